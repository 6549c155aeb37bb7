import type { VFile } from 'vfile'
import type { Furniture } from '../extract/document.js'
import { say } from '../messages.js'
import type { Coverage } from '../schema.js'
import { balance } from './account.js'
import { type WordedLetter, wordsOfLetter } from './letter-words.js'
import { toPagedWords, toWords, type Word } from './words.js'

/** A message names at most so many lost words. */
const MOST_NAMED = 12

/** What a letter was read from, and what was left out of it. */
export interface Accounted {
  /** Every line that the reader saw, as it saw it. */
  source: readonly { text: string; page: number | null }[]
  furniture: readonly Furniture[]
}

/**
 * The word account of a letter: every word of the source is in the letter, or in the furniture, or lost; what is lost is
 * named in a message, page by page.
 */
export function toCoverage(letter: WordedLetter, { source, furniture }: Accounted, file: VFile): Coverage {
  const { words, shared } = wordsOfLetter(letter)
  const account = balance(
    toPagedWords(source),
    words,
    furniture.flatMap((item) => toWords(item.text)),
    shared,
  )
  for (const [page, words] of byPage(account.lost)) {
    say(
      file,
      'lost-words',
      `Unexpected loss of words (${words.length}): ${named(words)}, expected each in the letter`,
      { page },
    )
  }
  if (account.invented.length > 0) {
    say(
      file,
      'invented-words',
      `Unexpected words (${account.invented.length}): ${named(account.invented)}, expected only words of the source`,
    )
  }
  return {
    words: account.words,
    placed: account.placed,
    furniture: account.furniture,
    lost: account.lost.length,
  }
}

/** Words by page, in order. */
export function byPage(words: readonly Word[]): Map<number | null, string[]> {
  const pages = new Map<number | null, string[]>()
  for (const { text, page } of words) {
    const known = pages.get(page)
    if (known) known.push(text)
    else pages.set(page, [text])
  }
  return pages
}

/** The first words of a list, quoted, for a message. */
export function named(words: readonly string[]): string {
  const more = words.length > MOST_NAMED ? ' …' : ''
  return `“${words.slice(0, MOST_NAMED).join(' ')}${more}”`
}
