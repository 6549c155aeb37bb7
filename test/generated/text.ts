import fc from 'fast-check'
import { toAddressLines, toPersonLine } from '../specimens/address.js'
import { type Bullet, type SpecimenLetter, type TextBlock, toReadSections } from '../specimens/letter.js'
import { toPlain } from '../specimens/prose.js'

/** How a letter is set as plain text. */
export interface TextStyle {
  /** Characters to a line. */
  width: number
  glyph: string
  /** Glyph of nested bullets. */
  nested: string
  /** Whether lines hang under the text of their bullet. */
  hangs: boolean
  /** Blank lines between bullets. */
  gap: 0 | 1
  heading: (text: string, at: number) => string
  /** Lines to a page, or null for a text without pages. */
  pageLength: number | null
  pageNumber: (page: number) => string
  /** What stands at the head of every page but the first; a text of few pages has none. */
  runningHead: string | null
  /** Whether those who sign do so side by side. */
  isSideBySide: boolean
}

export const textStyle: fc.Arbitrary<TextStyle> = fc.record({
  width: fc.integer({ min: 60, max: 100 }),
  glyph: fc.constantFrom('•', '◼', '\uf0b7', '\uf06e', 'ƒ', '-', '*', '·', '➢', 'Ø', '§', '\ufffd'),
  nested: fc.constantFrom('o', '–', '−'),
  hangs: fc.boolean(),
  gap: fc.constantFrom(0 as const, 1 as const),
  heading: fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => `${text}:`,
    (text: string, at: number) => `${at + 1}. ${text}`,
    (text: string) => ` ${text} `,
  ),
  pageLength: fc.option(fc.integer({ min: 24, max: 60 })),
  pageNumber: fc.constantFrom(
    (page: number) => String(page),
    (page: number) => `Page ${page}`,
    (page: number) => `${' '.repeat(60)}${page}`,
  ),
  runningHead: fc.option(fc.constantFrom('Inspection letter', 'OFFICIAL')),
  isSideBySide: fc.boolean(),
})

/** A letter as plain text, in a style. */
export function toStyledText(letter: SpecimenLetter, style: TextStyle): string {
  const sections = toReadSections(letter).flatMap((section, at) => [
    ...(section.heading ? [wrap(style.heading(toPlain(section.heading), at), style)] : []),
    ...section.blocks.map((block) => toBlock(block, style)),
  ])
  const paragraphs = [
    letter.letterDate.printed,
    toAddressLines(letter).join('\n'),
    letter.salutation,
    wrap(letter.title, style),
    ...sections,
    ...letter.closing.map((block) => toBlock(block, style)),
    'Yours sincerely',
    ...toSignatures(letter.signatories, style),
    ...letter.copies.map((person) => wrap(`Copy: ${toPersonLine(person)}`, style)),
  ]
  return toPages(`${paragraphs.join('\n\n')}\n`, style)
}

/** Where the second of two columns of signatures begins. */
const SECOND_COLUMN = 45

function toSignatures(signatories: SpecimenLetter['signatories'], { isSideBySide }: TextStyle): string[] {
  const columns = signatories.map(({ name, role }) => [name ?? '', role ?? ''])
  if (!isSideBySide || columns.length < 2) return columns.map((lines) => lines.join('\n'))
  const rows = [0, 1].map((row) =>
    columns
      .map((column) => column[row]!.padEnd(SECOND_COLUMN))
      .join('')
      .trimEnd(),
  )
  return [rows.join('\n')]
}

/** Breaks pages wherever they are full, in the midst of a bullet too; a blank line at a break is lost, as on paper. */
function toPages(text: string, { pageLength, pageNumber, runningHead }: TextStyle): string {
  if (pageLength === null) return text
  const lines = text.trimEnd().split('\n')
  const pages: string[] = []
  for (let from = 0, to = 0; from < lines.length; from = to) {
    to = from + pageLength
    while (to > from + 2 && isAmbiguous(lines[to - 1], lines[to])) to--
    const page = lines
      .slice(from, to)
      .join('\n')
      .replace(/^\n+|\n+$/g, '')
    pages.push(`${page}\n\n${pageNumber(pages.length + 1)}\n`)
  }
  const head = runningHead !== null && pages.length >= FEWEST_HEADED ? `${runningHead}\n\n` : ''
  return pages.map((page, at) => `${at > 0 ? head : ''}${page}\f`).join('')
}

/** On fewer pages nobody can tell a running head from text that comes twice. */
const FEWEST_HEADED = 5

/** Where a sentence ends with its page, nobody can tell whether its paragraph does; paper shows it by an indent at best. */
function isAmbiguous(above: string | undefined, below: string | undefined): boolean {
  return /[.?:]$/.test(above ?? '') && /^ *[\p{Lu}‘(]/u.test(below ?? '')
}

function toBlock(block: TextBlock, style: TextStyle): string {
  if (block.type === 'numbered')
    return block.items.map(({ text }, at) => wrap(`${at + 1}. ${text}`, style)).join('\n\n')
  if (block.type !== 'bullets') return wrap(toPlain(block.text), style)
  return block.items.map((item) => toItem(item, style)).join(style.gap === 1 ? '\n\n' : '\n')
}

function toItem(item: Bullet, style: TextStyle): string {
  const hang = style.hangs ? 3 : 0
  return [
    wrap(toPlain(item.text), style, `${style.glyph}  `, ' '.repeat(hang)),
    ...item.nested.map((text) => wrap(toPlain(text), style, `    ${style.nested}  `, ' '.repeat(hang + 4))),
  ].join('\n')
}

function wrap(text: string, { width }: TextStyle, first = '', hanging = ''): string {
  const lines: string[] = []
  let line = first
  for (const word of text.split(' ')) {
    const gap = line === first || line === hanging ? '' : ' '
    if (line.length + gap.length + word.length > width && line !== first) {
      lines.push(line)
      line = hanging + word
    } else line += gap + word
  }
  return [...lines, line].join('\n')
}
