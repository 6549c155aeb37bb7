import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { similarity, similarityBound } from '../../src/evaluate/similarity.js'
import { toFigure } from '../../src/evaluate/tally.js'
import { describeWith } from '../outside.js'

/** Few different characters, so that blocks repeat; two of them outside the basic plane. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '\u{1d51e}', '\u{1f6b8}'), maxLength: 60 })

describe('similarity', () => {
  it.each([
    ['abcd', 'bcde', 0.75],
    ['tide', 'diet', 0.25],
    ['diet', 'tide', 0.5],
    ['', '', 1],
    ['abc', '', 0],
  ])('of %j and %j is that which the documentation of difflib gives', (a, b, expected) => {
    expect(similarity(a, b)).toBe(expected)
  })

  it('is 1 for the same text, and never above its bound', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(similarity(a, a)).toBe(1)
        expect(similarity(a, b)).toBeLessThanOrEqual(similarityBound(a, b))
      }),
    )
  })

  it('counts a character outside the basic plane as one', () => {
    expect(similarity('\u{1d51e}b', '\u{1d51e}c')).toBe(0.5)
  })
})

describe('toFigure', () => {
  it.each([
    [0.03125, 0.0312],
    [0.09375, 0.0938],
    [2 / 3, 0.6667],
    [1, 1],
    [0, 0],
  ])('rounds %d to %d', (value, expected) => {
    expect(toFigure(value)).toBe(expected)
  })
})

describeWith({ commands: ['python3'] }, 'beside Python', () => {
  it('similarity, its bound and the rounding are the same to the last bit', () => {
    const pairs = fc.sample(fc.tuple(text, text), { numRuns: 1500, seed: 7 })
    const fractions = Array.from({ length: 4000 }, (_, index) => (index * 7) / (index + 32 + (index % 640)))
    const script = [
      'import json, sys, difflib',
      'data = json.load(sys.stdin)',
      'both = lambda m: [m.ratio(), m.quick_ratio()]',
      'ratios = [both(difflib.SequenceMatcher(None, a, b, autojunk=False)) for a, b in data["pairs"]]',
      'print(json.dumps([ratios, [round(f, 4) for f in data["fractions"]]]))',
    ].join('\n')
    const output = execFileSync('python3', ['-c', script], {
      input: JSON.stringify({ pairs, fractions }),
      encoding: 'utf8',
    })
    expect([
      pairs.map(([a, b]) => [similarity(a, b), similarityBound(a, b)]),
      fractions.map(toFigure),
    ]).toEqual(JSON.parse(output))
  })
})
