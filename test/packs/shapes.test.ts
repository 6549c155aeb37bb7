import { describe, expect, it } from 'vitest'
import { readLetters } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'
import { AGENDA, MINUTES, toText } from './matter.js'

/** A short letter to an invented authority. */
function letterTo(name: string, { body = '', valediction = 'Yours sincerely\n\n' } = {}): string {
  return `14 June 2019

Ms Petra Vane
Director of Children’s Services
${name} Council
Town Hall
${name}
BW1 2AB

Dear Ms Vane

Focused visit to ${name} children’s services

This letter summarises the findings of a focused visit to ${name} on 3 May 2019.${body}

What needs to improve

• Plans.

• Visits.

${valediction}Jane Merrow
Her Majesty’s Inspector
`
}

const ANNEX =
  'Annex A\n\nPeople whom inspectors met\n\nNine social workers met inspectors during the visit.\n'

async function read(...pieces: string[]) {
  const results = await readLetters(
    { path: 'pack.txt', bytes: Buffer.from(pieces.join('')) },
    toSettings({ classify: false }),
  )
  return results.flatMap(({ letter }) => letter ?? [])
}

const titlesOf = (letters: Awaited<ReturnType<typeof read>>) => letters.map(({ title }) => title)
const wordsOf = (letter: Awaited<ReturnType<typeof read>>[number]) => JSON.stringify(letter.sections)

describe.each([
  ['with pages', '\f'],
  ['without pages', '\n'],
])('a text %s', (_, gap) => {
  it('keeps an annex with the letter that speaks of it, and leaves out what follows', async () => {
    const letter = letterTo('Ashcombe', { body: ' The annex names whom we met.' })
    const [only, ...others] = await read(letter, gap, ANNEX, gap, toText(MINUTES))
    expect(others).toEqual([])
    expect(wordsOf(only!)).toContain('Nine social workers')
    expect(wordsOf(only!)).not.toContain('The committee received')
    expect(only!.signatories.map(({ name }) => name)).toEqual(['Jane Merrow'])
  })

  it('gives letters without a valediction each their own signature', async () => {
    const bare = { valediction: '' }
    const letters = await read(
      letterTo('Ashcombe', bare),
      gap,
      letterTo('Westmarch'),
      gap,
      letterTo('Thornley', bare),
    )
    expect(titlesOf(letters)).toEqual(
      ['Ashcombe', 'Westmarch', 'Thornley'].map((name) => `Focused visit to ${name} children’s services`),
    )
    for (const { signatories, coverage } of letters) {
      expect(signatories.map(({ name }) => name)).toEqual(['Jane Merrow'])
      expect(coverage.lost).toBe(0)
    }
  })

  it('gives five letters back to back, and says nothing of words outside them', async () => {
    const names = ['Ashcombe', 'Westmarch', 'Thornley', 'Marlshire', 'Fenmoor']
    const letters = await read(...names.flatMap((name) => [letterTo(name), gap]))
    expect(letters.map(({ addressees }) => addressees[0]?.organisation)).toEqual(
      names.map((name) => `${name} Council`),
    )
    expect(letters.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).not.toContain(
      'outside-letters',
    )
  })

  it('passes over the letter with which a council sends it on', async () => {
    const sent =
      '1 July 2019\n\nDear Councillor\n\nOfsted letter\n\nPlease find attached what inspectors wrote.\n\nYours sincerely\n\nTom Bell\nChief Executive\nAshcombe Council\n'
    const letters = await read(toText(AGENDA), gap, sent, gap, letterTo('Ashcombe'))
    expect(letters.map(({ letterDate }) => letterDate)).toEqual(['2019-06-14'])
  })
})
