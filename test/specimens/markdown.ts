import { toAddressLines, toPersonLine } from './address.js'
import type { Block, BoxBlock, Bullet, Prose, SpecimenLetter } from './letter.js'
import type { Placement } from './pdf/flow.js'
import { toPlain } from './prose.js'

/** What a converter leaves where a page ended. */
const PAGE_GAP = '\n\n\n\n'

/** How the parts of a letter are written in one manner of Markdown. */
interface Dialect {
  subject(text: Prose): string
  heading(text: Prose): string
  subheading(text: Prose): string
  /** Running text; `owner` is the block or bullet that it belongs to. */
  prose(owner: object, text: Prose): string
  /** What parts the lines of an address. */
  lineEnd: string
  notes(footnotes: readonly Prose[]): string[]
}

/** Headings, emphasis and footnotes of the format. */
const MARKED: Dialect = {
  subject: (text) => `**${text}**`,
  heading: (text) => `## ${text}`,
  subheading: (text) => `### ${text}`,
  prose: (_, text) => text,
  lineEnd: '  \n',
  notes: (footnotes) => footnotes.map((note, index) => `[^${index + 1}]: ${note}`),
}

/**
 * What a converter makes of the printed pages: headings as plain lines, no footnotes, and a gap where a page
 * ended, in the midst of a sentence too.
 */
function toBareDialect(placement: Placement): Dialect {
  return {
    subject: toPlain,
    heading: toPlain,
    subheading: toPlain,
    prose: (owner, text) =>
      placement
        .get(owner)
        ?.map((part) => part.text.trim())
        .join(PAGE_GAP) ?? toPlain(text),
    lineEnd: '\n',
    notes: () => [],
  }
}

/** A letter as Markdown, in the manner that its description names. */
export function toMarkdown(letter: SpecimenLetter, placement: Placement): string {
  const dialect = letter.markdown === 'bare' ? toBareDialect(placement) : MARKED
  const lines = (texts: readonly string[]) => texts.filter((text) => text !== '').join(dialect.lineEnd)
  const paragraphs = [
    letter.letterDate.printed,
    lines(toAddressLines(letter)),
    letter.salutation,
    dialect.subject(letter.title),
    ...letter.sections.flatMap(({ heading, blocks }) => [
      heading ? dialect.heading(heading) : '',
      ...blocks.map((block) => toBlock(block, dialect)),
    ]),
    ...letter.closing.map((block) => toBlock(block, dialect)),
    'Yours sincerely',
    ...letter.signatories.map(({ name, role, organisation }) =>
      lines([name, [role, organisation].filter(Boolean).join(', ')]),
    ),
    lines(letter.copies.map((person, place) => `${place === 0 ? 'Copy: ' : ''}${toPersonLine(person)}`)),
    ...dialect.notes(letter.footnotes),
  ]
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`
}

function toBlock(block: Block, dialect: Dialect): string {
  switch (block.type) {
    case 'page-break':
      return ''
    case 'paragraph':
      return dialect.prose(block, block.text)
    case 'subheading':
      return dialect.subheading(block.text)
    case 'box':
      return toQuote(block)
    case 'numbered':
      return block.items
        .map((item, place) => `${block.first + place}. ${dialect.prose(item, item.text)}`)
        .join('\n\n')
    case 'bullets':
      return block.items
        .map((item) => toItem(item, dialect))
        .map((item) => (item.includes(PAGE_GAP) ? `${item}\n` : item))
        .join('\n')
  }
}

function toItem(item: Bullet, dialect: Dialect): string {
  if (item.nested.length === 0) return `- ${dialect.prose(item, item.text)}`
  return [`- ${toPlain(item.text)}`, ...item.nested.map((text) => `  - ${toPlain(text)}`)].join('\n')
}

/** A boxed study as a quotation, the nearest thing that Markdown has to a border. */
function toQuote(study: BoxBlock): string {
  const blocks = study.blocks.map((block) => toBlock(block, MARKED))
  const lines = [`**${study.heading}**`, ...blocks].join('\n\n').split('\n')
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n')
}
