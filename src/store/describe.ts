import { sql } from 'kysely'
import { EXPORTED, toDictionaryRows } from '../tables/dictionary-rows.js'
import type { Transaction } from './store.js'

/** Puts the data dictionary into the database, and in PostgreSQL as comments too, where it is not there yet. */
export async function describe(transaction: Transaction): Promise<void> {
  const { db, engine } = transaction
  const wanted = toDictionaryRows()
  const columns = ['table_name', 'column_name', 'position', 'type', 'meaning'] as const
  const present = await db.selectFrom('data_dictionary').select(columns).execute()
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort()
  if (JSON.stringify(sorted(present)) === JSON.stringify(sorted(wanted))) return
  await db.deleteFrom('data_dictionary').execute()
  await db.insertInto('data_dictionary').values(wanted).execute()
  if (engine === 'postgres') await comment(transaction)
}

async function comment({ db }: Transaction): Promise<void> {
  for (const [name, table] of Object.entries(EXPORTED)) {
    const kind = name === 'findings_in_full' ? 'view' : 'table'
    await sql`comment on ${sql.raw(kind)} ${sql.table(name)} is ${sql.lit(table.meaning)}`.execute(db)
    for (const [column, { meaning }] of Object.entries(table.columns))
      await sql`comment on column ${sql.ref(`${name}.${column}`)} is ${sql.lit(meaning)}`.execute(db)
  }
}
