import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { toSettings } from '../../src/settings.js'
import { plainText } from '../../src/structure/nodes.js'
import { type Mark, printPdf } from './printed-page.js'

const TEXT = [
  'Contacts are screened on the same day by social workers who know the district and its people.',
  'Interviews are held when a child comes home',
]

/** A page whose text has two raised marks, shown sign by sign, and what stands at its foot in the type of the text. */
function page(marks: readonly [string, string], foot: readonly string[]): Mark[] {
  const raised = marks.flatMap((mark, at) =>
    [...mark].map((text, sign) => ({ text, x: 303 + 60 * at + 2 * sign, y: 90, size: 7 })),
  )
  return [
    ...TEXT.map((text, at) => ({ text, x: 60, y: 80 + 14 * at })),
    ...raised,
    { text: 'and at work', x: 312, y: 94, size: 8 },
    ...foot.map((text, at) => ({ text, x: 60, y: 700 + 14 * at })),
    { text: '1', x: 300, y: 800 },
  ]
}

async function read(marks: readonly [string, string], foot: readonly string[]) {
  const bytes = await printPdf([page(marks, foot)])
  const document = await extract(bytes, new VFile('letter.pdf'), toSettings())
  return {
    body: document!.tree.children.map((node) => plainText(node)).join(' '),
    notes: document!.furniture.filter(({ kind }) => kind === 'footnote').map(({ text }) => text),
  }
}

describe('notes at the foot of a page in the type of its text', () => {
  it.each([
    ['plain figures', ['1', '2'], ['1 A talk with the child.', '2 Where parents work.']],
    ['figures with a stop', ['1', '2'], ['1. A talk with the child.', '2. Where parents work.']],
    ['figures in brackets', ['[1]', '[2]'], ['[1] A talk with the child.', '[2] Where parents work.']],
    ['asterisks', ['*', '**'], ['* A talk with the child.', '** Where parents work.']],
    [
      'figures of two signs',
      ['11', '12'],
      ['11 A talk with the child', 'and with parents.', '12 Where they work.'],
    ],
  ] as const)('are told by their marks: %s', async (_, marks, foot) => {
    const { body, notes } = await read(marks, foot)
    expect(notes).toEqual(foot)
    expect(body).not.toContain('child.')
  })

  it.each([
    ['counts farther than the marks', ['1. A plan.', '2. A review.', '3. A visit.']],
    ['counts less far', ['1. A plan.']],
    ['goes on in bullets', ['1. A plan.', '2. A review:', '• each month']],
  ])('are no list that %s', async (_, foot) => {
    expect((await read(['1', '2'], foot)).notes).toEqual([])
  })
})
