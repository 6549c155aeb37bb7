import { boolean, date, integer, integers, nullable, type RowOf, real, table, text, texts } from './column.js'

/**
 * The data dictionary: every table with every column, its type and its meaning. CSV headers, the explanation sheet
 * of XLSX, Parquet schemas, the comments in a database and the tables in README all come from here, and tests hold
 * the databases against it.
 */

const letterId = text(
  'The letter: `letter-` and the start of the hash of its file, and where that holds several, its first page',
)
const sectionKind = text(
  'strengths, requirements-met, areas-for-development, priority-actions, findings, or narrative',
)

/** Every table that letters have rows in, with what each column means: migrations, exports and the data dictionary follow it. */
export const TABLES = {
  letters: table('One row a letter', ['letter_id'], {
    letter_id: letterId,
    path: text('Where the source lay when it was read'),
    file_name: text('Name of the source file'),
    sha256: text('Hash of the bytes of the source'),
    bytes: integer('Size of the source'),
    media_type: text('Format of the source, as in application/pdf'),
    pages: nullable(integer('Pages of the source; empty where the format has none')),
    engine: text('The reader that gave the text'),
    ocr: boolean('Whether the text was recognised from images'),
    family: text('contact-referral-assessment, joint-targeted-area, focused-visit, or unknown'),
    title: nullable(text('The subject line')),
    letter_date: nullable(date('Day of the letter')),
    year: nullable(integer('Year of the letter')),
    salutation: nullable(text('As in "Dear …"')),
    authority_id: nullable(text('The local authority, in `authorities`')),
    authority: nullable(
      text('Name of the local authority in the words of the letter; `authorities` has one for all letters'),
    ),
    la_code: nullable(text("The Department for Education's three-digit code on the day of the letter")),
    gss_code: nullable(
      text("The Office for National Statistics' nine-character code on the day of the letter"),
    ),
    region: nullable(text('Region of England')),
    inspection_start: nullable(date('First day of the inspection')),
    inspection_end: nullable(date('Last day of the inspection')),
    legal_basis: nullable(text('The act and section that the letter names')),
    previous_inspection: nullable(text('The earlier inspection that the letter names, as it names it')),
    words: integer('Words of the source'),
    words_placed: integer("Words in the letter's fields, paragraphs and findings"),
    words_furniture: integer('Words of letterhead, running heads, page numbers, footnotes'),
    words_lost: integer('Words that stand nowhere; 0, or a message names them'),
    schema_version: text('Version of the contract that the letter was read to'),
    content_hash: text('Hash of all that was read out of the letter: tells whether it has changed'),
  }),
  people: table(
    'Whom letters are addressed to, signed by and copied to: one row each',
    ['letter_id', 'kind', 'position'],
    {
      letter_id: letterId,
      kind: text('addressee, signatory, or copy'),
      position: integer('Place among those of its kind in the letter, from 1'),
      name: nullable(text('As printed')),
      role: nullable(text('Office held')),
      organisation: nullable(text('As printed')),
      address: texts('Lines of the address, of addressees'),
      postcode: nullable(text('Of addressees')),
    },
  ),
  sections: table('A heading and what stands below it: one row each', ['section_id'], {
    section_id: text('The letter and the place of the section in it'),
    letter_id: letterId,
    position: integer('Place in the letter, from 1'),
    kind: sectionKind,
    heading: nullable(text('As printed; empty for text before the first heading')),
    page: nullable(integer('Page of the source that it begins on, from 1')),
    stated_none: boolean('Whether the letter itself says that there are none'),
    text: text('Paragraphs that are no findings, an empty line between them'),
  }),
  findings: table('One judgement each: a bullet with all that belongs to it', ['finding_id'], {
    finding_id: text('The section and the place of the finding in it'),
    letter_id: letterId,
    section_id: text('The section that it stands in'),
    position: integer('Place in the letter, from 1'),
    ordinal: integer('Place in its section, from 1'),
    section_kind: sectionKind,
    section_heading: nullable(text('Heading of its section, as printed')),
    subheading: nullable(text('Sub-heading that it stands under')),
    text: text("The letter's own words on one line"),
    pages: integers('Pages of the source that it stands on'),
    main_theme: nullable(text('The theme that it is first of all about')),
    themes: texts('All its themes, the surest first'),
  }),
  finding_themes: table('One row a theme of a finding', ['finding_id', 'theme_id'], {
    finding_id: text('The finding'),
    theme_id: text('The theme'),
    letter_id: letterId,
    position: integer('Place among the themes of the finding, from 1'),
    score: real('Calibrated probability that the theme fits, 0 to 1'),
    is_main: boolean('Whether the finding is first of all about it'),
    evidence: texts('Words of the finding that decided for it'),
  }),
  themes: table('The themes that a finding can be about', ['theme_id'], {
    theme_id: text('As in early-help'),
    label: text('Name for people'),
    theme_group: text('What it belongs to'),
    definition: text('What it takes in'),
  }),
  authorities: table('The local authorities that letters are about', ['authority_id'], {
    authority_id: text(
      "`authority-` and the Department for Education's code; where none is known, the start of the hash of its name",
    ),
    name: text('As the table of authorities, or else the letter, has it'),
    la_code: nullable(text("The Department for Education's code in the latest letter")),
    gss_code: nullable(text("The Office for National Statistics' code in the latest letter")),
    region: nullable(text('Region of England')),
  }),
  messages: table('Doubts that the reading left: one row each', ['letter_id', 'position'], {
    letter_id: letterId,
    position: integer('Place among those of the letter, from 1'),
    rule_id: text('Which rule says it'),
    severity: text('info, warning, or error'),
    reason: text('What was seen'),
    page: nullable(integer('Page of the source, from 1')),
  }),
  runs: table('The runs of ingest that letters were loaded from', ['run_id'], {
    run_id: text('`run-` and the start of the hash of its record'),
    started_at: text('When, in ISO 8601'),
    program_version: text('Version of the program'),
    pipeline: text('Version of all that changes what is read: program, libraries, model, settings'),
    schema_version: text('Version of the contract'),
    settings: text('The settings, as a JSON object'),
    inputs: texts('What was to be read'),
    is_complete: boolean('Whether it came to its end'),
    letters: integer('Letters in the archive'),
    findings: integer('Findings in the archive'),
    failed: integer('Files that gave no letter'),
    duplicates: integer('Further files with the bytes of another'),
  }),
} as const

