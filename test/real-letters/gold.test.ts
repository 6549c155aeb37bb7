import { beforeAll, expect, it } from 'vitest'
import type { Scores } from '../../src/evaluate/scores.js'
import type { LetterResult } from '../../src/pipeline.js'
import { LetterSchema } from '../../src/schema.js'
import { expectFigures } from '../docs/figures.js'
import { describeWith } from '../outside.js'
import {
  expectAtLeast,
  type Floors,
  letterPaths,
  readAll,
  readGoldOfFiles,
  scoreByFamily,
  shareOf,
} from './letters.js'

/** A little under what is reached, in all and in each family. */
const FLOORS: Floors = {
  family: 0.99,
  title: 0.99,
  salutation: 0.99,
  letterDate: 0.99,
  inspectionStart: 0.99,
  inspectionEnd: 0.99,
  authority: 0.99,
  postcode: 0.99,
  addresseeNames: 0.99,
  addresseeRoles: 0.98,
  signatoryNames: 0.99,
  copiesNames: 0.99,
  sections: 0.99,
  statedNone: 0.99,
  findingsExact: 0.99,
  findingsSoft: 0.99,
  pages: 0.99,
  subheadings: 0.99,
  nothingLost: 0.99,
}

/** What each letter must have, or else the message that says that it is missing. */
const ESSENTIALS = [
  ['letterDate', ['missing-date', 'misprinted-date']],
  ['addressees', ['missing-addressee']],
  ['title', ['missing-subject']],
  ['signatories', ['missing-signatory']],
] as const

describeWith({ shared: ['letters', 'gold/letters'] }, 'the real letters', () => {
  let results: Map<string, LetterResult>
  let scores: Record<string, Scores>

  beforeAll(async () => {
    results = await readAll(letterPaths())
    scores = scoreByFamily(readGoldOfFiles(), (path) => results.get(path)?.letter ?? null)
  }, 600_000)

  it.each(['all', 'contact-referral-assessment', 'joint-targeted-area', 'focused-visit'])(
    'agree with gold: %s',
    (family) => expectAtLeast(scores[family], FLOORS),
  )

  it('reach the figures that README shows', () => expectFigures(scores))

  it('give the contact, referral and assessment letter to the last finding, person and date', () => {
    const { figures, counts } = scores['contact-referral-assessment']!
    expect(counts.findingsExact).toEqual({ hits: 19, found: 19, expected: 19 })
    expect(figures).toMatchObject({
      letterDate: 1,
      inspectionStart: 1,
      inspectionEnd: 1,
      addresseeNames: 1,
      signatoryNames: 1,
      copiesNames: 1,
    })
  })

  it('are each a letter that keeps the contract', () => {
    expect(results.size).toBeGreaterThanOrEqual(316)
    const broken = shareOf(results, ({ letter }) => LetterSchema.safeParse(letter).success)
    expect(broken.not).toEqual([])
  })

  it.each(ESSENTIALS)('each have their %s, or say that it is missing', (field, rules) => {
    const silent = shareOf(
      results,
      ({ letter, file }) =>
        (letter?.[field] ?? []).length > 0 ||
        file.messages.some((message) => rules.some((rule) => rule === message.ruleId)),
    )
    expect(silent.not).toEqual([])
  })

  it('lose no word', () => {
    const whole = shareOf(results, ({ letter }) => letter?.coverage.lost === 0)
    expect(whole.share, whole.not.join('\n')).toBeGreaterThanOrEqual(0.99)
  })
})
