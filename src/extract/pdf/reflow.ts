/** A soft hyphen (U+00AD) is only ever the layout's. */
export const SOFT_HYPHEN = '\u00ad'

/**
 * Joins two lines of a paragraph. A hyphen at the line end is kept where the word is written with one
 * ("co-" + "located") and dropped where only the layout put it there: it is soft, or it parts a word that the document
 * has in one piece into two that it has nowhere.
 *
 * @param vocabulary the words of the document, in lower case, as {@link toVocabulary} gives them.
 * @returns the first line as it stands before the second: with a space, with its hyphen, or without.
 */
export function joinLine(text: string, next: string, vocabulary: ReadonlySet<string>): string {
  if (text.endsWith(SOFT_HYPHEN)) return text.slice(0, -1)
  const head = /([\p{L}\p{N}]+)[-\u2010]$/u.exec(text)?.[1]
  if (head === undefined) return `${text} `
  const tail = /^[\p{L}\p{N}]+/u.exec(next)?.[0]
  if (tail === undefined) return `${text} `
  // "child- and family-centred": the hyphen hangs, and a word follows.
  if (/^(and|or|to)$/.test(tail)) return `${text} `
  const has = (word: string) => vocabulary.has(word.toLowerCase())
  const isLayouts = has(head + tail) && !has(head) && !has(tail)
  return isLayouts ? text.slice(0, -1) : text
}

/** The words that stand within lines, in lower case; hyphens part them. */
export function toVocabulary(lines: readonly { text: string }[]): Set<string> {
  const words = new Set<string>()
  for (const { text } of lines) {
    // The word before a hyphen at the line end may be half a word.
    for (const [word] of text
      .toLowerCase()
      .replace(/\p{L}+[-\u2010\u00ad]$/u, '')
      .matchAll(/\p{L}+/gu))
      words.add(word)
  }
  return words
}
