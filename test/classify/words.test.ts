import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFeatures } from '../../src/classify/features.js'
import { readWords } from '../../src/classify/words.js'

const stemsOf = (text: string) => readWords(text).map(({ form }) => form.stem)

describe('readWords', () => {
  it('gives each word its place, in order and apart, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0
        for (const { start, end } of readWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toMatch(/^[a-z0-9]+(['’][a-z]+)?$/i)
          last = end
        }
      }),
    )
  })

  it('stems the same word the same way, with either apostrophe, in either case', () => {
    expect(stemsOf("The CHILD'S plans")).toEqual(stemsOf('the child’s plan'))
  })

  it('counts sentences and clauses, and does not break at a full stop inside a number', () => {
    const words = readWords('Plans are late, which matters. Grade 2.5 is given; visits go on.')
    const places = Object.fromEntries(
      words.map(({ form, sentence, clause }) => [form.stem, [sentence, clause]]),
    )
    expect(places.plan).toEqual([0, 0])
    expect(places.matter![0]).toBe(0)
    expect(places.matter![1]).toBeGreaterThan(0)
    expect(places['5']![0]).toBe(1)
    expect(places.visit![0]).toBe(2)
  })
})

describe('readFeatures', () => {
  it('keeps every feature within the words, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const seen = readFeatures(text)
        for (let at = 0; at < seen.length; at++) {
          expect(seen.from[at]!).toBeLessThan(seen.to[at]!)
          expect(seen.to[at]!).toBeLessThanOrEqual(seen.words.length)
        }
      }),
    )
  })

  it('takes texts longer than its first space', () => {
    const once = 'Supervision of staff is recorded. '
    expect(readFeatures(once.repeat(200)).length).toBeGreaterThan(4096)
  })
})
