import { describe, expect, it } from 'vitest'
import { saidOf } from './said-of.js'

const headingsOf = (...body: string[]) =>
  saidOf('unknown-heading', 'Joint targeted area inspection of the response to neglect in Larkmere', body)

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
    expect(await headingsOf(...STRENGTHS, '## Wishes of the council', '- Plans must be made.')).toEqual([
      BELOW,
    ])
    expect(await headingsOf(...STRENGTHS, '### Supervision', '- Notes are kept.')).toEqual([])
  })

  it('is said aloud where it is worded like that of a section', async () => {
    const body = STRENGTHS.map((line) => line.replace('### ', '## '))
    const said = await headingsOf(...body, '## What the council now does', '- Plans must be made.')
    expect(said).toEqual([BELOW.replace('Wishes of the council', 'What the council now does')])
    expect(await headingsOf(...body, '## Supervision', '- Notes are kept.')).toEqual([])
  })

  it('is said aloud where it heads a list beside sections of findings', async () => {
    const study = ['## Case study', 'A boy was helped by many.']
    const wishes = ['## Wishes of the council', '- Plans must be made.']
    expect(await headingsOf(...STRENGTHS, ...study, ...wishes)).toEqual([ASIDE])
    expect(await headingsOf(...STRENGTHS, '## Next steps', '- Plans will be made.')).toEqual([])
  })

  it('is said aloud where it is set like the sub-headings before it and has no list', async () => {
    const said = 'Unexpected heading “Police” behind findings of “Key strengths”, taken for narrative'
    expect(await headingsOf(...STRENGTHS, '### Police', 'Officers visit early.')).toEqual([said])
    expect(await headingsOf(...STRENGTHS, '## The partnership', 'Its board meets monthly.')).toEqual([])
    const [heading, , ...list] = STRENGTHS.slice(0, 3)
    expect(await headingsOf(heading!, ...list, '## The partnership', 'Its board meets monthly.')).toEqual([])
  })

  it('is said aloud, though known, where it heads a list and letters have prose there', async () => {
    const said = 'Unexpected list behind “Recommendations”, taken for narrative'
    expect(await headingsOf(...STRENGTHS, '## Recommendations', '- Plans must be made.')).toEqual([said])
    expect(await headingsOf(...STRENGTHS, '## Recommendations', 'Plans must be made.')).toEqual([])
    expect(await headingsOf(...STRENGTHS, '## Main findings', '- Plans are made.')).toEqual([])
  })
})

describe('a list that may be of another section', () => {
  const ASK = 'The council should:'

  it('is said aloud where it is led in by what asks for something', async () => {
    const list = [ASK, '- make plans.']
    const within = 'Unexpected list behind “The council should:”, taken for more of “Key strengths”'
    expect(await headingsOf(...STRENGTHS, ...list)).toEqual([within])
    const beside = 'Unexpected list behind “The council should:”, taken for narrative'
    expect(await headingsOf(...list, ...STRENGTHS)).toEqual([beside])
    expect(await headingsOf(...STRENGTHS, '## Main findings', ...list)).toEqual([beside])
    expect(await headingsOf(...STRENGTHS, '## Next steps', ...list)).toEqual([])
    expect(await headingsOf('## Areas for improvement', ...list)).toEqual([])
  })

  it('is said aloud where it is led in by what speaks of strengths', async () => {
    const list = ['Inspectors who went to both of the hubs saw strengths:', '- Nurses visit.']
    const areas = ['## Areas for improvement', '- Notes are short.']
    const within = `Unexpected list behind “${list[0]}”, taken for more of “Areas for improvement”`
    expect(await headingsOf(...areas, ...list)).toEqual([within])
    expect(await headingsOf(...areas, 'To build on these strengths, it should:', '- visit.')).toEqual([])
  })
})