/** The findings with all that is needed to understand each alone: a view in a database, a table in an export. */
export const FINDINGS_IN_FULL = table(
  'One finding a row with all that is needed to understand it alone',
  ['finding_id'],
  {
    finding_id: TABLES.findings.columns.finding_id,
    letter_id: letterId,
    authority: TABLES.letters.columns.authority,
    la_code: TABLES.letters.columns.la_code,
    gss_code: TABLES.letters.columns.gss_code,
    region: TABLES.letters.columns.region,
    family: TABLES.letters.columns.family,
    letter_date: TABLES.letters.columns.letter_date,
    year: TABLES.letters.columns.year,
    inspection_start: TABLES.letters.columns.inspection_start,
    inspection_end: TABLES.letters.columns.inspection_end,
    section_kind: sectionKind,
    section_heading: TABLES.findings.columns.section_heading,
    subheading: TABLES.findings.columns.subheading,
    ordinal: TABLES.findings.columns.ordinal,
    text: TABLES.findings.columns.text,
    pages: TABLES.findings.columns.pages,
    main_theme: TABLES.findings.columns.main_theme,
    main_theme_label: nullable(text('Name of the main theme for people')),
    themes: TABLES.findings.columns.themes,
    path: TABLES.letters.columns.path,
  },
)

/** Name of a table, in databases and in exports. */
export type TableName = keyof typeof TABLES

/** Rows by table. */
export type Rows = { [Name in TableName]: RowOf<(typeof TABLES)[Name]> }

/** A row of the findings in full. */
export type FindingInFull = RowOf<typeof FINDINGS_IN_FULL>

/** The tables that each letter has rows in, a row after those that it refers to. */
export const LETTER_TABLES = [
  'letters',
  'people',
  'sections',
  'findings',
  'finding_themes',
  'messages',
] as const satisfies TableName[]

/** Name of a table that a letter has rows in. */
export type LetterTable = (typeof LETTER_TABLES)[number]
