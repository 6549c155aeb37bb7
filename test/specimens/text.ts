import { toAddressLines, toPersonLine } from './address.js'
import { type Prose, type SpecimenLetter, type TextBlock, toReadSections } from './letter.js'
import { toRuns } from './prose.js'

/** Columns of an e-mailed letter. */
const COLUMNS = 74

/** A letter as an e-mail program hard-wraps it: no marks of a format, bullets with hanging lines. */
export function toText(letter: SpecimenLetter): string {
  const sections = toReadSections(letter).flatMap((section) => [
    ...(section.heading ? [wrap(toTyped(section.heading))] : []),
    ...section.blocks.map(toBlock),
  ])
  const paragraphs = [
    letter.letterDate.printed,
    toAddressLines(letter).join('\n'),
    letter.salutation,
    wrap(letter.title),
    ...sections,
    ...letter.closing.map(toBlock),
    'Yours sincerely',
    ...letter.signatories.map(({ name, role, organisation }) =>
      [name, [role, organisation].filter(Boolean).join(', ')].join('\n'),
    ),
    letter.copies
      .map((person, place) => wrap(`${place === 0 ? 'Copy: ' : ''}${toPersonLine(person)}`))
      .join('\n'),
    ...letter.footnotes.map((note, index) => wrap(`${index + 1} ${toTyped(note)}`)),
  ]
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`
}

/** The words with the marks of footnotes as figures: plain text has nothing to raise them with. */
function toTyped(prose: Prose): string {
  return toRuns(prose)
    .map((run) => run.text)
    .join('')
}

function toBlock(block: TextBlock): string {
  if (block.type === 'numbered') {
    return block.items.map(({ text }, place) => wrap(toTyped(text), `${block.first + place}.  `)).join('\n\n')
  }
  if (block.type !== 'bullets') return wrap(toTyped(block.text))
  return block.items
    .flatMap((item) => [
      wrap(toTyped(item.text), '•   ', '    '),
      ...item.nested.map((text) => wrap(toTyped(text), '    -   ', '        ')),
    ])
    .join('\n')
}

/** Breaks at spaces, so that a compound is never parted. */
function wrap(text: string, first = '', hanging = ''): string {
  const lines: string[] = []
  let line = first
  for (const word of text.split(' ')) {
    const gap = line === first || line === hanging ? '' : ' '
    if (line.length + gap.length + word.length > COLUMNS) {
      lines.push(line)
      line = hanging + word
    } else line += gap + word
  }
  return [...lines, line].join('\n')
}
