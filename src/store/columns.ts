import { TABLES, type TableName } from '../tables/dictionary.js'
import type { StoreColumn } from './store.js'

/** The columns of a table, as writing to it needs them. */
export function columnsOf(table: TableName): readonly StoreColumn[] {
  return Object.entries(TABLES[table].columns).map(([name, { type }]) => ({ name, type }))
}
