import { sql } from 'kysely'
import { STORED, toDictionaryRows } from '../tables/dictionary-rows.js'
import { VIEWS } from '../tables/views.js'
import type { Store, Transaction } from './store.js'

/** Puts the data dictionary into the database, and in PostgreSQL as comments too, where it is not there yet. */
export async function describe(store: Store): Promise<void> {
  await store.transaction(async (transaction) => {
    const { db, engine } = transaction
    const wanted = toDictionaryRows(STORED)
    const columns = ['table_name', 'column_name', 'position', 'type', 'meaning'] as const
    const present = await db.selectFrom('data_dictionary').select(columns).execute()
    if (isSame(present, wanted)) return
    await db.deleteFrom('data_dictionary').execute()
    await db.insertInto('data_dictionary').values(wanted).execute()
    if (engine === 'postgres') await comment(transaction)
  })
}

/** Whether both have the same rows, in whatever order. */
function isSame(present: readonly object[], wanted: readonly object[]): boolean {
  const sorted = (rows: readonly object[]) => JSON.stringify(rows.map((row) => JSON.stringify(row)).sort())
  return sorted(present) === sorted(wanted)
}

async function comment({ db }: Transaction): Promise<void> {
  for (const [name, table] of Object.entries(STORED)) {
    const kind = Object.hasOwn(VIEWS, name) ? 'view' : 'table'
    await sql`comment on ${sql.raw(kind)} ${sql.table(name)} is ${sql.lit(table.meaning)}`.execute(db)
    for (const [column, { meaning }] of Object.entries(table.columns))
      await sql`comment on column ${sql.ref(`${name}.${column}`)} is ${sql.lit(meaning)}`.execute(db)
  }
}
