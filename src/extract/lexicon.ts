import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

let words: ReadonlySet<string> | undefined

/**
 * Whether a word is English, by the lexicon of 93,000 words that `natural` has for tagging parts of speech. It takes some
 * 50 ms to load, so it is asked only where the document itself cannot tell.
 *
 * @param word in lower case.
 */
export function isEnglish(word: string): boolean {
  words ??= new Set(
    Object.keys(JSON.parse(readFileSync(path(), 'utf8')) as object).map((key) => key.toLowerCase()),
  )
  return words.has(word)
}

function path(): string {
  return createRequire(import.meta.url).resolve(
    'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json',
  )
}
