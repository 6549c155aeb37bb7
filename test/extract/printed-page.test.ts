import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/extract/document.js'
import { extract } from '../../src/extract/index.js'
import { toSettings } from '../../src/settings.js'
import { plainText } from '../../src/structure/nodes.js'
import { type Mark, printPdf } from './printed-page.js'

async function read(...pages: Mark[][]): Promise<Document> {
  const document = await extract(await printPdf(pages), new VFile({ path: 'letter.pdf' }), toSettings())
  if (document === null) throw new Error('Unexpected failure, expected a document')
  return document
}

const outline = ({ tree }: Document) => tree.children.map((node) => `${node.type}: ${plainText(node)}`)

/** Lines of body text, one below the other. */
const lines = (x: number, y: number, ...texts: string[]): Mark[] =>
  texts.map((text, index) => ({ text, x, y: y + 14 * index }))

const PROSE = [
  'Inspectors read the records of twelve children together with the workers who had written',
  'them, and spoke with parents, carers and the managers of the four teams in the district.',
]

describe('bullets that the page draws', () => {
  it('open an item each, and inner ones an inner item', async () => {
    const document = await read([
      ...lines(72, 80, ...PROSE),
      { disc: 2.2, x: 82, y: 136 },
      ...lines(90, 140, 'Visits are regular, and children say that they', 'are glad of them.'),
      { disc: 2.2, x: 82, y: 164 },
      ...lines(90, 168, 'Managers know every morning:'),
      { disc: 2, x: 112, y: 178 },
      ...lines(120, 182, 'who is waiting'),
      { disc: 2, x: 112, y: 192 },
      ...lines(120, 196, 'who has room.'),
    ])
    const list = document.tree.children[1]
    expect(list?.type).toBe('list')
    if (list?.type !== 'list') return
    expect(list.children.map((item) => plainText(item.children[0]!))).toEqual([
      'Visits are regular, and children say that they are glad of them.',
      'Managers know every morning:',
    ])
    expect(list.children[1]?.children.map(({ type }) => type)).toEqual(['paragraph', 'list'])
  })

  it('are bullets where one of another kind stands by itself below others', async () => {
    const document = await read([
      ...lines(72, 80, ...PROSE),
      { disc: 2, x: 82, y: 136 },
      ...lines(92, 140, 'Visits are regular, apart from:'),
      { disc: 2.8, x: 112, y: 150 },
      ...lines(122, 154, 'those to children in the valley.'),
      { disc: 2, x: 82, y: 164 },
      ...lines(92, 168, 'Managers know every morning who has room.'),
    ])
    const list = document.tree.children[1]
    if (list?.type !== 'list') throw new Error('Unexpected paragraph, expected a list')
    expect(list.children.map(({ children }) => children.map(({ type }) => type))).toEqual([
      ['paragraph', 'list'],
      ['paragraph'],
    ])
  })

  it('are no bullets where one stands by itself, within a line, or is as large as a drawing', async () => {
    const document = await read([
      { disc: 2.2, x: 60, y: 76 },
      ...lines(72, 80, ...PROSE),
      ...lines(72, 140, 'A dot stands'),
      { disc: 2, x: 147, y: 136 },
      ...lines(152, 140, 'within this line'),
      ...lines(72, 168, 'and another'),
      { disc: 2, x: 147, y: 164 },
      ...lines(152, 168, 'within this one.'),
      { disc: 20, x: 40, y: 220 },
      ...lines(72, 224, 'Beside a seal a line of text stands.'),
      { disc: 20, x: 40, y: 280 },
      ...lines(72, 284, 'Beside another seal there is one too.'),
    ])
    expect(document.tree.children.some(({ type }) => type === 'list')).toBe(false)
  })
})

describe('a heading in large type', () => {
  it('is one over two lines that are set wider apart than the text', async () => {
    const document = await read([
      ...lines(72, 80, ...PROSE),
      {
        text: 'The service meets the requirements of statutory guidance in',
        x: 72,
        y: 140,
        size: 18,
        bold: true,
      },
      { text: 'the following areas', x: 72, y: 161, size: 18, bold: true },
      ...lines(72, 190, ...PROSE),
    ])
    expect(outline(document)[1]).toBe(
      'heading: The service meets the requirements of statutory guidance in the following areas',
    )
  })
})

describe('notes at the foot of a page', () => {
  it('are footnotes in the type of the text, and the text goes on over them', async () => {
    const document = await read(
      [
        ...lines(72, 80, ...PROSE, 'The plan names the people who will help, and says by when each of them'),
        { text: '1', x: 466, y: 104, size: 7.5 },
        { text: '1', x: 72, y: 736, size: 7.5 },
        ...lines(78, 740, 'A plan in the sense of the guidance on children in need.'),
      ],
      [
        ...lines(
          72,
          80,
          'will have done their part. It is read at every visit, and changed when it has to be.',
        ),
      ],
    )
    expect(outline(document)).toEqual([
      `paragraph: ${PROSE.join(' ')} The plan names the people who will help, and says by when each of them will have done their part. It is read at every visit, and changed when it has to be.`,
    ])
    expect(document.furniture.filter(({ kind }) => kind === 'footnote').map(({ text }) => text)).toEqual([
      'A plan in the sense of the guidance on children in need. 1',
    ])
  })

  it('leave a space between the words around a mark', async () => {
    const document = await read([
      ...lines(72, 80, ...PROSE, 'The work has succeeded.'),
      { text: '[1]', x: 199.5, y: 104, size: 10 },
      { text: 'A tracker shows how long it took.', x: 214.5, y: 108 },
    ])
    expect(outline(document)[0]).toContain('The work has succeeded. A tracker shows how long it took.')
  })
})

