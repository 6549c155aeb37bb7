import { setTimeout } from 'node:timers/promises'
import { Kysely, SqliteDialect, sql } from 'kysely'
import Sqlite from 'libsql'
import type { Row } from '../tables/column.js'
import { toStorable } from '../tables/storable.js'
import { closeSqlite } from './sqlite-close.js'
import type { Schema, Store, StoreColumn, Transaction } from './store.js'
import type { Target } from './target.js'

/** Milliseconds to wait for another that is writing, and from one try to the next. */
const BUSY_TIMEOUT = 10_000
const BUSY_RETRY = 50

/** Opens an SQLite database, making the file where there is none. */
export async function openSqlite(target: Target & { engine: 'sqlite' }): Promise<Store> {
  const file = new Sqlite(target.path)
  try {
    file.exec(`pragma busy_timeout = ${BUSY_TIMEOUT}; pragma foreign_keys = on`)
    // Opening alone reads nothing: this finds out whether the file is a database.
    file.prepare('select count(*) from sqlite_schema').all()
  } catch (error) {
    await closeSqlite(file)
    throw error
  }
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: file }) })
  return {
    target,
    db,
    transaction: (work) =>
      db.connection().execute(async (connection) => {
        await begin(file)
        try {
          const done = await work(within(file, connection))
          await sql`commit`.execute(connection)
          return done
        } catch (error) {
          // A full disk may have ended the transaction already.
          if (file.inTransaction) await sql`rollback`.execute(connection)
          undo(file)
          throw error
        }
      }),
    close: async () => {
      await db.destroy()
      await closeSqlite(file)
    },
  }
}

/**
 * Reads once: after a full disk SQLite leaves the pages of the broken transaction in the file, and its journal beside
 * it, until the file is next read.
 */
function undo(file: Sqlite.Database): void {
  try {
    file.prepare('select count(*) from sqlite_schema').all()
  } catch {
    // The next reader undoes it.
  }
}

/** Waits without blocking the thread: the other writer may be in this very process. */
async function begin(file: Sqlite.Database): Promise<void> {
  const until = performance.now() + BUSY_TIMEOUT
  for (;;) {
    try {
      file.exec('pragma busy_timeout = 0; begin immediate')
      file.exec(`pragma busy_timeout = ${BUSY_TIMEOUT}`)
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error
      await setTimeout(BUSY_RETRY)
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}

function within(file: Sqlite.Database, db: Kysely<Schema>): Transaction {
  const before = totalChanges(file)
  const statements = new Map<string, Sqlite.Statement>()
  return {
    engine: 'sqlite',
    db,
    append: async (table, columns, rows) => {
      const statement = statements.get(table) ?? file.prepare(insertInto(table, columns))
      statements.set(table, statement)
      for (const row of rows) statement.run(columns.map((column) => toBound(row, column)))
    },
    changes: async () => totalChanges(file) - before,
  }
}

function insertInto(table: string, columns: readonly StoreColumn[]): string {
  return `insert into ${table} (${columns.map(({ name }) => name)}) values (${columns.map(() => '?')})`
}

function toBound(row: Row, { name, type }: StoreColumn): string | number | null {
  const cell = toStorable(row[name] ?? null, type)
  return typeof cell === 'boolean' ? Number(cell) : cell
}

function totalChanges(file: Sqlite.Database): number {
  const [row] = file.prepare('select total_changes() as changes').all() as Array<{ changes: number }>
  return row?.changes ?? 0
}
