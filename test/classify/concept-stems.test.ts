import { writeFileSync } from 'node:fs'
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import { expect, it } from 'vitest'
import stems from '../../src/classify/concept-stems.json' with { type: 'json' }
import { CONCEPTS } from '../../src/classify/concepts.js'
import { readWords } from '../../src/classify/words.js'

const PATH = new URL('../../src/classify/concept-stems.json', import.meta.url)

it('the stems of the words of concepts are all there, and are what the stemmer gives', () => {
  const phrases = Object.values(CONCEPTS).flatMap((all) => all.split('|'))
  const wordsOf = (phrase: string) => readWords(phrase).map(({ start, end }) => phrase.slice(start, end))
  const words = new Set(phrases.flatMap(wordsOf).map((word) => word.toLowerCase().replace(/'s$/, '')))
  const made = Object.fromEntries([...words].sort().map((word) => [word, PorterStemmer.stem(word)]))
  // UPDATE=1 writes them anew.
  if (process.env.UPDATE) writeFileSync(PATH, `${JSON.stringify(made, null, 1)}\n`)
  else expect(stems).toEqual(made)
})
