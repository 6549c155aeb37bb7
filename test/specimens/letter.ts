import type { Addressee, Family, Inspection, Person, SectionKind } from '../../src/schema.js'

/**
 * How a specimen is written down: one description a letter, from which every form of it (PDF, Markdown,
 * text) and what a reader must give for it are made.
 */

/** Words of a letter. `*…*` is italic, `**…**` bold, `[^1]` the mark of footnote 1. */
export type Prose = string

export interface ParagraphBlock {
  type: 'paragraph'
  text: Prose
}

export interface Bullet {
  text: Prose
  nested: Prose[]
}

export interface BulletsBlock {
  type: 'bullets'
  items: Bullet[]
}

/** Paragraphs that carry numbers; numbering may go on over several blocks. */
export interface NumberedBlock {
  type: 'numbered'
  first: number
  items: ParagraphBlock[]
}

/** A bold line inside a section that does not end it. */
export interface SubheadingBlock {
  type: 'subheading'
  text: Prose
}

/** A bordered case study. `floats` puts it at the top of the next page, wherever the running text then is. */
export interface BoxBlock {
  type: 'box'
  heading: Prose
  floats: boolean
  blocks: TextBlock[]
}

export interface PageBreakBlock {
  type: 'page-break'
}

export type TextBlock = ParagraphBlock | BulletsBlock | NumberedBlock | SubheadingBlock
export type Block = TextBlock | BoxBlock | PageBreakBlock

export interface SectionSource {
  kind: SectionKind
  /** null for what stands before the first heading. */
  heading: Prose | null
  /** True where the paragraphs say that there is nothing to list. */
  statedNone: boolean
  blocks: Block[]
}

/** How the printed letter looks. */
export interface Layout {
  /** Whether the PDF has a structure tree, as Word's has. */
  tagged: boolean
  face: 'dejavu' | 'helvetica'
  /** Whether long words are parted at the end of a line. */
  hyphenates: boolean
  /** The bullet as the text layer gives it; a square is drawn for all but `•`. */
  bullet: '◼' | '\uf06e' | '•' | 'ƒ'
  /** The office's address in small type, or the inspectorates' logos alone. */
  letterhead: 'office' | 'logos'
  /** Where the letterhead stands in the content of page 1. */
  letterheadOrder: 'first' | 'last'
  pageNumber: 'right' | 'centre'
  signatures: 'plain' | 'one-column' | 'two-columns'
}

export interface SpecimenLetter {
  slug: string
  family: Family
  layout: Layout
  /** The forms beside the PDF. */
  markdown: 'marked' | 'bare'
  html: 'bare' | 'web-page'
  letterDate: { printed: string; iso: string }
  addressees: Addressee[]
  salutation: string
  title: string
  /** The authority's plain name. */
  authority: string
  inspection: Omit<Inspection, 'previous'>
  sections: SectionSource[]
  /** What follows the last section, up to "Yours sincerely". */
  closing: ParagraphBlock[]
  signatories: Person[]
  copies: Person[]
  footnotes: Prose[]
}

export const p = (text: Prose): ParagraphBlock => ({ type: 'paragraph', text })

export const sub = (text: Prose): SubheadingBlock => ({ type: 'subheading', text })

export const bullet = (text: Prose, ...nested: Prose[]): Bullet => ({ text, nested })

export const bullets = (...items: (Prose | Bullet)[]): BulletsBlock => ({
  type: 'bullets',
  items: items.map((item) => (typeof item === 'string' ? bullet(item) : item)),
})

export const box = (heading: Prose, ...blocks: TextBlock[]): BoxBlock => ({
  type: 'box',
  heading,
  floats: false,
  blocks,
})

export const floatingBox = (heading: Prose, ...blocks: TextBlock[]): BoxBlock => ({
  ...box(heading, ...blocks),
  floats: true,
})

export const pageBreak: PageBreakBlock = { type: 'page-break' }

export const section = (kind: SectionKind, heading: Prose | null, ...blocks: Block[]): SectionSource => ({
  kind,
  heading,
  statedNone: false,
  blocks,
})

export const numbered = (first: number, ...texts: Prose[]): NumberedBlock => ({
  type: 'numbered',
  first,
  items: texts.map(p),
})

/** A section in which the letter itself says that there is nothing to list. */
export const statedNone = (kind: SectionKind, heading: Prose, text: Prose): SectionSource => ({
  ...section(kind, heading, p(text)),
  statedNone: true,
})

/** A section as a reader meets it: a boxed study lifted out of the section that it interrupts. */
export interface ReadSection extends Omit<SectionSource, 'blocks'> {
  /** What carries the heading in print: the section, or the box. */
  source: SectionSource | BoxBlock
  blocks: TextBlock[]
}

/** The sections of a letter in reading order, each boxed study following the section that it stands in. */
export function toReadSections(letter: SpecimenLetter): ReadSection[] {
  return letter.sections.flatMap((source) => [
    { ...source, source, blocks: source.blocks.filter(isTextBlock) },
    ...source.blocks.filter(isBox).map((study) => ({
      ...section('narrative', study.heading),
      source: study,
      blocks: study.blocks,
    })),
  ])
}

function isBox(block: Block): block is BoxBlock {
  return block.type === 'box'
}

function isTextBlock(block: Block): block is TextBlock {
  return block.type !== 'box' && block.type !== 'page-break'
}
