import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { toSettings } from '../../src/settings.js'
import { toOutline } from '../outline.js'

async function read(...lines: string[]) {
  const file = new VFile({ path: 'letter.txt' })
  const bytes = Buffer.from(lines.join('\n'))
  const document = await extract(bytes, file, toSettings({ classify: false }))
  return { outline: toOutline(document!.tree), rules: file.messages.map(({ ruleId }) => ruleId) }
}

const FIRST = ['Managers read each new referral on the day that it comes and record what they', 'decide.']
const SECOND = 'Children are seen alone, and are asked what they want.'

it('bullets that stand apart from their text open nothing, and are said', async () => {
  const { outline, rules } = await read('Strengths', ...FIRST, SECOND, '•', '•', 'Staff have time.', '•')
  expect(outline).toEqual([
    'heading 2: Strengths',
    `paragraph: ${FIRST.join(' ')}`,
    `paragraph: ${SECOND}`,
    'paragraph: Staff have time.',
  ])
  expect(rules).toEqual(['stray-bullets'])
})

it('a bullet by itself is of the line below it, where each has one', async () => {
  const { outline, rules } = await read('Strengths', '•', ...FIRST, '•', SECOND)
  expect(outline.slice(1)).toEqual([
    'list',
    '  listItem',
    `    paragraph: ${FIRST.join(' ')}`,
    '  listItem',
    `    paragraph: ${SECOND}`,
  ])
  expect(rules).toEqual([])
})
