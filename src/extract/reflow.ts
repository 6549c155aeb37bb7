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
  if (isLayouts(head, text.endsWith('\u2010'), tail, vocabulary)) return text.slice(0, -1)
  // "child- and family-centred": the hyphen hangs, and a word follows; in "day-to-day" it does not.
  return /^(and|or|to)(?![\p{L}\p{N}\u2010-])/u.test(next) ? `${text} ` : text
}

/** Whether a line breaks behind the slash of "and/or", or behind the dash between two figures, at which no space stands. */
function isTight(text: string, next: string): boolean {
  return (
    (/[\p{L}\p{N}]\/$/u.test(text) && /^[\p{L}\p{N}]/u.test(next)) ||
    (/\d\u2013$/.test(text) && /^\d/.test(next))
  )
}

/**
 * Whether a hyphen parts one word rather than joins two: the whole is a word, and one of the parts is none. Words are those of
 * the document, and where it does not have them those of the language. In a layout that parts words by rule that the whole is usual
 * is enough, or that neither part is a word; unless the document or the language has the two with a hyphen. A layout that shows its hyphens
 * as no author types them leaves no doubt.
 *
 * @param isShown whether the hyphen is U+2010.
 */
function isLayouts(written: string, isShown: boolean, next: string, vocabulary: Vocabulary): boolean {
  const [head, tail] = [written.toLowerCase(), next.toLowerCase()]
  const areLetters = /^\p{Ll}+$/u.test(next) && /^\p{L}+$/u.test(written)
  const isCompound = vocabulary.hasCompound(head, tail)
  if (vocabulary.showsItsHyphens()) return isShown && areLetters && !isCompound
  const [whole, areWords] = [head + tail, vocabulary.areWords(head, tail)]
  if (areLetters && vocabulary.partsWords()) {
    if (isCompound || isCommonWord(`${head}-${tail}`)) return false
    if (areWords) return vocabulary.has(whole) || isCommonWord(whole)
    return vocabulary.isWord(whole) || (!vocabulary.isWord(head) && !vocabulary.isWord(tail))
  }
  if (vocabulary.has(head) && vocabulary.has(tail)) return false
  return vocabulary.isWord(whole) && !areWords
}
