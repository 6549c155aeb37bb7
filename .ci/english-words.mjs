import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const LEXICON = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json'

/** Behind a word that the lexicon has with a capital alone. */
const NAME = '^'

/**
 * The words of the lexicon that `natural` has for tagging parts of speech: in lower case, in order, one a line. To make a set of
 * its four megabytes of JSON takes some twenty times as long as to read these and find a word.
 */
export function englishWords() {
  const keys = Object.keys(JSON.parse(readFileSync(createRequire(import.meta.url).resolve(LEXICON), 'utf8')))
  const isAsIs = new Set(keys)
  const words = [...new Set(keys.map((key) => key.toLowerCase()))].filter(Boolean).sort()
  return words.map((word) => `${word}${isAsIs.has(word) ? '' : NAME}\n`).join('')
}
