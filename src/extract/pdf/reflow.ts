/** A soft hyphen (U+00AD) is only ever the layout's. */
const SOFT_HYPHEN = '\u00ad'

/**
 * Joins two lines of a paragraph. A hyphen at the line end is kept where the word is written with one
 * ("co-" + "located") and dropped where only the layout put it there: it is soft, or the document elsewhere has the
 * word in one piece and never with the hyphen.
 *
 * @param vocabulary the words of the document, in lower case, as {@link toVocabulary} gives them.
 */
export function joinLines(text: string, next: string, vocabulary: ReadonlySet<string>): string {
  if (text.endsWith(SOFT_HYPHEN)) return text.slice(0, -1) + next
  const head = /(\p{L}[\p{L}-]*)[-\u2010]$/u.exec(text)?.[1]
  if (head === undefined) return /[\p{L}\p{N}][–—/]$/u.test(text) ? text + next : `${text} ${next}`
  const tail = /^\p{L}+/u.exec(next)?.[0]
  if (tail === undefined) return `${text} ${next}`
  const isLayouts =
    vocabulary.has(`${head}${tail}`.toLowerCase()) && !vocabulary.has(`${head}-${tail}`.toLowerCase())
  return isLayouts ? text.slice(0, -1) + next : text + next
}

/** The words that stand whole within lines, hyphens included, in lower case. */
export function toVocabulary(lines: readonly { text: string }[]): Set<string> {
  const words = new Set<string>()
  for (const { text } of lines) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}-]*/gu)) words.add(word)
  }
  return words
}
