import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dealFolds } from '../../src/classify/folds.js'
import { keywordBaseline, majorityBaseline } from '../../src/evaluate/themes/baselines.js'
import { crossValidateExamples } from '../../src/evaluate/themes/cross-validate.js'
import { measureThemes } from '../../src/evaluate/themes/measure.js'
import { measureReliability } from '../../src/evaluate/themes/reliability.js'
import { toThemeReport } from '../../src/evaluate/themes/report.js'
import { inventExamples, SHORT_LIST } from '../classify/invented.js'

const IDS = ['a', 'b', 'c', 'd']
const themes = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 })
const outcomes = fc.array(fc.record({ given: themes, right: themes }), { minLength: 1 })

describe('measureThemes', () => {
  it('agrees with precision and recall counted pair by pair', () => {
    fc.assert(
      fc.property(outcomes, (list) => {
        const pairs = (of: 'given' | 'right') =>
          new Set(list.flatMap((one, at) => one[of].map((theme) => `${at} ${theme}`)))
        const [given, right] = [pairs('given'), pairs('right')]
        const hits = [...given].filter((pair) => right.has(pair)).length
        const [precision, recall] = [hits / given.size, hits / right.size]
        const expected = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall)
        expect(measureThemes(list, IDS).microF1).toBeCloseTo(expected, 10)
      }),
    )
  })

  it('is perfect for right answers, and leaves themes that never come up out of the mean', () => {
    const measures = measureThemes([{ given: [2, 0], right: [2, 0] }], IDS)
    expect(measures).toMatchObject({ microF1: 1, macroF1: 1, mainAccuracy: 1, topInSet: 1 })
    expect(measures.perTheme.map(({ precision }) => precision)).toEqual([1, null, 1, null])
  })

  it('tells the main theme from the others', () => {
    const measures = measureThemes([{ given: [0, 2], right: [2, 0] }], IDS)
    expect(measures).toMatchObject({ microF1: 1, mainAccuracy: 0, topInSet: 1 })
  })
})

describe('measureReliability', () => {
  it('finds no error in claims that come true as often as claimed, and all of it in claims that never do', () => {
    const claims = (right: number) =>
      Array.from({ length: 20 }, (_, at) => ({ probability: 0.75, right: at < right }))
    expect(measureReliability(claims(15)).error).toBeCloseTo(0, 10)
    expect(measureReliability(claims(0)).error).toBeCloseTo(0.75, 10)
  })

  it('puts every claim into one bin', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() })),
        (claims) => {
          const { bins } = measureReliability(claims)
          expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(claims.length)
        },
      ),
    )
  })
})

describe('dealFolds', () => {
  it('never deals one key to two folds', () => {
    const examples = inventExamples()
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.nat(), (folds, seed) => {
        const foldOf = dealFolds(examples, folds, seed)
        const byGroup = new Map<string, Set<number>>()
        examples.forEach(({ group }, at) => {
          byGroup.set(group, (byGroup.get(group) ?? new Set()).add(foldOf[at]!))
        })
        expect(Math.max(...[...byGroup.values()].map(({ size }) => size))).toBe(1)
        expect(new Set(foldOf).size).toBe(folds)
      }),
    )
  })
})

describe('baselines', () => {
  it('give the commonest themes to all, and keywords in the order in which they stand', () => {
    const examples = inventExamples()
    const majority = majorityBaseline(examples, SHORT_LIST)
    expect(majority('Anything.')).toEqual(majority('Neglect.'))
    const keyword = keywordBaseline(examples, SHORT_LIST)
    expect(keyword('Neglect is known; supervision is late.')).toEqual([2, 0])
    expect(keyword('A garden.')).toEqual(majority('').slice(0, 1))
  })
})

describe('crossValidateExamples', () => {
  it('measures the model and both baselines on the same findings, each judged once', () => {
    const examples = inventExamples()
    const validation = crossValidateExamples(examples, { folds: 3, themes: SHORT_LIST })
    expect(validation.model.findings).toBe(examples.length)
    expect(validation.baselines.keyword.findings).toBe(examples.length)
    expect(validation.model.microF1).toBeGreaterThan(validation.baselines.majority.microF1)
    expect(toThemeReport(validation)).toContain('keyword baseline')
  })

  it('refuses more folds than there are letters', () => {
    expect(() => crossValidateExamples(inventExamples(), { folds: 50, by: 'letter' })).toThrow(
      'fewer than 50 letters',
    )
  })
})
