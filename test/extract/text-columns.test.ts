import { describe, expect, it } from 'vitest'
import { placesBehindGaps } from '../../src/extract/pdf/column-edges.js'
import type { TextRun } from '../../src/extract/pdf/page.js'
import { readLetter } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'
import { type Mark, printPdf } from './printed-page.js'

const LEADING = 14
const WHOLE = 88
const HALF = 38

/** Points from a bullet to its text. */
const BULLET = 14

const OPENING = [
  '4 June 2021',
  'Mr Ivo Tarrant, Director of Children’s Services, Wendlemarsh County Council',
  'Dear Mr Tarrant',
  '**Focused visit to Wendlemarsh County Council children’s services',
  'This letter summarises the findings of a focused visit on 11 and 12 May 2021. Two inspectors came, and were given all the records that they asked to see.',
]
const CLOSING = ['Yours sincerely', 'Gwen Appleyard', 'Her Majesty’s Inspector']
const NARRATIVE = [
  'Leaders know the service well, and what they say of it is borne out by the records and by the families whom the inspectors met.',
  'Since the last visit more workers have been hired, and each of them now has fewer children to see and more time for each of them.',
]
const GOOD = [
  'Duty workers ring families back on the same day, and write down what was said and agreed.',
  'Foster carers are told what a child has been through before the child comes to live with them.',
  'Managers read each referral in the morning and give the reason for what they decide.',
]
const BAD = [
  'Plans do not say by when things are to be done, so that no one can tell whether they were.',
  'Reviews are held late for one child in four, and some children are not told about them.',
  'Supervision is often put off when the team is busy, and its notes are brief and of little use.',
]
const SECTIONS = [
  '**Headline findings',
  ...NARRATIVE,
  '**Strengths',
  ...GOOD.map((text) => `•${text}`),
  '**Areas for improvement',
  ...BAD.map((text) => `•${text}`),
]

interface Row {
  text: string
  bold: boolean
  bullet: boolean
  indent: number
  /** Points from the row above. */
  step: number
}

/** Texts as rows of so many characters; `**` opens a heading, `•` an item. */
function toRows(texts: readonly string[], width: number): Row[] {
  return texts.flatMap((text) => {
    const bullet = text.startsWith('•')
    const bold = text.startsWith('**')
    const lines: string[] = []
    for (const word of text.replace(/^(\*\*|•)/, '').split(' ')) {
      const last = lines.at(-1)
      if (last !== undefined && last.length + word.length < width - (bullet ? 3 : 0))
        lines[lines.length - 1] = `${last} ${word}`
      else lines.push(word)
    }
    return lines.map((line, index) => ({
      text: line,
      bold,
      bullet: bullet && index === 0,
      indent: bullet ? BULLET : 0,
      step: index > 0 ? LEADING : 2 * LEADING,
    }))
  })
}

/** Sets rows one below the other from a place; gives the marks and where the last row stands. */
function set(rows: readonly Row[], x: number, y: number): { marks: Mark[]; y: number } {
  const marks: Mark[] = []
  let at = y
  for (const [index, row] of rows.entries()) {
    if (index > 0) at += row.step
    if (row.bullet) marks.push({ text: '•', x: x + row.indent - BULLET, y: at, size: 10 })
    marks.push({ text: row.text, x: x + row.indent, y: at, size: 10, bold: row.bold })
  }
  return { marks, y: at }
}

const LEFT = 60
const RIGHT = 310

/** A letter with something between opening and closing, which tells how far down it reaches. */
function letter(body: (y: number) => { marks: Mark[]; y: number }): Mark[] {
  const opening = set(toRows(OPENING, WHOLE), LEFT, 60)
  const middle = body(opening.y + 2 * LEADING)
  const closing = set(toRows(CLOSING, WHOLE), LEFT, middle.y + 2 * LEADING)
  return [...opening.marks, ...middle.marks, ...closing.marks]
}

function beside(left: readonly Row[], right: readonly Row[], y: number, rightX = RIGHT) {
  const columns = [set(left, LEFT, y), set(right, rightX, y)]
  return { marks: columns.flatMap(({ marks }) => marks), y: Math.max(...columns.map((column) => column.y)) }
}

