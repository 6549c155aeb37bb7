import { describe, expect, it } from 'vitest'
import { saidOf } from './said-of.js'

const KEPT = '- Records are kept.'

const besideOf = (...body: string[]) =>
  saidOf('text-beside-list', 'Focused visit to Larkmere children’s services', [
    '## Areas for improvement',
    '- Visits are late.',
    '## Strengths',
    ...body,
  ])

const said = (words: string) =>
  `Unexpected text ${words} beside the list of “Strengths”, taken for no finding`

describe('text beside the bullets of a section of findings', () => {
  it('is said aloud where it may be a finding without a bullet, once a section', async () => {
    const finding = 'Managers know each family and what was promised to it.'
    expect(await besideOf(KEPT, finding)).toEqual([
      said('“Managers know each family and what was promised …”'),
    ])
    expect(await besideOf('Staff stay.', KEPT)).toEqual([said('“Staff stay.”')])
    expect(await besideOf('Staff stay.', KEPT, 'Notes are short.', KEPT)).toEqual([
      said('“Staff stay.” and 1 more'),
    ])
  })

  it('is no doubt where it leads in a list, states that there is nothing more, or closes the letter', async () => {
    expect(await besideOf('Inspectors found that:', KEPT)).toEqual([])
    expect(await besideOf('The visit was short. It found the following.', KEPT)).toEqual([])
    expect(await besideOf(KEPT, 'There are no other strengths.')).toEqual([])
    expect(await besideOf(KEPT, 'Ofsted will come again.', 'A plan is due in May.')).toEqual([])
  })

  it('is no doubt where it says what will be considered, and one where it says what was', async () => {
    const subject = 'Annual unannounced inspection of contact, referral and assessment in Larkmere'
    const about = (text: string) => saidOf('text-beside-list', subject, ['## Strengths', KEPT, text])
    expect(await about('The areas for development above will be considered next time.')).toEqual([])
    expect(await about('The areas for development of last year were all considered.')).toHaveLength(1)
  })

  it('is doubted above a list though it be worded like a close', async () => {
    const body = ['Please see the annex.', KEPT, 'Staff stay.', KEPT]
    expect(await besideOf(...body)).toEqual([said('“Staff stay.”')])
  })

  it('is quoted in short however long it is', async () => {
    const [reason] = await besideOf(KEPT, `${'x'.repeat(5000)}.`, 'a '.repeat(50_000))
    expect(reason?.length).toBeLessThan(600)
  })
})
