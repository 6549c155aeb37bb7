import { type Migration, TYPE_NAMES, type TypeNames } from './migration.js'

/** The tables, each row going with the letter that it belongs to. */
export const tables: Migration = {
  name: 'tables',
  statements: (engine) => {
    const strict = engine === 'sqlite' ? ' strict' : ''
    // SQLite's search needs a number a row, which without a column of its own changes when the file is vacuumed.
    const row = engine === 'sqlite' ? 'search_row integer primary key,\n' : ''
    return [
      ...Object.entries(definitions(TYPE_NAMES[engine], row)).map(
        ([name, columns]) => `create table ${name} (${columns})${strict}`,
      ),
      ...INDEXES.map(([table, columns]) => {
        const name = `${table}_by_${columns.replaceAll(', ', '_and_')}`
        return `create index ${name} on ${table} (${columns})`
      }),
    ]
  },
}

const INDEXES = [
  ['letters', 'authority_id, letter_date'],
  ['letters', 'letter_date'],
  ['sections', 'letter_id'],
  ['findings', 'letter_id'],
  ['findings', 'section_id'],
  ['findings', 'main_theme'],
  ['finding_themes', 'theme_id'],
  ['finding_themes', 'letter_id'],
] as const

const ofLetter = 'references letters (letter_id) on delete cascade'

function definitions({ text, integer, real, boolean, date, list }: TypeNames, row: string) {
  return {
    themes: `
      theme_id ${text} primary key not null,
      label ${text} not null,
      theme_group ${text} not null,
      definition ${text} not null`,
    authorities: `
      authority_id ${text} primary key not null,
      name ${text} not null,
      la_code ${text},
      gss_code ${text},
      region ${text}`,
    letters: `
      letter_id ${text} primary key not null,
      path ${text} not null,
      file_name ${text} not null,
      sha256 ${text} not null,
      bytes ${integer} not null,
      media_type ${text} not null,
      pages ${integer},
      engine ${text} not null,
      ocr ${boolean} not null,
      family ${text} not null,
      title ${text},
      letter_date ${date},
      year ${integer},
      salutation ${text},
      authority_id ${text} references authorities (authority_id),
      authority ${text},
      la_code ${text},
      gss_code ${text},
      region ${text},
      inspection_start ${date},
      inspection_end ${date},
      legal_basis ${text},
      previous_inspection ${text},
      words ${integer} not null,
      words_placed ${integer} not null,
      words_furniture ${integer} not null,
      words_lost ${integer} not null,
      schema_version ${text} not null,
      content_hash ${text} not null`,
    people: `
      letter_id ${text} not null ${ofLetter},
      kind ${text} not null,
      position ${integer} not null,
      name ${text},
      role ${text},
      organisation ${text},
      address ${list} not null,
      postcode ${text},
      primary key (letter_id, kind, position)`,
    sections: `
      section_id ${text} primary key not null,
      letter_id ${text} not null ${ofLetter},
      position ${integer} not null,
      kind ${text} not null,
      heading ${text},
      page ${integer},
      stated_none ${boolean} not null,
      text ${text} not null`,
    findings: `
      ${row}
      finding_id ${text} not null ${row === '' ? 'primary key' : 'unique'},
      letter_id ${text} not null ${ofLetter},
      section_id ${text} not null references sections (section_id) on delete cascade,
      position ${integer} not null,
      ordinal ${integer} not null,
      section_kind ${text} not null,
      section_heading ${text},
      subheading ${text},
      text ${text} not null,
      pages ${list} not null,
      main_theme ${text} references themes (theme_id),
      themes ${list} not null`,
    finding_themes: `
      finding_id ${text} not null references findings (finding_id) on delete cascade,
      theme_id ${text} not null references themes (theme_id),
      letter_id ${text} not null ${ofLetter},
      position ${integer} not null,
      score ${real} not null,
      is_main ${boolean} not null,
      evidence ${list} not null,
      primary key (finding_id, theme_id)`,
    messages: `
      letter_id ${text} not null ${ofLetter},
      position ${integer} not null,
      rule_id ${text} not null,
      severity ${text} not null,
      reason ${text} not null,
      page ${integer},
      primary key (letter_id, position)`,
    runs: `
      run_id ${text} primary key not null,
      started_at ${text} not null,
      program_version ${text} not null,
      pipeline ${text} not null,
      schema_version ${text} not null,
      settings ${text} not null,
      inputs ${list} not null,
      is_complete ${boolean} not null,
      letters ${integer} not null,
      findings ${integer} not null,
      failed ${integer} not null,
      duplicates ${integer} not null`,
    data_dictionary: `
      table_name ${text} not null,
      column_name ${text} not null,
      position ${integer} not null,
      type ${text} not null,
      meaning ${text} not null,
      primary key (table_name, column_name)`,
  }
}
