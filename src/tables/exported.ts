import type { Letter } from '../schema.js'
import type { Archive } from './archive.js'
import { toAuthorityRow } from './authorities.js'
import type { Row, Table } from './column.js'
import { LETTER_TABLES, type Rows } from './dictionary.js'
import { EXPORTED, toDictionaryRows } from './dictionary-rows.js'
import { toFindingsInFull } from './findings-in-full.js'
import { toLetterRows } from './letter-rows.js'
import { toRunRow } from './runs.js'
import { toThemeRows, unlistedTheme } from './themes.js'

/** A table of an archive, to be written in whatever form. */
export interface ExportedTable {
  name: string
  table: Table
  /** Its rows, in the order of the archive; the letters are read as they are asked for. */
  rows(): AsyncGenerator<Row>
}

/** Every table of an archive, straight from what ingest wrote. */
export function exportedTables(archive: Archive): ExportedTable[] {
  return Object.entries(EXPORTED).map(([name, table]) => ({ name, table, rows: () => rowsOf(name, archive) }))
}

async function* rowsOf(name: string, archive: Archive): AsyncGenerator<Row> {
  if (isShared(name)) yield* await SHARED[name](archive)
  else for await (const letter of archive.letters()) yield* ofLetter(name, letter)
}

function ofLetter(name: string, letter: Letter): readonly Row[] {
  const table = LETTER_TABLES.find((each) => each === name)
  return table === undefined ? toFindingsInFull(letter) : toLetterRows(letter)[table]
}

/** The tables that letters share: small, and known when all letters are read. */
const SHARED = {
  themes,
  authorities,
  runs,
  data_dictionary: async () => toDictionaryRows(EXPORTED),
} satisfies Record<string, (archive: Archive) => Promise<Row[]>>

function isShared(name: string): name is keyof typeof SHARED {
  return Object.hasOwn(SHARED, name)
}

async function themes(archive: Archive): Promise<Array<Rows['themes']>> {
  const rows = new Map(toThemeRows().map((row) => [row.theme_id, row]))
  for await (const { sections } of archive.letters())
    for (const { id } of sections.flatMap(({ findings }) => findings.flatMap((finding) => finding.themes)))
      if (!rows.has(id)) rows.set(id, unlistedTheme(id))
  return [...rows.values()]
}

/** Each authority with the codes of its latest letter. */
async function authorities(archive: Archive): Promise<Array<Rows['authorities']>> {
  const latest = new Map<string, { id: string; day: string; row: Rows['authorities'] }>()
  for await (const { id, authority, letterDate } of archive.letters()) {
    const row = toAuthorityRow(authority)
    if (row === null) continue
    const day = letterDate ?? ''
    const before = latest.get(row.authority_id)
    const isLater = before === undefined || day > before.day || (day === before.day && id < before.id)
    if (isLater) latest.set(row.authority_id, { id, day, row })
  }
  return [...latest.values()].map(({ row }) => row)
}

async function runs(archive: Archive): Promise<Array<Rows['runs']>> {
  const run = toRunRow(await archive.runText())
  return run === null ? [] : [run]
}
