import { createHash } from 'node:crypto'
import type { Letter } from '../schema.js'
import { toAuthorityRow } from './authorities.js'
import type { LetterTable, Rows } from './dictionary.js'

/** All rows of one letter, by table. */
export type LetterRows = { [Name in LetterTable]: Array<Rows[Name]> }

/** A letter as rows of every table that it has rows in, each in the order of the letter. */
export function toLetterRows(letter: Letter): LetterRows {
  return {
    letters: [toLetterRow(letter)],
    people: toPeople(letter),
    sections: toSections(letter),
    findings: toFindings(letter),
    finding_themes: toFindingThemes(letter),
    messages: letter.messages.map(({ ruleId, severity, reason, page }, at) => ({
      letter_id: letter.id,
      position: at + 1,
      rule_id: ruleId,
      severity,
      reason,
      page,
    })),
  }
}

/** Hash of all that was read out of a letter. */
export function contentHash(letter: Letter): string {
  return createHash('sha256').update(JSON.stringify(letter)).digest('hex')
}

function toLetterRow(letter: Letter): Rows['letters'] {
  const { source, authority, inspection, coverage } = letter
  return {
    letter_id: letter.id,
    path: source.path,
    file_name: source.fileName,
    sha256: source.sha256,
    bytes: source.bytes,
    media_type: source.mediaType,
    pages: source.pages,
    engine: source.engine,
    ocr: source.ocr,
    family: letter.family,
    title: letter.title,
    letter_date: letter.letterDate,
    year: letter.letterDate === null ? null : Number(letter.letterDate.slice(0, 4)),
    salutation: letter.salutation,
    authority_id: toAuthorityRow(authority)?.authority_id ?? null,
    authority: authority.name,
    la_code: authority.laCode,
    gss_code: authority.gssCode,
    region: authority.region,
    inspection_start: inspection.start,
    inspection_end: inspection.end,
    legal_basis: inspection.legalBasis,
    previous_inspection: inspection.previous,
    words: coverage.words,
    words_placed: coverage.placed,
    words_furniture: coverage.furniture,
    words_lost: coverage.lost,
    schema_version: letter.schemaVersion,
    content_hash: contentHash(letter),
  }
}

function toPeople({ id, addressees, signatories, copies }: Letter): Array<Rows['people']> {
  const plain = { address: [], postcode: null }
  return [
    ...addressees.map((person, at) => ({ letter_id: id, kind: 'addressee', position: at + 1, ...person })),
    ...signatories.map((person, at) => ({
      letter_id: id,
      kind: 'signatory',
      position: at + 1,
      ...person,
      ...plain,
    })),
    ...copies.map((person, at) => ({ letter_id: id, kind: 'copy', position: at + 1, ...person, ...plain })),
  ]
}

function toSections({ id, sections }: Letter): Array<Rows['sections']> {
  return sections.map(({ kind, heading, page, statedNone, paragraphs }, at) => ({
    section_id: sectionId(id, at),
    letter_id: id,
    position: at + 1,
    kind,
    heading,
    page,
    stated_none: statedNone,
    text: paragraphs.map(({ text }) => text).join('\n\n'),
  }))
}

function toFindings({ id, sections }: Letter): Array<Rows['findings']> {
  const rows = sections.flatMap((section, at) =>
    section.findings.map(({ id: findingId, ordinal, subheading, text, pages, themes }) => ({
      finding_id: findingId,
      letter_id: id,
      section_id: sectionId(id, at),
      ordinal,
      section_kind: section.kind,
      section_heading: section.heading,
      subheading,
      text,
      pages,
      main_theme: themes.find((theme) => theme.main)?.id ?? null,
      themes: themes.map((theme) => theme.id),
    })),
  )
  return rows.map((row, at) => ({ ...row, position: at + 1 }))
}

function toFindingThemes({ id, sections }: Letter): Array<Rows['finding_themes']> {
  return sections
    .flatMap((section) => section.findings)
    .flatMap((finding) =>
      finding.themes.map(({ id: themeId, score, main, evidence }, at) => ({
        finding_id: finding.id,
        theme_id: themeId,
        letter_id: id,
        position: at + 1,
        score,
        is_main: main,
        evidence,
      })),
    )
}

function sectionId(letterId: string, at: number): string {
  return `${letterId}-s${at + 1}`
}
