import { expect, it } from 'vitest'
import { readLetter } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'

/** As `pdftotext` writes it: two lines in one where the upper one ended in a hyphen, and that hyphen gone. */
const LETTER = `3 November 2010

Ms Una Thorpe
Director of Children’s Services
Larkmere Borough Council

Dear Ms Thorpe

Annual unannounced inspection of contact, referral and assessment
arrangements in Larkmere

This letter summarises the findings of the recent inspection of children’s
services in Larkmere, which was conducted on 5 and 6 October 2010.

Strengths

• Multi-agency meetings are held each week, and the panel writes down who is
to do what by when, so that nothing is forgotten between two of them.
• The officers of the constabulary share what they know in the daily multiagency meeting, which is well attended.
• Families are asked in good time whether they want a leaflet in a languageappropriate edition, and most do.
• A wholehearted welcome is given to each child who comes to the front door
of the office.

Yours sincerely

Piers Hallam
Her Majesty’s Inspector
`

it('puts back the hyphens that pdftotext took out, and says so', async () => {
  const { letter, file } = await readLetter(
    { path: 'letter.txt', bytes: Buffer.from(LETTER) },
    toSettings({ classify: false }),
  )
  const findings = letter?.sections.flatMap((section) => section.findings.map(({ text }) => text))
  expect(findings?.[1]).toContain('the daily multi-agency meeting')
  expect(findings?.[2]).toContain('a language-appropriate edition')
  expect(findings?.[3]).toContain('A wholehearted welcome')
  expect(letter?.coverage.lost).toBe(0)
  expect(file.messages.find(({ ruleId }) => ruleId === 'restored-hyphens')?.reason).toContain(
    '“multi-agency”, “language-appropriate”',
  )
})
