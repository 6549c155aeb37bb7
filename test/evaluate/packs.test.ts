import { describe, expect, it } from 'vitest'
import { type Gold, GoldSchema } from '../../src/evaluate/gold.js'
import { matchLetters } from '../../src/evaluate/match-letters.js'
import type { Letter } from '../../src/schema.js'
import { Perturbation, toRandom } from './perturb.js'

const PACK = 'c'.repeat(64)

/** What gold says of a letter of an invented place in a file. */
const goldOf = (place: string, texts: readonly string[], sha256 = PACK): Gold =>
  GoldSchema.parse({
    id: `${place.toLowerCase()}-2030-03-01`,
    sha256,
    family: 'joint-targeted-area',
    letterDate: '2030-03-01',
    authority: place,
    title: `Joint inspection of ${place}`,
    salutation: 'Dear partnership',
    inspection: { start: '2030-01-07', end: '2030-01-11' },
    addressees: [],
    signatories: [],
    sections: [
      { kind: 'strengths', findings: texts.map((text) => ({ text, pages: [1], themes: ['timeliness'] })) },
    ],
  })

const ASHMERE = goldOf('Ashmere', ['Plans are clear.', 'Visits are kept.'])
const BRACKMERE = goldOf('Brackmere', ['Referrals are swift.', 'Visits are kept.'])
const COLDMERE = goldOf('Coldmere', ['Records are full.', 'Children are heard.'])

/** The letter that gold describes, read without a fault. */
const toPerfect = (gold: Gold): Letter => new Perturbation(toRandom(1), 0).letter(gold)!

const match = (gold: readonly Gold[], letters: readonly Letter[]) => {
  const matched = matchLetters(gold, new Map([[PACK, letters]]))
  return gold.map((one) => matched.get(one) ?? null)
}

describe('letters of one file', () => {
  const [ashmere, brackmere, coldmere] = [ASHMERE, BRACKMERE, COLDMERE].map(toPerfect) as [
    Letter,
    Letter,
    Letter,
  ]

  it.each([
    ['in their order', [ashmere, brackmere, coldmere]],
    ['in another order', [coldmere, ashmere, brackmere]],
  ])('each answer to their own gold, %s', (_, letters) => {
    expect(match([ASHMERE, BRACKMERE, COLDMERE], letters)).toEqual([ashmere, brackmere, coldmere])
  })

  it('are left out where gold does not know them', () => {
    expect(match([ASHMERE], [brackmere, ashmere])).toEqual([ashmere])
  })

  it('answer once, though two of gold are like one of them', () => {
    const [first, second] = match([ASHMERE, { ...ASHMERE }], [ashmere, structuredClone(coldmere)])
    expect(first).toBe(ashmere)
    expect(second).not.toBe(ashmere)
  })

  it('answer for the most that they have in common, though another has a part of it', () => {
    const mixed = { ...brackmere, title: null, salutation: null, letterDate: null }
    expect(match([BRACKMERE, ASHMERE], [ashmere, mixed])).toEqual([mixed, ashmere])
  })

  it('leave the gold unanswered with which they have nothing in common', () => {
    const bare = (letter: Letter): Letter => ({ ...letter, title: null, salutation: null, letterDate: null })
    expect(match([COLDMERE], [bare(ashmere), bare(brackmere)])).toEqual([null])
  })
})

describe('a file of one letter', () => {
  it('answers to its gold, however little they have in common', () => {
    const letter = { ...toPerfect(ASHMERE), title: null, sections: [] }
    expect(match([ASHMERE], [letter])).toEqual([letter])
  })

  it('answers to no gold of another file', () => {
    const letters = new Map([['d'.repeat(64), [toPerfect(ASHMERE)]]])
    expect(matchLetters([ASHMERE], letters).size).toBe(0)
  })
})
