import { isEnglish } from './lexicon.js'

/** What the lines of a document show of its words and of its hyphens. Words and compounds are asked for in lower case. */
export interface Vocabulary {
  /** Whether a word stands whole within a line; hyphens part words. */
  has(word: string): boolean
  /** Whether a word stands within a line, or is one of the language. */
  isWord(word: string): boolean
  /** Whether the halves to either side of a hyphen are words both. */
  areWords(head: string, tail: string): boolean
  /** Whether two words stand within a line with a hyphen between them. */
  hasCompound(head: string, tail: string): boolean
  /** Whether the layout parts words wherever a line is full: a hyphen at a line's end is then most likely its own. */
  partsWords(): boolean
  /** Whether hyphens within lines are typed as "-", and some at their ends shown as U+2010: the layout put these there, and no others. */
  showsItsHyphens(): boolean
}

/**
 * A word in lower case, and the hyphen behind it at a line end, where it may be half a word. What may be a letter is asked only of
 * characters beyond ASCII, as for the words of the account.
 */
const WORD = /(?:[a-z]+|(?=[\u0080-\u{10ffff}])\p{L})+(?:[-\u2010\u00ad]$)?/gmu

/** Endings that are never the second half of a compound, though a lexicon may have some of them as names. */
const SUFFIX = /^(ings?|ed|ers?|ly|[st]ions?|ments?|ness|it(y|ies)|ies|ally|ous|ive|al|[ae]nces?)$/

/** First halves that authors join with a hyphen to what is no word by itself ("co-ordinated", "multi-faceted"). */
const PREFIX = /^(co|multi)$/

/** What may be the second half of a word that begins at the end of the line above. */
const SECOND_HALF = /(?<=[-\u2010\u00ad]\n)\p{L}+/gu

/** A hyphen at the end of a line, and the letters to either side. */
const AT_END = /(?<!\p{L})(\p{L}+)([-\u2010])\n(\p{Ll}+)/gu

/** A hyphen between letters within a line, and the words to either side. */
const WITHIN = /(?<!\p{L})(\p{L}+)([-\u2010])(?=(\p{L}+))/gu

/**
 * So many hyphens at line ends part what is a word when joined and none when parted, in a layout that does so by rule, and so large is
 * their share. Of 315 letters set without such a rule none has more than one; the same letters set with it have twelve and more, four
 * of five.
 */
const PARTED = { count: 3, share: 0.5 } as const

/** The vocabulary of lines in reading order. What it takes is gathered when it is first asked for. */
export function toVocabulary(lines: readonly { text: string }[]): Vocabulary {
  const written = once(() => lines.map((line) => line.text).join('\n'))
  const text = once(() => written().toLowerCase())
  // What may be half a word keeps its hyphen, or is left out, and is no word that is asked for.
  const words = once(() => new Set(text().replace(SECOND_HALF, '').match(WORD)))
  const isWord = (word: string) => words().has(word) || isEnglish(word)
  const areWords = (head: string, tail: string) =>
    PREFIX.test(head) || (isWord(head) && isWord(tail) && !SUFFIX.test(tail))
  const within = once(() => [...text().matchAll(WITHIN)])
  const compounds = once(() => new Set(within().map(([, head, , tail]) => `${head}-${tail}`)))
  const ends = once(() =>
    [...written().matchAll(AT_END)].map(([, head = '', hyphen, tail = '']) => ({
      head: head.toLowerCase(),
      hyphen,
      tail: tail.toLowerCase(),
    })),
  )
  const partsWords = once(() => {
    const parted = ends().filter(({ head, tail }) => isWord(head + tail) && !areWords(head, tail))
    return parted.length >= PARTED.count && parted.length >= PARTED.share * ends().length
  })
  const showsItsHyphens = once(
    () =>
      ends().some(({ hyphen }) => hyphen === '\u2010') &&
      within().length > 0 &&
      within().every(([, , hyphen]) => hyphen === '-'),
  )
  return {
    has: (word) => words().has(word),
    isWord,
    areWords,
    hasCompound: (head, tail) => compounds().has(`${head}-${tail}`),
    partsWords,
    showsItsHyphens,
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
