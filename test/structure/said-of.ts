import { readLetter } from '../../src/pipeline.js'
import type { RuleId } from '../../src/rules.js'
import { toSettings } from '../../src/settings.js'

/** What is said by a rule of a letter in Markdown with this subject and body. */
export async function saidOf(rule: RuleId, subject: string, body: readonly string[]): Promise<string[]> {
  const lines = [
    '3 May 2019',
    'Ms Una Thorpe',
    'Dear Ms Thorpe',
    `**${subject}**`,
    'This letter summarises the findings of the inspection on 9 and 10 April 2019.',
    ...body,
    'Yours sincerely',
    'Piers Hallam',
  ]
  const { letter } = await readLetter(
    { path: 'letter.md', bytes: Buffer.from(lines.join('\n\n')) },
    toSettings({ classify: false }),
  )
  return letter!.messages.flatMap(({ ruleId, reason }) => (ruleId === rule ? [reason] : []))
}
