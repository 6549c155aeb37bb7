import { stringify } from 'csv-stringify/sync'
import type { Cell } from '../tables/column.js'
import type { ExportedTable } from '../tables/exported.js'
import { storableText } from '../tables/storable.js'
import { isLikeFormula } from './formulas.js'
import { chunksOf, type TableFile, type TablesWriter, writeFiles } from './table-files.js'

/**
 * Tables as CSV (RFC 4180), a file each, in UTF-8. What is not there is empty, an empty text is `""`; lists are JSON.
 * A text that a spreadsheet would run as a formula gets an apostrophe before it; U+0000 and half a surrogate pair
 * become U+FFFD.
 */
export const writeCsv: TablesWriter = (tables, destination) =>
  writeFiles(
    tables.map((table) => toFile(table, destination.bom)),
    destination,
  )

function toFile({ name, table, rows }: ExportedTable, bom: boolean): TableFile {
  const columns = Object.keys(table.columns)
  return {
    name: `${name}.csv`,
    write: async (draft) => {
      await draft.write((bom ? '\uFEFF' : '') + toCsv([columns]))
      for await (const chunk of chunksOf(rows()))
        await draft.write(toCsv(chunk.map((row) => columns.map((column) => toField(row[column] ?? null)))))
    },
  }
}

function toCsv(records: ReadonlyArray<ReadonlyArray<string | null>>): string {
  return stringify([...records], {
    record_delimiter: '\r\n',
    // A lone line feed or carriage return would end the row in some readers.
    quoted_match: /[\r\n]/,
    cast: { string: (value) => ({ value, quoted_empty: true }) },
  })
}

/** null becomes nothing between two commas. */
function toField(cell: Cell): string | null {
  if (cell === null) return null
  const text = storableText(typeof cell === 'object' ? JSON.stringify(cell) : String(cell))
  return isLikeFormula(text) ? `'${text}` : text
}
