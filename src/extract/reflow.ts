import { isEnglish } from './lexicon.js'

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
  if (!text.endsWith('-') && !text.endsWith('\u2010')) return `${text} `
  const head = /([\p{L}\p{N}]+)[-\u2010]$/u.exec(text)?.[1]
  if (head === undefined) return `${text} `
  const tail = /^[\p{L}\p{N}]+/u.exec(next)?.[0]
  if (tail === undefined) return `${text} `
  // "child- and family-centred": the hyphen hangs, and a word follows.
  if (/^(and|or|to)$/.test(tail)) return `${text} `
  return isLayouts(head.toLowerCase(), tail.toLowerCase(), vocabulary) ? text.slice(0, -1) : text
}

/** Endings that are never the second half of a compound, though a lexicon may have some of them as names. */
const SUFFIX = /^(ings?|ed|ers?|ly|[st]ions?|ments?|ness|it(y|ies)|ies|ally|ous|ive|al|[ae]nces?)$/

/**
 * Whether a hyphen parts one word rather than joins two: the whole is a word, and one of the parts is none. Words are those of
 * the document, and where it does not have them those of the language.
 */
function isLayouts(head: string, tail: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.has(head) && vocabulary.has(tail)) return false
  const isWord = (word: string) => vocabulary.has(word) || isEnglish(word)
  return isWord(head + tail) && (SUFFIX.test(tail) || !(isWord(head) && isWord(tail)))
}

/**
 * A word in lower case, and the hyphen behind it at a line end, where it may be half a word. What may be a letter is asked only of
 * characters beyond ASCII, as for the words of the account.
 */
const WORD = /(?:[a-z]+|(?=[\u0080-\u{10ffff}])\p{L})+(?:[-\u2010\u00ad]$)?/gmu

/** The words of a document, in lower case. */
export type Vocabulary = Pick<ReadonlySet<string>, 'has'>

/** The words that stand within lines, in lower case; hyphens part them. They are gathered when the first is asked for. */
export function toVocabulary(lines: readonly { text: string }[]): Vocabulary {
  let words: Set<string> | undefined
  return {
    has(word) {
      words ??= gather(lines)
      return words.has(word)
    },
  }
}

function gather(lines: readonly { text: string }[]): Set<string> {
  const text = lines.map((line) => line.text).join('\n')
  // What may be half a word keeps its hyphen, and is no word that is asked for.
  return new Set(text.toLowerCase().match(WORD))
}
