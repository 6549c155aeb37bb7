import { describe, expect, it } from 'vitest'
import { readLetter } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'

const KEPT = '- Records are kept.'

/** What is said of text beside the list of a letter whose section of strengths has this body. */
async function saidOf(...body: string[]): Promise<string[]> {
  const lines = [
    '3 May 2019',
    'Ms Una Thorpe',
    'Dear Ms Thorpe',
    '**Focused visit to Larkmere children’s services**',
    'This letter summarises the findings of the visit on 9 and 10 April 2019.',
    '## Areas for improvement',
    '- Visits are late.',
    '## Strengths',
    ...body,
    'Yours sincerely',
    'Piers Hallam',
  ]
  const { letter } = await readLetter(
    { path: 'letter.md', bytes: Buffer.from(lines.join('\n\n')) },
    toSettings({ classify: false }),
  )
  return letter!.messages.flatMap(({ ruleId, reason }) => (ruleId === 'text-beside-list' ? [reason] : []))
}

const said = (words: string) =>
  `Unexpected text ${words} beside the list of “Strengths”, taken for no finding`

describe('text beside the bullets of a section of findings', () => {
  it('is said aloud where it may be a finding without a bullet, once a section', async () => {
    const finding = 'Managers know each family and what was promised to it.'
    expect(await saidOf(KEPT, finding)).toEqual([said('“Managers know each family and what was promised …”')])
    expect(await saidOf('Staff stay.', KEPT)).toEqual([said('“Staff stay.”')])
    expect(await saidOf('Staff stay.', KEPT, 'Notes are short.', KEPT)).toEqual([
      said('“Staff stay.” and 1 more'),
    ])
  })

  it('is no doubt where it leads in a list, states that there is nothing more, or closes the letter', async () => {
    expect(await saidOf('Inspectors found that:', KEPT)).toEqual([])
    expect(await saidOf('The visit was short. It found the following.', KEPT)).toEqual([])
    expect(await saidOf(KEPT, 'There are no other strengths.')).toEqual([])
    expect(await saidOf(KEPT, 'Ofsted will come again.', 'A plan is due in May.')).toEqual([])
  })

  it('is doubted above a list though it be worded like a close', async () => {
    const body = ['Please see the annex.', KEPT, 'Staff stay.', KEPT]
    expect(await saidOf(...body)).toEqual([said('“Staff stay.”')])
  })

  it('is quoted in short however long it is', async () => {
    const [reason] = await saidOf(KEPT, `${'x'.repeat(5000)}.`, 'a '.repeat(50_000))
    expect(reason?.length).toBeLessThan(600)
  })
})
