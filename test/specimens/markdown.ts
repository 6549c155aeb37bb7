import { toAddressLines, toPersonLine } from './address.js'
import type { BoxBlock, Bullet, SpecimenLetter, TextBlock } from './letter.js'
import type { Placement } from './pdf/flow.js'
import { toPlain } from './prose.js'

/**
 * A letter as Markdown. `marked` has headings, emphasis and footnotes of the format; `bare` is what a
 * converter makes of the printed pages: headings as plain lines, no footnotes, and a gap of blank lines where
 * a page ended, in the midst of a sentence too.
 */
export function toMarkdown(letter: SpecimenLetter, placement: Placement): string {
  const bare = letter.markdown === 'bare'
  const heading = (text: string) => (bare ? toPlain(text) : `## ${text}`)
  const prose = (text: string) => (bare ? toPlain(text) : text)
  const print = (owner: object, text: string) =>
    (bare ? withPageGaps(owner, placement) : undefined) ?? prose(text)
  const sections = letter.sections.flatMap((section) => [
    ...(section.heading ? [heading(section.heading)] : []),
    ...section.blocks.flatMap((block) => {
      if (block.type === 'page-break') return []
      return block.type === 'box' ? [toQuote(block, print)] : [toBlock(block, bare, print)]
    }),
  ])
  const notes = bare ? [] : letter.footnotes.map((note, index) => `[^${index + 1}]: ${note}`)
  const paragraphs = [
    letter.letterDate.printed,
    toLines(toAddressLines(letter), bare),
    letter.salutation,
    bare ? letter.title : `**${letter.title}**`,
    ...sections,
    ...letter.closing.map((block) => print(block, block.text)),
    'Yours sincerely',
    ...letter.signatories.map(({ name, role, organisation }) =>
      toLines([name, [role, organisation].filter(Boolean).join(', ')], bare),
    ),
    ...toCopies(letter, bare),
    ...notes,
  ]
  return `${paragraphs.join('\n\n')}\n`
}

/** Lines of one block; Markdown keeps them apart by two spaces at the end. */
function toLines(lines: readonly string[], bare: boolean): string {
  return lines.filter((line) => line !== '').join(bare ? '\n' : '  \n')
}

function toCopies({ copies }: SpecimenLetter, bare: boolean): string[] {
  if (copies.length === 0) return []
  return [
    toLines(
      copies.map((person, place) => `${place === 0 ? 'Copy: ' : ''}${toPersonLine(person)}`),
      bare,
    ),
  ]
}

type Print = (owner: object, text: string) => string

function toBlock(block: TextBlock, bare: boolean, print: Print): string {
  if (block.type === 'paragraph') return print(block, block.text)
  if (block.type === 'numbered') {
    return block.items.map((item, place) => `${block.first + place}. ${print(item, item.text)}`).join('\n\n')
  }
  if (block.type === 'subheading') return bare ? block.text : `### ${block.text}`
  return block.items.map((item) => toItem(item, print)).join('\n')
}

/** A boxed study as a quotation, the nearest thing that Markdown has to a border. */
function toQuote(study: BoxBlock, print: Print): string {
  const blocks = study.blocks.map((block) => toBlock(block, false, print))
  const lines = [`**${study.heading}**`, ...blocks].join('\n\n').split('\n')
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n')
}

function toItem(item: Bullet, print: Print): string {
  if (item.nested.length === 0) return `- ${print(item, item.text)}`
  return [`- ${toPlain(item.text)}`, ...item.nested.map((text) => `  - ${toPlain(text)}`)].join('\n')
}

/** The words of a thing with blank lines where its page ends. */
function withPageGaps(owner: object, placement: Placement): string | undefined {
  const parts = placement.get(owner)
  return parts?.map((part) => part.text.trim()).join('\n\n\n\n')
}
