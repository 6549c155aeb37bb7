import { integer, type RowOf, type Table, table, text } from './column.js'
import { FINDINGS_IN_FULL, TABLES } from './dictionary.js'
import { VIEWS } from './views.js'

/** The data dictionary as a table itself. */
const DATA_DICTIONARY = table('What every column means', ['table_name', 'column_name'], {
  table_name: text('The table or view'),
  column_name: text('The column'),
  position: integer('Place in its table, from 1'),
  type: text('text, integer, real, boolean, date, texts or integers'),
  meaning: text('What it says'),
})

/** Every table that is exported, in the order in which people meet them. */
export const EXPORTED: Readonly<Record<string, Table>> = {
  findings_in_full: FINDINGS_IN_FULL,
  ...TABLES,
  data_dictionary: DATA_DICTIONARY,
}

/** Every table and view of a database, in the same order. */
export const STORED: Readonly<Record<string, Table>> = { ...EXPORTED, ...VIEWS }

/** The data dictionary of these tables as rows. */
export function toDictionaryRows(
  tables: Readonly<Record<string, Table>>,
): Array<RowOf<typeof DATA_DICTIONARY>> {
  return Object.entries(tables).flatMap(([name, { columns }]) =>
    Object.entries(columns).map(([column, { type, meaning }], at) => ({
      table_name: name,
      column_name: column,
      position: at + 1,
      type,
      meaning,
    })),
  )
}
