import type { Letter } from '../../src/schema.js'
import { type SpecimenLetter, type TextBlock, toReadSections } from './letter.js'
import type { Placement } from './pdf/flow.js'
import { toPlain } from './prose.js'

type LetterSection = Letter['sections'][number]

export interface ExpectedSection extends Pick<LetterSection, 'kind' | 'heading' | 'page' | 'statedNone'> {
  paragraphs: LetterSection['paragraphs']
  findings: Pick<LetterSection['findings'][number], 'subheading' | 'text' | 'pages'>[]
}

/**
 * What a reader must give for a specimen: the Letter without what hangs on its bytes (id, source, boxes,
 * coverage), on the theme model (themes) and on the wording of messages. Pages are those of the PDF; the
 * other forms have none.
 */
export interface Expected
  extends Pick<
    Letter,
    'family' | 'title' | 'letterDate' | 'salutation' | 'authority' | 'addressees' | 'signatories' | 'copies'
  > {
  inspection: Omit<Letter['inspection'], 'previous'>
  sections: ExpectedSection[]
}

/** What a reader must give, from the description of the letter and where its printer put things. */
export function toExpected(letter: SpecimenLetter, placement: Placement): Expected {
  const pagesOf = (owner: object) => (placement.get(owner) ?? []).map((part) => part.page)
  const sections = toReadSections(letter).map(({ kind, heading, statedNone, source, blocks }) => ({
    kind,
    heading: heading === null ? null : toPlain(heading),
    page: pagesOf(heading === null ? (blocks[0] ?? source) : source)[0] ?? null,
    statedNone,
    ...(kind === 'narrative'
      ? { paragraphs: toTexts(blocks, pagesOf), findings: [] }
      : toParts(blocks, pagesOf)),
  }))
  sections.at(-1)?.paragraphs.push(...letter.closing.map((block) => toText(block, pagesOf)))
  return {
    family: letter.family,
    title: letter.title,
    letterDate: letter.letterDate.iso,
    salutation: letter.salutation,
    authority: { name: letter.authority, laCode: null, gssCode: null, region: null },
    inspection: letter.inspection,
    addressees: letter.addressees,
    signatories: letter.signatories,
    copies: letter.copies,
    sections,
  }
}

type PagesOf = (owner: object) => number[]

/** A section of judgements: its bullets are findings, its paragraphs lead-ins. */
function toParts(
  blocks: readonly TextBlock[],
  pagesOf: PagesOf,
): Pick<ExpectedSection, 'paragraphs' | 'findings'> {
  const paragraphs: ExpectedSection['paragraphs'] = []
  const findings: ExpectedSection['findings'] = []
  let subheading: string | null = null
  for (const block of blocks) {
    if (block.type === 'subheading') subheading = toPlain(block.text)
    else if (block.type !== 'bullets') paragraphs.push(...toTexts([block], pagesOf))
    else findings.push(...toTexts([block], pagesOf).map((text) => ({ subheading, ...text })))
  }
  return { paragraphs, findings }
}

/** Every block as running text, a bullet with what is nested in it as one. */
function toTexts(blocks: readonly TextBlock[], pagesOf: PagesOf): ExpectedSection['paragraphs'] {
  return blocks.flatMap((block) => {
    if (block.type === 'numbered') return block.items.map((item) => toText(item, pagesOf))
    if (block.type !== 'bullets') return [toText(block, pagesOf)]
    return block.items.map((item) => ({
      text: [item.text, ...item.nested].map(toPlain).join(' '),
      pages: pagesOf(item),
    }))
  })
}

function toText(block: { text: string }, pagesOf: PagesOf): { text: string; pages: number[] } {
  return { text: toPlain(block.text), pages: pagesOf(block) }
}
