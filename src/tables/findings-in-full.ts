import type { Letter } from '../schema.js'
import type { FindingInFull } from './dictionary.js'
import { toLetterRows } from './letter-rows.js'
import { toThemeRows } from './themes.js'

const LABELS = new Map(toThemeRows().map(({ theme_id, label }) => [theme_id, label]))

/** The findings of a letter, each with all that is needed to understand it alone. */
export function toFindingsInFull(letter: Letter): FindingInFull[] {
  const { letters, findings } = toLetterRows(letter)
  return letters.flatMap((row) =>
    findings.map((finding) => ({
      finding_id: finding.finding_id,
      letter_id: row.letter_id,
      authority: row.authority,
      la_code: row.la_code,
      gss_code: row.gss_code,
      region: row.region,
      family: row.family,
      letter_date: row.letter_date,
      year: row.year,
      inspection_start: row.inspection_start,
      inspection_end: row.inspection_end,
      section_kind: finding.section_kind,
      section_heading: finding.section_heading,
      subheading: finding.subheading,
      ordinal: finding.ordinal,
      text: finding.text,
      pages: finding.pages,
      main_theme: finding.main_theme,
      main_theme_label: labelOf(finding.main_theme),
      themes: finding.themes,
      path: row.path,
    })),
  )
}

/** A theme that is in no list is its own label. */
function labelOf(theme: string | null): string | null {
  return theme === null ? null : (LABELS.get(theme) ?? theme)
}
