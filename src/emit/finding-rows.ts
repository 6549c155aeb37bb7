import type { Family, Letter, SectionKind } from '../schema.js'

/** One finding with all of its letter that is needed to understand it alone. */
export interface FindingRow {
  findingId: string
  letterId: string
  authority: string | null
  laCode: string | null
  gssCode: string | null
  region: string | null
  family: Family
  letterDate: string | null
  inspectionStart: string | null
  inspectionEnd: string | null
  sectionKind: SectionKind
  sectionHeading: string | null
  subheading: string | null
  /** Place in its section, from 1. */
  ordinal: number
  text: string
  /** Pages of the source, from 1. */
  pages: number[]
  mainTheme: string | null
  /** Theme ids, in the order of the letter. */
  themes: string[]
  /** Path of the source. */
  path: string
}

/** The findings of a letter as rows that stand alone, in the order of the letter. */
export function toFindingRows(letter: Letter): FindingRow[] {
  return letter.sections.flatMap((section) =>
    section.findings.map((finding) => ({
      findingId: finding.id,
      letterId: letter.id,
      authority: letter.authority.name,
      laCode: letter.authority.laCode,
      gssCode: letter.authority.gssCode,
      region: letter.authority.region,
      family: letter.family,
      letterDate: letter.letterDate,
      inspectionStart: letter.inspection.start,
      inspectionEnd: letter.inspection.end,
      sectionKind: section.kind,
      sectionHeading: section.heading,
      subheading: finding.subheading,
      ordinal: finding.ordinal,
      text: finding.text,
      pages: finding.pages,
      mainTheme: finding.themes.find((theme) => theme.main)?.id ?? null,
      themes: finding.themes.map((theme) => theme.id),
      path: letter.source.path,
    })),
  )
}
