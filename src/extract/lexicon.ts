import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

let words: ReadonlySet<string> | undefined
let common: ReadonlySet<string> | undefined

/**
 * Whether a word is English, by the lexicon of 93,000 words that `natural` has for tagging parts of speech. It takes some
 * 30 ms to load, so it is asked only where the document itself cannot tell.
 *
 * @param word in lower case.
 */
export function isEnglish(word: string): boolean {
  words ??= keysOf(readFileSync(path(), 'utf8').toLowerCase())
  return words.has(word)
}

/** Whether the lexicon has a word, given in lower case, otherwise than as a proper name ("anne") alone. */
export function isCommonWord(word: string): boolean {
  common ??= keysOf(readFileSync(path(), 'utf8'))
  return common.has(word)
}

/** What stands between the key of an entry and its value, a list of tags. */
const AFTER_KEY = '": ['

/** The keys of the lexicon's JSON object. To parse it takes four times as long: nobody needs its 93,000 lists of tags. */
function keysOf(json: string): Set<string> {
  const keys = new Set<string>()
  for (let end = json.indexOf(AFTER_KEY); end >= 0; end = json.indexOf(AFTER_KEY, end + 1))
    keys.add(json.slice(json.lastIndexOf('"', end - 1) + 1, end))
  return keys
}

function path(): string {
  return createRequire(import.meta.url).resolve(
    'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json',
  )
}
