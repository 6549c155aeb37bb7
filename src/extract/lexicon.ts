import { readFileSync } from 'node:fs'
import { PROGRAM } from '../program.js'

/**
 * What the build makes of the lexicon that `natural` has for tagging parts of speech: its 80,000 words in lower case, in order of
 * their code units, one a line.
 */
const FILE = new URL('../dist/english-words.txt', PROGRAM)

/** Behind a word that the lexicon has as a proper name ("anne") alone. */
const NAME = '^'

let words: string | undefined

/** Whether a word, given in lower case, is English, be it as a name. */
export function isEnglish(word: string): boolean {
  return find(word) !== null
}

/** Whether a word, given in lower case, is English otherwise than as a proper name alone. */
export function isCommonWord(word: string): boolean {
  return find(word) === word
}

/** The line of a word, by halving: a set of all would take longer to fill than a letter to read, and megabytes. */
function find(word: string): string | null {
  words ??= readFileSync(FILE, 'latin1')
  let low = 0
  let high = words.length
  while (low < high) {
    const start = words.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1
    const end = words.indexOf('\n', start)
    const line = words.slice(start, end)
    const entry = line.endsWith(NAME) ? line.slice(0, -1) : line
    if (entry === word) return line
    if (entry < word) low = end + 1
    else high = start
  }
  return null
}