async function read(...pages: Mark[][]) {
  const bytes = await printPdf(pages)
  const { letter: found, file } = await readLetter(
    { path: 'letter.pdf', bytes },
    toSettings({ classify: false }),
  )
  return {
    sections: found?.sections.map(({ heading, paragraphs, findings }) => [
      heading,
      ...paragraphs.map(({ text }) => text),
      ...findings.map(({ text }) => `•${text}`),
    ]),
    signatories: found?.signatories.map(({ name }) => name),
    boxes: found?.sections.flatMap((section) => section.findings.flatMap(({ boxes }) => boxes)) ?? [],
    messages: file.messages
      .filter(({ ruleId }) => /columns/.test(ruleId ?? ''))
      .map(({ ruleId, place }) => [ruleId, place]),
    rules: file.messages.map(({ ruleId }) => ruleId),
  }
}

const one = () => letter((y) => set(toRows(SECTIONS, WHOLE), LEFT, y))

describe('running text in columns', () => {
  it('is read one column after the other, wherever the first ends', async () => {
    const plain = await read(one())
    expect(plain.sections).toHaveLength(4)
    expect(plain.messages).toEqual([])
    const rows = toRows(SECTIONS, HALF)
    for (const cut of [12, 15, 18]) {
      const page = letter((y) => beside(rows.slice(0, cut), rows.slice(cut), y))
      const read2 = await read(page)
      expect(read2).toMatchObject({ sections: plain.sections, signatories: plain.signatories })
      expect(read2.rules).toContain('text-in-columns')
    }
  })

  it('may have a heading for the last line of a longer first column', async () => {
    const plain = await read(one())
    const rows = toRows(SECTIONS, HALF)
    const cut = rows.findIndex(({ text }) => text === 'Areas for improvement') + 1
    for (const further of [[], toRows(['**Next steps', NARRATIVE[0]!], WHOLE)]) {
      const page = letter((y) => {
        const columns = beside(rows.slice(0, cut), rows.slice(cut), y)
        const below = set(further, LEFT, columns.y + 2 * LEADING)
        return { marks: [...columns.marks, ...below.marks], y: Math.max(columns.y, below.y) }
      })
      const found = await read(page)
      expect(found.sections?.slice(0, 4)).toEqual(plain.sections)
      expect(found.signatories).toEqual(plain.signatories)
    }
  })

  it('may have a heading that stands out before items, on a height of its own', async () => {
    const [good, bad] = [toRows(SECTIONS.slice(3, 7), HALF), toRows(SECTIONS.slice(7), HALF - 4)]
    const setIn = bad.map((row) => ({ ...row, indent: row.bold ? 0 : row.indent + 20 }))
    const lower = good.map((row, index) => (index === 1 ? { ...row, step: row.step - 8 } : row))
    const page = letter((y) => {
      const columns = [set(lower, LEFT, y + 8), set(setIn, RIGHT, y)]
      const marks = columns.flatMap((column) => column.marks)
      return { marks, y: Math.max(...columns.map((column) => column.y)) }
    })
    expect((await read(page)).sections?.slice(1)).toEqual([
      ['Strengths', ...GOOD.map((text) => `•${text}`)],
      ['Areas for improvement', ...BAD.map((text) => `•${text}`)],
    ])
  })

  it('goes on from the foot of the last column of a page to the head of the next page', async () => {
    const plain = await read(one())
    const rows = toRows(SECTIONS, HALF)
    const first = [
      ...set(toRows(OPENING, WHOLE), LEFT, 60).marks,
      ...beside(rows.slice(0, 9), rows.slice(9, 18), 300).marks,
    ]
    const second = beside(rows.slice(18, 26), rows.slice(26), 80)
    const closing = set(toRows(CLOSING, WHOLE), LEFT, second.y + 2 * LEADING)
    expect(await read(first, [...second.marks, ...closing.marks])).toMatchObject({
      sections: plain.sections,
      signatories: plain.signatories,
    })
  })

  it('may be of nothing but items on a page, or on all, and have a page number below', async () => {
    const more = [...BAD, ...GOOD.map((text) => text.replace(/\.$/, ', or they say that they do.'))]
    const texts = [...SECTIONS.slice(0, 8), ...more.map((text) => `•${text}`)]
    const rows = toRows(texts, HALF).map((row) => ({ ...row, indent: row.indent && row.indent + 18 }))
    const start = rows.findIndex(({ text }) => text === 'Areas for improvement') + 1
    const opening = set(toRows(OPENING, WHOLE), LEFT, 60)
    for (const cut of [start + 5, start + 6, start + 7]) {
      const first = beside(rows.slice(0, start), rows.slice(start, cut), opening.y + 2 * LEADING)
      const second = beside(rows.slice(cut, cut + 6), rows.slice(cut + 6), 80)
      const closing = set(toRows(CLOSING, WHOLE), LEFT, second.y + 2 * LEADING)
      const number = (text: string): Mark => ({ text, x: 296, y: 800, size: 10 })
      const found = await read(
        [...opening.marks, ...first.marks, number('1')],
        [...second.marks, ...closing.marks, number('2')],
      )
      expect
        .soft(found.sections?.at(-1), rows[cut]?.text)
        .toEqual(texts.slice(7).map((text) => text.replace('**', '')))
      expect.soft(found.signatories, rows[cut]?.text).toEqual(['Gwen Appleyard'])
    }
  })

  it('goes on in the longer first column, be the next row one that opens as a valediction does', async () => {
    const item =
      'Foster carers are told, before the child comes, what the worker regards as needed, and are asked.'
    const rows = (texts: readonly string[]) => toRows(texts, HALF).map((row) => ({ ...row, step: LEADING }))
    const left = rows(['**Strengths', `•${GOOD[0]}`, `•${item}`, `•${GOOD[2]}`])
    const at = left.findIndex(({ text }) => text.startsWith('regards'))
    const right = rows(['**Areas for improvement', ...BAD.map((text) => `•${text}`)]).slice(0, at)
    const { sections } = await read(letter((y) => beside(left, right, y)))
    expect(sections?.[1]).toEqual(['Strengths', `•${GOOD[0]}`, `•${item}`, `•${GOOD[2]}`])
  })

  it('may hold the close of the letter where it is much longer than the second', async () => {
    const about =
      'The inspectorate looks at services for children and young people, and writes to those who run them when it has been.'
    const closing = toRows(CLOSING, HALF).map((row) => ({ ...row, step: LEADING }))
    const left = [...toRows(SECTIONS.slice(3), HALF), ...closing]
    const right = toRows([about, NARRATIVE[0]!], HALF)
    const opening = set(toRows(OPENING, WHOLE), LEFT, 60)
    const { sections, signatories } = await read([
      ...opening.marks,
      ...beside(left, right, opening.y + 2 * LEADING).marks,
    ])
    expect(sections?.[2]).toEqual(['Areas for improvement', ...BAD.map((text) => `•${text}`)])
    expect(signatories).toEqual(['Gwen Appleyard'])
  })

  it('may begin with the inner items of the last item of the column before', async () => {
    const outer = 'Staff have what they need to do their work well, and this includes for all of them:'
    const inner = [
      'training that is given by the partners and is taken up',
      'a diary of what is done for each child',
    ]
    const left = toRows([NARRATIVE[0]!, '**Strengths', `•${GOOD[0]}`, `•${GOOD[1]}`, `•${outer}`], HALF)
    const nested = toRows(
      inner.map((text) => `•${text}`),
      HALF - 6,
    )
    const right = [
      ...nested.map((row) => ({ ...row, indent: row.indent + 20 })),
      ...toRows(['**Context', NARRATIVE[1]!, NARRATIVE[0]!], HALF),
    ]
    const { sections } = await read(letter((y) => beside(left, right, y)))
    expect(sections?.[1]).toEqual([
      'Strengths',
      `•${GOOD[0]}`,
      `•${GOOD[1]}`,
      `•${[outer, ...inner].join(' ')}`,
    ])
  })

  it('ends with its page where the next one opens with a figure, though no stop ends it', async () => {
    const counted =
      '138 contacts were looked at in all, and twelve families were spoken with who had been helped.'
    const items = [...GOOD, BAD[0]!.replace(/\.$/, '')].map((text) => `•${text}`)
    const rows = toRows(['**Strengths', ...items], HALF)
    const opening = set(toRows(OPENING, WHOLE), LEFT, 60)
    const first = beside(rows.slice(0, 7), rows.slice(7), opening.y + 2 * LEADING)
    const next = toRows(SECTIONS.slice(7), HALF)
    const second = beside(toRows([counted, NARRATIVE[0]!, NARRATIVE[1]!], HALF), next, 80)
    const closing = set(toRows(CLOSING, WHOLE), LEFT, second.y + 2 * LEADING)
    const { sections } = await read([...opening.marks, ...first.marks], [...second.marks, ...closing.marks])
    expect(sections?.[1]).toEqual(['Strengths', counted, ...NARRATIVE, ...items])
  })

  it('may be two sections side by side, whose findings stand where they are printed', async () => {
    const [good, bad] = [toRows(SECTIONS.slice(3, 7), HALF), toRows(SECTIONS.slice(7), HALF)]
    const { sections, boxes } = await read(letter((y) => beside(good, bad, y)))
    expect(sections?.slice(1)).toEqual([
      ['Strengths', ...GOOD.map((text) => `•${text}`)],
      ['Areas for improvement', ...BAD.map((text) => `•${text}`)],
    ])
    expect(boxes.map(({ x }) => x)).toEqual([LEFT, LEFT, LEFT, RIGHT, RIGHT, RIGHT])
    expect(boxes.every(({ x, width, y, height }) => x + width < 560 && y + height < 842)).toBe(true)
  })

  it('may be three columns with lists in each, whose lines stand on heights of their own', async () => {
    const parts = [SECTIONS.slice(0, 3), SECTIONS.slice(3, 7), SECTIONS.slice(7)]
    const drawn = (mark: Mark): Mark =>
      'text' in mark && mark.text === '•' ? { disc: 2, x: mark.x + 2, y: mark.y - 3 } : mark
    const plain = await read(one())
    for (const down of [
      [0, 0, 0],
      [0, 3, 6],
      [0, 5, 7],
      [0, 6, 6],
      [0, 7, 7],
    ]) {
      const page = letter((y) => {
        const columns = parts.map((part, at) => set(toRows(part, 28), 50 + 165 * at, y + (down[at] ?? 0)))
        const foot = Math.max(...columns.map((column) => column.y))
        return { marks: columns.flatMap(({ marks }) => marks), y: foot }
      })
      for (const marks of [page, page.map(drawn)]) {
        const { sections, rules } = await read(marks)
        expect.soft(sections, `${down} points`).toEqual(plain.sections)
        expect(rules).toContain('text-in-columns')
      }
    }
  })

  it('goes on in mid-sentence in a column that holds nothing but items that are set in', async () => {
    const plain = await read(one())
    const rows = toRows(SECTIONS, HALF).map((row) => ({ ...row, indent: row.indent && row.indent + 18 }))
    for (const cut of [rows.length - 8, rows.length - 5]) {
      const page = letter((y) => beside(rows.slice(0, cut), rows.slice(cut), y))
      expect.soft((await read(page)).sections, rows[cut]?.text).toEqual(plain.sections)
    }
  })

  it('is a box where it is narrow and stands beside the text, which it does not interrupt', async () => {
    const told =
      'The inspectors read forty records, spoke to parents and children, and met leaders and those who work with them in health and in the police.'
    const main = toRows(SECTIONS, 58)
    const side = toRows(['**About this visit', told], 24)
    const { sections } = await read(letter((y) => beside(main, side, y, 420)))
    const plain = await read(one())
    expect(sections?.filter(([heading]) => heading !== 'About this visit')).toEqual(plain.sections)
    expect(sections).toContainEqual(['About this visit', told])
  })

  it('is told from a table of few sentences, which is said to be in doubt', async () => {
    const left = toRows(['The council holds a meeting of all its managers each week of the year.'], 30)
    const right = toRows(['The police send an officer of rank to it whenever they are asked for one.'], 30)
    const { messages } = await read(letter((y) => beside(left, right, y)))
    expect(messages.map(([ruleId]) => ruleId)).toEqual(['doubtful-columns'])
  })

  it('is no letterhead beside an address and no signatures side by side', async () => {
    const address = [
      'Mr Ivo Tarrant',
      'Director of Children’s Services',
      'Wendlemarsh County Council',
      'Mill House',
      'Wendle',
      'WM3 4CD',
    ]
    const sender = [
      'Inspectorate of Services',
      '1 High Street',
      'Wendle',
      'WM1 1AA',
      'Telephone 01632 960000',
      'enquiries@example.org',
    ]
    const close = (texts: string[]) => toRows(texts, HALF).map((row) => ({ ...row, step: LEADING }))
    const page = [
      ...beside(close(address), close(sender), 60).marks,
      ...set(toRows(['Dear Mr Tarrant'], WHOLE), LEFT, 200).marks,
    ]
    expect((await read(page)).messages).toEqual([])
  })
})

it('begin behind a word that is shown letter by letter, be its last one a bullet elsewhere', () => {
  const font = { name: 'Example', bold: false, italic: false, symbol: false }
  const run = (text: string, left: number): TextRun => ({
    ...{ text, left, right: left + 6, size: 10, baseline: 80, spaceBefore: false },
    ...{ font, mcid: -1, unmapped: 0 },
  })
  const begin = (...lefts: TextRun[]) => placesBehindGaps([[...lefts, run('w', 300)]], [], 1)
  expect(begin(run('o', 60), run('n', 66))).toEqual([300])
  expect(begin(run('o', 60), run('n', 286))).toEqual([286])
})
