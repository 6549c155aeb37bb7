import { boolean, date, integer, nullable, type Table, table, text } from './column.js'
import { FINDINGS_IN_FULL, TABLES } from './dictionary.js'

const { letters, findings, themes } = TABLES

const LETTER_COUNTS = table('One row a letter with what is in it, counted', ['letter_id'], {
  letter_id: letters.columns.letter_id,
  authority: letters.columns.authority,
  region: letters.columns.region,
  family: letters.columns.family,
  letter_date: letters.columns.letter_date,
  year: letters.columns.year,
  sections: integer('Sections'),
  findings: integer('Findings in all of them'),
  asked_for: integer('Those of them that ask for something: areas for development and priority actions'),
  warnings: integer('Warnings that the reading left'),
})

const THEME_COUNTS = table(
  'How often a theme is met, by year, region, family and kind of section',
  ['theme_id', 'year', 'region', 'family', 'section_kind'],
  {
    theme_id: themes.columns.theme_id,
    theme: themes.columns.label,
    year: letters.columns.year,
    region: letters.columns.region,
    family: letters.columns.family,
    section_kind: findings.columns.section_kind,
    findings: integer('Findings that are about it'),
    main_findings: integer(
      'Those of them that are first of all about it: add these up, each finding is in one',
    ),
    letters: integer('Letters with such findings: not to be added up, a letter has several kinds of section'),
  },
)

const AUTHORITY_HISTORY = table(
  'What a letter asked an authority for, beside each finding of a later letter on the same theme; what no later letter comes back to is one row without a later side',
  ['asked_finding_id', 'said_finding_id'],
  {
    authority: letters.columns.authority,
    region: letters.columns.region,
    theme_id: text('Main theme of what was asked for'),
    theme: themes.columns.label,
    asked_on: nullable(date('Day of the letter that asked')),
    asked_family: letters.columns.family,
    asked_letter_id: text('The letter that asked'),
    asked_kind: text('areas-for-development or priority-actions'),
    asked_finding_id: text('The finding that asks'),
    asked_text: text('Its words'),
    later_letters: nullable(
      integer(
        'Letters about the authority after that day: 0 where none could answer; empty where the day is',
      ),
    ),
    letters_on: nullable(integer('1 where the next letter says it, 2 where the one after, and so on')),
    said_on: nullable(date('Day of the later letter')),
    said_family: nullable(letters.columns.family),
    said_letter_id: nullable(text('The later letter')),
    said_kind: nullable(findings.columns.section_kind),
    said_finding_id: nullable(text('The finding of the later letter')),
    said_is_main: nullable(boolean('Whether that is first of all about the theme')),
    said_text: nullable(text('Its words')),
  },
)

/** The views of a database by name; the first is a table of an export too. */
export const VIEWS: Readonly<Record<string, Table>> = {
  findings_in_full: FINDINGS_IN_FULL,
  letter_counts: LETTER_COUNTS,
  theme_counts: THEME_COUNTS,
  authority_history: AUTHORITY_HISTORY,
}
