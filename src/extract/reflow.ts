import { isCommonWord } from './lexicon.js'
import type { Vocabulary } from './vocabulary.js'

/** A soft hyphen (U+00AD) is only ever the layout's. */
export const SOFT_HYPHEN = '\u00ad'

/**
 * Joins two lines of a paragraph. A hyphen at the line end is kept where the word is written with one
 * ("co-" + "located") and dropped where only the layout put it there: it is soft, or it parts a word.
 *
 * @param vocabulary the words of the document, in lower case, as {@link toVocabulary} gives them.
 * @returns the first line as it stands before the second: with a space, with its hyphen, or without.
 */
export function joinLine(text: string, next: string, vocabulary: Vocabulary): string {
  // A browser prints the hyphen behind the mark that asks for it.
  const soft = /\u00ad[-\u2010]?$/.exec(text)
  if (soft) return text.slice(0, soft.index)
  if (isTight(text, next)) return text
  if (!text.endsWith('-') && !text.endsWith('\u2010')) return `${text} `
  const head = /([\p{L}\p{N}]+)[-\u2010]$/u.exec(text)?.[1]
  const tail = /^[\p{L}\p{N}]+/u.exec(next)?.[0]
  if (head === undefined || tail === undefined) return `${text} `
  if (isLayouts(head, tail, vocabulary)) return text.slice(0, -1)
  // "child- and family-centred": the hyphen hangs, and a word follows; in "day-to-day" it does not.
  if (/^(and|or|to)(?![\p{L}\p{N}\u2010-])/u.test(next)) return `${text} `
  const isShown = text.endsWith('\u2010') && /^\p{Ll}/u.test(tail) && vocabulary.showsItsHyphens()
  return isShown ? text.slice(0, -1) : text
}

/** Whether a line breaks behind the slash of "and/or", or behind the dash between two figures, at which no space stands. */
function isTight(text: string, next: string): boolean {
  return (
    (/[\p{L}\p{N}]\/$/u.test(text) && /^[\p{L}\p{N}]/u.test(next)) ||
    (/\d\u2013$/.test(text) && /^\d/.test(next))
  )
}

/** First halves that authors join with a hyphen to what is no word by itself ("co-ordinated", "multi-faceted"). */
const PREFIX = /^(co|multi)$/

/**
 * Whether a hyphen parts one word rather than joins two: the whole is a word, and one of the parts is none. Words are those of
 * the document, and where it does not have them those of the language. In a layout that parts words by rule that the whole is usual
 * is enough, or that a part is no word, unless the document has the two with a hyphen elsewhere.
 */
function isLayouts(written: string, next: string, vocabulary: Vocabulary): boolean {
  const [head, tail] = [written.toLowerCase(), next.toLowerCase()]
  if (/^\p{Ll}+$/u.test(next) && /^\p{L}+$/u.test(written) && vocabulary.partsWords()) {
    if (vocabulary.hasCompound(head, tail)) return false
    return !vocabulary.areWords(head, tail) || vocabulary.has(head + tail) || isCommonWord(head + tail)
  }
  if (PREFIX.test(head) || (vocabulary.has(head) && vocabulary.has(tail))) return false
  return vocabulary.isWord(head + tail) && !vocabulary.areWords(head, tail)
}
