import type { Root, RootContent } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { follows, isLabel } from '../../src/extract/label-order.js'
import { toSettings } from '../../src/settings.js'
import { plainText } from '../../src/structure/nodes.js'
import { type Mark, printPdf } from './printed-page.js'

const ITEMS = [
  ['Duty workers ring families back on the same day, and write down what', 'was said and agreed.'],
  ['Carers are told what a child has been through before the child comes', 'to live with them.'],
  ['Managers read each referral in the morning, and say why they decide', 'as they do.'],
]
const FOUND = ITEMS.map((lines) => `• ${lines.join(' ')}`)
const HEADING = { text: 'Strengths', bold: true, x: 60, y: 60 }
const CLOSING = { text: 'The next visit is in May.', x: 60, y: 240 }

/** Two lines an item, with what else stands on the page for each. */
function page(beside: (item: number, y: number) => Mark[], textAt = 100): Mark[] {
  const items = ITEMS.flatMap((lines, item) => {
    const y = 90 + 40 * item
    return [...beside(item, y), ...lines.map((text, line) => ({ text, x: textAt, y: y + 14 * line }))]
  })
  return [HEADING, ...items, CLOSING]
}

function show(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'list') return node.children.map((item) => `• ${plainText(item)}`)
    if (node.type === 'blockquote') return ['>', ...show(node.children)]
    return `${node.type === 'heading' ? '# ' : ''}${plainText(node)}`
  })
}

async function read(...pages: Mark[][]): Promise<string[]> {
  const document = await extract(await printPdf(pages), new VFile('letter.pdf'), toSettings())
  return show((document!.tree as Root).children)
}

const WHOLE = ['# Strengths', ...FOUND, 'The next visit is in May.']

describe('typed numbers', () => {
  it.each([
    [['1.1', '1.2', '1.3']],
    [['1.2.9', '1.2.10', '1.3.1']],
    [['A1', 'A2', 'A3']],
    [['(h)', '(i)', '(j)']],
    [['(ii)', '(iii)', '(iv)']],
    [['9', '10', '11']],
  ])('in a column of their own open items: %j', async (labels) => {
    expect(await read(page((item, y) => [{ text: labels[item]!, x: 60, y }]))).toEqual(WHOLE)
  })

  it('in cells whose middle they stand at open items, beside a line or between two', async () => {
    const label = (item: number, y: number) => [{ text: `2.${item + 1}`, x: 60, y: y + 7 }]
    expect(await read(page(label))).toEqual(WHOLE)
    const [first, last] = [ITEMS[0]!, ITEMS[2]!]
    const rows = [
      ...[...first, 'This is new.'].map((text, line) => ({ text, x: 100, y: 90 + 14 * line })),
      ...last.map((text, line) => ({ text, x: 100, y: 138 + 14 * line })),
      { text: '1', x: 60, y: 104 },
      { text: '2', x: 60, y: 145 },
    ]
    expect(await read([HEADING, ...rows])).toEqual(['# Strengths', `${FOUND[0]} This is new.`, FOUND[2]])
  })

  it('before their words open items, with no gap between items', async () => {
    const marks = ITEMS.flatMap(([first, second], item) => [
      { text: `3.${item + 1} ${first}`, x: 60, y: 90 + 28 * item },
      { text: second!, x: 60, y: 104 + 28 * item },
    ])
    expect(await read([HEADING, ...marks, CLOSING])).toEqual(WHOLE)
  })

  it('shown sign by sign open items', async () => {
    const signs = (item: number, y: number) =>
      [...`1.${item + 1}`].map((text, at) => ({ text, x: 60 + [0, 6.7, 10][at]!, y }))
    expect(await read(page(signs))).toEqual(WHOLE)
  })

  it('in a table with borders below a heading are of that heading', async () => {
    const cells = (item: number, y: number): Mark[] => [
      { text: `1.${item + 1}`, x: 60, y },
      { box: [36, 40], x: 56, y: y - 14 },
      { box: [440, 40], x: 92, y: y - 14 },
    ]
    expect(await read(page(cells))).toEqual(WHOLE)
    const head = (text: string, x: number) => ({ text, x, y: 90, bold: true })
    const lower = page(cells).map((mark) => ({ ...mark, y: mark === HEADING ? 60 : mark.y + 25 }))
    const top: Mark[] = [head('No.', 60), head('Finding', 100), { box: [476, 25], x: 56, y: 76 }]
    expect((await read([...lower, ...top])).filter((text) => text.startsWith('•'))).toEqual(FOUND)
  })

  it('in a table with a further column, which tears their items, are said to be doubtful', async () => {
    const file = new VFile('letter.pdf')
    const marks = page((item, y) => [
      { text: `1.${item + 1}`, x: 60, y },
      { text: 'High', x: 540, y },
    ])
    await extract(await printPdf([marks]), file, toSettings())
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain('doubtful-columns')
  })

  it('before headings number no items', async () => {
    const heading = (number: number, text: string, y: number) => [
      { text: `${number}.`, x: 60, y, bold: true },
      { text, x: 100, y, bold: true },
    ]
    const marks = [
      ...heading(1, 'Strengths', 60),
      { text: '•', x: 80, y: 90 },
      { text: ITEMS[0]![0]!, x: 100, y: 90 },
      { text: ITEMS[0]![1]!, x: 100, y: 104 },
      ...heading(2, 'Areas for development', 140),
      { text: ITEMS[1]!.join(' ').slice(0, 60), x: 60, y: 170 },
    ]
    expect(await read(marks)).toEqual([
      '# Strengths',
      FOUND[0],
      '# Areas for development',
      ITEMS[1]!.join(' ').slice(0, 60),
    ])
  })

  it('that count nothing up are words', async () => {
    const found = await read(page((item, y) => [{ text: ['12', '7', '3'][item]!, x: 80, y }]))
    expect(found.filter((text) => text.startsWith('•'))).toEqual([])
    const feet = await read(
      ...[1, 2, 3].map((number) => [
        CLOSING,
        { text: `${number}`, x: 60, y: 800 },
        { text: 'Visit to Wendlemarsh', x: 90, y: 800 },
      ]),
    )
    expect(feet.filter((text) => text.startsWith('•'))).toEqual([])
  })
})

it.each([
  ['1.1', '1.2', true],
  ['1.3', '2.1', true],
  ['1.1', '1.1.1', true],
  ['1.1.4', '1.2', true],
  ['A3', 'B1', true],
  ['(iv)', '(v)', true],
  ['(h)', '(i)', true],
  ['1.1', '1.3', false],
  ['1.2', '1.1', false],
  ['1', '1', false],
  ['(a)', 'b.', false],
  ['2.1', '3.2', false],
])('%s and %s', (before, label, expected) => {
  expect(follows(before, label)).toBe(expected)
})

it('no long text is taken for a label, and none takes long', () => {
  for (const text of ['1.'.repeat(50_000), 'iv'.repeat(50_000), '('.repeat(100_000)])
    expect(isLabel(text)).toBe(false)
})
