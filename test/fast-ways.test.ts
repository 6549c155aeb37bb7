import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { glob } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { toWords } from '../src/account/words.js'
import { FeatureIndex } from '../src/classify/feature-index.js'
import { isCommonWord, isEnglish } from '../src/extract/lexicon.js'
import { loadPdfium, readPages, toPdfium } from '../src/extract/pdf/pdfium.js'
import { toVocabulary } from '../src/extract/vocabulary.js'
import { matchesOf } from '../src/structure/matches.js'
import { oneLine } from '../src/white-space.js'

/** What was written for speed gives what the plain way gives, whatever it is given. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) })

/** Letters of many scripts, figures, marks and white space of every kind, and line ends. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'abzAZ09 -’\t\n\u00a0\u2003\ufeff\u00adÉßªⅣ①ﬁ𝒜٣漢K'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
})

describe('written for speed', () => {
  it('a text on one line is that of replacing and trimming', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(oneLine(given)).toBe(given.replace(/\s+/g, ' ').trim())
      }),
    )
  })

  it('the words of a text are all runs of letters and figures', () => {
    fc.assert(
      fc.property(text, (given) => {
        const plain = given.normalize('NFKC').replaceAll('\u00ad', '').toLowerCase()
        expect(toWords(given)).toEqual(plain.match(/[\p{L}\p{N}]+/gu) ?? [])
      }),
    )
  })

  it('a word is English, and more than a name, as the lexicon of `natural` has it', () => {
    const path = createRequire(import.meta.url).resolve(
      'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json',
    )
    const keys = new Set(Object.keys(JSON.parse(readFileSync(path, 'utf8'))))
    keys.delete('')
    const lower = new Set([...keys].map((key) => key.toLowerCase()))
    const asked = [...lower].flatMap((key) => [key, key.slice(0, -1), `${key}s`, `${key}^`, ` ${key}`])
    expect(asked.filter((word) => isEnglish(word) !== lower.has(word))).toEqual([])
    expect(asked.filter((word) => isCommonWord(word) !== keys.has(word))).toEqual([])
  })

  it('PDFium with functions inlined reads every page as its package does', async () => {
    const module = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
    const plain = await toPdfium(readFileSync(module).buffer as ArrayBuffer)
    const inlined = await loadPdfium()
    const files = await glob('corpus/**/*.pdf')
    expect(files).not.toEqual([])
    for (const file of files) {
      const bytes = readFileSync(file)
      expect(readPages(inlined, bytes), file).toEqual(readPages(plain, bytes))
    }
  })

  it('the vocabulary of lines is their words, but those that a hyphen at the end of a line may part, and the halves behind it', () => {
    const lines = fc.array(
      text.map((line) => line.replace(/\n/g, ' ')),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(lines, (given) => {
        const vocabulary = toVocabulary(given.map((line) => ({ text: line })))
        const plain = given.join('\n').toLowerCase()
        const words = new Set(
          plain.match(/(?<![-\u2010\u00ad]\n\p{L}*)\p{L}+(?![-\u2010\u00ad]$)(?!\p{L})/gmu) ?? [],
        )
        const asked = [...words, ...(plain.match(/\p{L}+/gu) ?? []), '-', '']
        for (const word of asked) expect(vocabulary.has(word), word).toBe(words.has(word))
      }),
    )
  })

  it('the matches of a pattern are those of matchAll, though the pattern be used between two', () => {
    const pattern = /[a-z]\w*|\d/gu
    fc.assert(
      fc.property(text, text, (given, other) => {
        const found: [string, number][] = []
        for (const match of matchesOf(given, pattern)) {
          found.push([match[0], match.index])
          Array.from(matchesOf(other, pattern))
        }
        expect(found).toEqual([...given.matchAll(pattern)].map((match) => [match[0], match.index]))
      }),
    )
  })

  it('every hash of a vocabulary is found, and no other', () => {
    const hash = fc.oneof(fc.integer(), fc.integer({ min: -4, max: 4 }))
    fc.assert(
      fc.property(fc.uniqueArray(hash), fc.array(hash), (known, asked) => {
        const hashes = Int32Array.from(known).sort()
        const index = new FeatureIndex(hashes)
        for (const one of [...known, ...asked]) expect(index.find(one)).toBe(hashes.indexOf(one))
      }),
    )
  })
})
