/** White space that is more than one space between two words. */
const UNEVEN = /[^\S ]| {2}/

/** A text on one line: runs of white space are one space, and there is none at the ends. */
export function oneLine(text: string): string {
  const trimmed = text.trim()
  // Most texts are even, and to look takes a quarter of the time of replacing.
  return UNEVEN.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed
}
