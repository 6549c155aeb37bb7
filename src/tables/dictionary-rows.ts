import type { Table } from './column.js'
import { FINDINGS_IN_FULL, TABLES } from './dictionary.js'

/** A column of a table as a row that explains it. */
export interface DictionaryRow {
  table_name: string
  column_name: string
  /** Place in its table, from 1. */
  position: number
  type: string
  meaning: string
}

/** Every table that is exported, in the order in which people meet them. */
export const EXPORTED: Readonly<Record<string, Table>> = { findings_in_full: FINDINGS_IN_FULL, ...TABLES }

/** The whole data dictionary as rows. */
export function toDictionaryRows(): DictionaryRow[] {
  return Object.entries(EXPORTED).flatMap(([table, { columns }]) =>
    Object.entries(columns).map(([column, { type, meaning }], at) => ({
      table_name: table,
      column_name: column,
      position: at + 1,
      type,
      meaning,
    })),
  )
}
