import { buffer } from 'node:stream/consumers'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { toAddressLines, toPersonLine } from './address.js'
import type { Block, BoxBlock, Prose, SpecimenLetter } from './letter.js'
import { OFFICE } from './pdf/furniture.js'
import { toRuns } from './prose.js'

type Child = Paragraph | Table

/** The bullets and numbers of a letter, as Word keeps them: apart from the paragraphs that bear them. */
const BULLETS = 'bullets'
const NUMBERS = 'numbers'

/** A letter as a Word document, with header, footer, footnotes, lists and boxes as Word has them. */
export async function toDocx(letter: SpecimenLetter): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Specimen',
    title: letter.title,
    numbering: { config: [{ reference: BULLETS, levels: toLevels() }, ...toNumberings(letter)] },
    footnotes: Object.fromEntries(
      letter.footnotes.map((note, index) => [index + 1, { children: [toParagraph(note)] }]),
    ),
    sections: [
      {
        properties: { titlePage: true },
        headers: { first: toLetterhead(letter), default: new Header({ children: [] }) },
        footers: { first: toFooter(), default: toFooter() },
        children: toBody(letter),
      },
    ],
  })
  return settled(await Packer.toBuffer(document))
}

function toLevels() {
  return ['•', '–'].map((text, level) => ({
    level,
    format: LevelFormat.BULLET,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
  }))
}

/** Numbering goes on over several blocks, each a list that starts where the last ended. */
function toNumberings(letter: SpecimenLetter) {
  const firsts = letter.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'numbered' ? [block.first] : [])),
  )
  return firsts.map((start) => ({
    reference: `${NUMBERS}-${start}`,
    levels: [{ level: 0, start, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT }],
  }))
}

function toLetterhead({ layout }: SpecimenLetter): Header {
  const lines = layout.letterhead === 'office' ? OFFICE : []
  return new Header({ children: lines.map(([place, contact]) => new Paragraph(`${place}\t${contact}`)) })
}

function toFooter(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  })
}

/** The address stands in paragraphs of their own, a line each, and headings are bold lines: so most letters are typed. */
function toBody(letter: SpecimenLetter): Child[] {
  const plain = (text: string) => new Paragraph(text)
  return [
    plain(letter.letterDate.printed),
    plain(''),
    ...toAddressLines(letter).map(plain),
    plain(''),
    plain(letter.salutation),
    toParagraph(letter.title, 'bold'),
    ...letter.sections.flatMap(({ heading, blocks }) => [
      ...(heading ? [toParagraph(heading, 'bold', { heading: HeadingLevel.HEADING_1 })] : []),
      ...blocks.flatMap(toBlock),
    ]),
    ...letter.closing.flatMap(toBlock),
    plain('Yours sincerely'),
    plain(''),
    ...toSignatures(letter),
    ...letter.copies.map((person, place) => plain(`${place === 0 ? 'Copy: ' : ''}${toPersonLine(person)}`)),
  ]
}

function toBlock(block: Block): Child[] {
  switch (block.type) {
    case 'page-break':
      return []
    case 'paragraph':
      return [toParagraph(block.text)]
    case 'subheading':
      return [toParagraph(block.text, 'bold')]
    case 'box':
      return [toBox(block)]
    case 'numbered':
      return block.items.map(({ text }) =>
        toParagraph(text, 'regular', { numbering: { reference: `${NUMBERS}-${block.first}`, level: 0 } }),
      )
    case 'bullets':
      return block.items.flatMap(({ text, nested }) => [
        toParagraph(text, 'regular', { numbering: { reference: BULLETS, level: 0 } }),
        ...nested.map((one) => toParagraph(one, 'regular', { numbering: { reference: BULLETS, level: 1 } })),
      ])
  }
}

function toBox({ heading, blocks }: BoxBlock): Table {
  return toTable([[[toParagraph(heading, 'bold'), ...blocks.flatMap(toBlock)]]], BorderStyle.SINGLE)
}

function toSignatures({ signatories, layout }: SpecimenLetter): Child[] {
  if (layout.signatures !== 'two-columns') {
    return signatories.flatMap(({ name, role, organisation }) => [
      toParagraph(name, 'bold'),
      new Paragraph([role, organisation].filter(Boolean).join(', ')),
      new Paragraph(''),
    ])
  }
  const rows: Child[][][] = []
  for (let first = 0; first < signatories.length; first += 2) {
    const pair = signatories.slice(first, first + 2)
    rows.push(pair.map(({ organisation }) => [toParagraph(organisation ?? '', 'bold')]))
    rows.push(pair.map(({ name, role }) => [new Paragraph(name), new Paragraph(role ?? '')]))
  }
  return [toTable(rows, BorderStyle.NONE)]
}

function toTable(
  rows: readonly (readonly Child[][])[],
  style: (typeof BorderStyle)['SINGLE' | 'NONE'],
): Table {
  const border = { style, size: 4, color: '000000' }
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: border, bottom: border, left: border, right: border },
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((children) => new TableCell({ children })) }),
    ),
  })
}

type Extra = Pick<ConstructorParameters<typeof Paragraph>[0] & object, 'numbering' | 'heading'>

function toParagraph(prose: Prose, base: 'regular' | 'bold' = 'regular', extra: Extra = {}): Paragraph {
  const children = toRuns(prose, base).map(({ text, style }): ParagraphChild => {
    if (style === 'mark') return new FootnoteReferenceRun(Number(text))
    return new TextRun({ text, bold: style === 'bold', italics: style === 'italic' })
  })
  return new Paragraph({ ...extra, children })
}

/** Any day will do that is always the same. */
const DAY = new Date(2020, 0, 1)

/** The same bytes every time: no entry bears the hour of its making. */
async function settled(docx: Buffer): Promise<Uint8Array> {
  const out = new ZipFile()
  const zip = await fromBufferPromise(docx, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry))
    const text = bytes.toString('utf8').replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${DAY.toISOString()}`)
    out.addBuffer(Buffer.from(text), entry.fileName, { mtime: DAY, forceDosTimestamp: true })
  }
  out.end()
  return buffer(out.outputStream as NodeJS.ReadableStream)
}
