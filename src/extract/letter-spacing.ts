/** A line of single characters, words parted by wider gaps; four letters at the least, for initials may be spaced as well. */
const SPACED =
  /^([ \t]*(?:#{1,6}[ \t]+)?)(\S(?:[ \u00a0]\S){3,}(?:[ \t\u00a0]{2,}\S(?:[ \u00a0]\S)*)*)[ \t]*$/gm

/** Joins the letters of headings that were set wide ("S t r e n g t h s"); words stay apart where a wider gap parts them. */
export function joinSpacedLetters(text: string): string {
  return text.replace(SPACED, (line, head: string, spaced: string) =>
    /\p{L}[ \u00a0]\p{L}[ \u00a0]\p{L}/u.test(spaced)
      ? head +
        spaced
          .split(/[ \t\u00a0]{2,}/)
          .map((word) => word.replace(/[ \u00a0]/g, ''))
          .join(' ')
      : line,
  )
}
