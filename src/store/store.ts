import type { Kysely } from 'kysely'
import type { ColumnType, Row } from '../tables/column.js'
import type { Rows, TableName } from '../tables/dictionary.js'
import type { Target } from './target.js'

/** What a column gives when it is read: lists come as JSON, and SQLite has no truth values. */
type Stored<T> = T extends readonly unknown[] ? string : T extends boolean ? boolean | number : T

/** The tables of a database, for typed queries. */
export type Schema = {
  [Name in TableName]: { [Column in keyof Rows[Name]]: Stored<Rows[Name][Column]> }
} & {
  /** Which migrations have been made. */
  ofsted_letters_migrations: { number: number; name: string }
  /** What the columns mean. */
  data_dictionary: {
    table_name: string
    column_name: string
    position: number
    type: string
    meaning: string
  }
}

/** What can be done within a transaction. */
export interface Transaction {
  readonly engine: Target['engine']
  readonly db: Kysely<Schema>
  /** Adds rows to a table by the fastest way that the database has. */
  append(table: keyof Schema, columns: readonly StoreColumn[], rows: readonly Row[]): Promise<void>
  /** Rows that this transaction has added, changed and removed until now, by the database's own count. */
  changes(): Promise<number>
}

/** A column as far as writing to it goes. */
export interface StoreColumn {
  name: string
  type: ColumnType
}

/** An open database. */
export interface Store {
  readonly target: Target
  readonly db: Kysely<Schema>
  /** All of the work is kept, or, where it throws, nothing. One writer at a time; the second waits. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  close(): Promise<void>
}
