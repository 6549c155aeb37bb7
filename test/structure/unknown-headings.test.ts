import { describe, expect, it } from 'vitest'
import { readLetter } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'

/** What is said of the headings of a letter with this body. */
async function saidOf(...body: string[]): Promise<string[]> {
  const lines = [
    '3 May 2019',
    'Ms Una Thorpe',
    'Dear Ms Thorpe',
    '**Joint targeted area inspection of the response to neglect in Larkmere**',
    'This letter summarises the findings of the inspection on 9 and 10 April 2019.',
    ...body,
    'Yours sincerely',
    'Piers Hallam',
  ]
  const { letter } = await readLetter(
    { path: 'letter.md', bytes: Buffer.from(lines.join('\n\n')) },
    toSettings({ classify: false }),
  )
  return letter!.messages.flatMap(({ ruleId, reason }) => (ruleId === 'unknown-heading' ? [reason] : []))
}

const STRENGTHS = [
  '## Key strengths',
  '### Leadership',
  '- Leaders meet weekly.',
  '### Practice',
  '- Visits are made.',
]
const ASIDE = 'Unexpected heading “Wishes of the council” of a list, taken for narrative'
const BELOW =
  'Unexpected heading “Wishes of the council” behind findings of “Key strengths”, taken for a sub-heading of it'

describe('a heading that the family does not know', () => {
  it('is said aloud where it stands higher than the sub-headings before it', async () => {
    expect(await saidOf(...STRENGTHS, '## Wishes of the council', '- Plans must be made.')).toEqual([BELOW])
    expect(await saidOf(...STRENGTHS, '### Supervision', '- Notes are kept.')).toEqual([])
  })

  it('is said aloud where it is worded like that of a section', async () => {
    const body = STRENGTHS.map((line) => line.replace('### ', '## '))
    const said = await saidOf(...body, '## What the council now does', '- Plans must be made.')
    expect(said).toEqual([BELOW.replace('Wishes of the council', 'What the council now does')])
    expect(await saidOf(...body, '## Supervision', '- Notes are kept.')).toEqual([])
  })

  it('is said aloud where it heads a list beside sections of findings', async () => {
    const study = ['## Case study', 'A boy was helped by many.']
    const wishes = ['## Wishes of the council', '- Plans must be made.']
    expect(await saidOf(...STRENGTHS, ...study, ...wishes)).toEqual([ASIDE])
    expect(await saidOf(...STRENGTHS, '## Next steps', '- Plans will be made.')).toEqual([])
  })

  it('is said aloud where it is set like the sub-headings before it and has no list', async () => {
    const said = 'Unexpected heading “Police” behind findings of “Key strengths”, taken for narrative'
    expect(await saidOf(...STRENGTHS, '### Police', 'Officers visit early.')).toEqual([said])
    expect(await saidOf(...STRENGTHS, '## The partnership', 'Its board meets monthly.')).toEqual([])
    const [heading, , ...list] = STRENGTHS.slice(0, 3)
    expect(await saidOf(heading!, ...list, '## The partnership', 'Its board meets monthly.')).toEqual([])
  })

  it('is said aloud, though known, where it heads a list and letters have prose there', async () => {
    const said = 'Unexpected list behind “Recommendations”, taken for narrative'
    expect(await saidOf(...STRENGTHS, '## Recommendations', '- Plans must be made.')).toEqual([said])
    expect(await saidOf(...STRENGTHS, '## Recommendations', 'Plans must be made.')).toEqual([])
    expect(await saidOf(...STRENGTHS, '## Main findings', '- Plans are made.')).toEqual([])
  })
})

describe('a list that may be of another section', () => {
  const ASK = 'The council should:'

  it('is said aloud where it is led in by what asks for something', async () => {
    const list = [ASK, '- make plans.']
    const within = 'Unexpected list behind “The council should:”, taken for more of “Key strengths”'
    expect(await saidOf(...STRENGTHS, ...list)).toEqual([within])
    const beside = 'Unexpected list behind “The council should:”, taken for narrative'
    expect(await saidOf(...list, ...STRENGTHS)).toEqual([beside])
    expect(await saidOf(...STRENGTHS, '## Main findings', ...list)).toEqual([beside])
    expect(await saidOf(...STRENGTHS, '## Next steps', ...list)).toEqual([])
    expect(await saidOf('## Areas for improvement', ...list)).toEqual([])
  })

  it('is said aloud where it is led in by what speaks of strengths', async () => {
    const list = ['Inspectors who went to both of the hubs saw strengths:', '- Nurses visit.']
    const areas = ['## Areas for improvement', '- Notes are short.']
    const within = `Unexpected list behind “${list[0]}”, taken for more of “Areas for improvement”`
    expect(await saidOf(...areas, ...list)).toEqual([within])
    expect(await saidOf(...areas, 'To build on these strengths, it should:', '- visit.')).toEqual([])
  })
})