describe('a line that is short', () => {
  const joined = async (...texts: string[]) =>
    outline(await read(lines(72, 80, ...PROSE, ...texts, ...PROSE)))[0]

  it('runs on where its sentence goes on in small letters, its hyphen with it', async () => {
    expect(
      await joined('The plan was made at a multi-', 'agency meeting in the spring, and all who came to it'),
    ).toContain('a multi-agency meeting')
  })
})

describe('a watermark', () => {
  const prose = lines(72, 80, ...PROSE, ...PROSE, ...PROSE, ...PROSE, ...PROSE)
  const rest = lines(72, 80, 'The letter ends on this page.')
  const draft: Mark = { text: 'DRAFT', x: 80, y: 190, size: 110 }

  it('leaves the lines that it lies over as they are, and is said to be one', async () => {
    const without = await read(prose, rest)
    for (const turn of [0, 45, 90]) {
      const stamp = { ...draft, turn }
      const document = await read([stamp, ...prose], [...rest, stamp])
      expect(outline(document)).toEqual(outline(without))
      expect(document.furniture).toEqual([
        { kind: 'watermark', text: 'DRAFT', page: 1 },
        { kind: 'watermark', text: 'DRAFT', page: 2 },
      ])
      expect(document.source.filter(({ text }) => text === 'DRAFT')).toHaveLength(2)
    }
  })

  it('is none where large type stands clear of the text', async () => {
    const document = await read([{ text: 'Letter', x: 72, y: 52, size: 40 }, ...prose])
    expect(document.furniture).toEqual([])
    expect(outline(document)[0]).toBe('paragraph: Letter')
  })
})

describe('the items of a list', () => {
  const first = 'Supervision is regular in three of the four teams, but it does not always lead'
  const [above, below] = PROSE as [string, string]
  const items = (document: Document) =>
    document.tree.children.flatMap((node) =>
      node.type === 'list' ? node.children.map((item) => plainText(item)) : [],
    )

  it('are whole in double spacing', async () => {
    const spaced = [above, below, above, below].map((text, at): Mark => ({ text, x: 72, y: 80 + 28 * at }))
    const document = await read([
      ...spaced,
      { text: '•', x: 72, y: 236 },
      { text: first, x: 90, y: 236 },
      { text: 'to action where a plan drifts.', x: 90, y: 264 },
      { text: '•', x: 72, y: 292 },
      { text: 'Chronologies are out of date.', x: 90, y: 292 },
    ])
    expect(items(document)).toEqual([
      `${first} to action where a plan drifts.`,
      'Chronologies are out of date.',
    ])
  })

  it('are whole where their first line is set in, and end where a sentence does', async () => {
    const document = await read([
      ...lines(72, 80, ...PROSE),
      { text: '•', x: 96, y: 136 },
      { text: first, x: 110, y: 136 },
      { text: 'straightaway to action.', x: 92, y: 150 },
      { text: '•', x: 96, y: 164 },
      { text: first.replace(/lead$/, 'help.'), x: 110, y: 164 },
      { text: 'Inspectors thank the staff.', x: 92, y: 178 },
    ])
    expect(items(document)).toEqual([`${first} straightaway to action.`, first.replace(/lead$/, 'help.')])
  })
})

describe('letters that the page sets apart', () => {
  it('are one number where kerning parts it', async () => {
    const document = await read([
      ...lines(72, 80, ...PROSE),
      { text: 'A', x: 72, y: 140 },
      { text: '.', x: 79.9, y: 140 },
      { text: 'Supervision is regular.', x: 90, y: 140 },
      { text: 'B.', x: 72, y: 154 },
      { text: 'Chronologies are out of date.', x: 90, y: 154 },
    ])
    expect(outline(document)[1]).toBe('list: Supervision is regular. Chronologies are out of date.')
  })

  it('are no small type where they are small capitals at the foot of a page', async () => {
    const document = await read(
      [
        ...lines(72, 160, ...PROSE),
        { text: 'A', x: 72, y: 770, bold: true },
        { text: 'REAS', x: 80.7, y: 770, size: 9.6, bold: true },
        { text: 'FOR ACTION', x: 115, y: 770, size: 9.6, bold: true },
      ],
      lines(72, 160, ...PROSE),
    )
    expect(document.furniture).toEqual([])
    expect(outline(document)).toContain('heading: AREAS FOR ACTION')
  })
})

describe('a list of copies in small letters', () => {
  it('is no more of the line far above it than one in capitals', async () => {
    for (const label of ['cc:', 'c.c.', 'Copy:']) {
      const document = await read([
        ...lines(72, 80, ...PROSE),
        ...lines(72, 130, 'Yours sincerely'),
        ...lines(72, 190, `${label} Ann Green, Chief Executive`),
      ])
      expect(outline(document).at(-1)).toBe(`paragraph: ${label} Ann Green, Chief Executive`)
    }
  })
})
