import { sql } from 'kysely'
import { CliError } from '../messages.js'
import { MIGRATIONS } from './migrations/index.js'
import type { Migration } from './migrations/migration.js'
import type { Store, Transaction } from './store.js'

/**
 * Brings a database up to the newest migration, in one transaction; one that is up to date is not touched.
 *
 * @param migrations all that there are, in order.
 * @throws CliError `newer-database` where a newer program has been at it.
 */
export async function migrate(store: Store, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  await store.transaction(async (transaction) => {
    const done = await lastMigration(transaction)
    if (done > migrations.length) {
      throw new CliError(
        'newer-database',
        `${store.target.shown}: Unexpected schema ${done}, expected ${migrations.length} or older: a newer version of the program made this database; load with that one`,
      )
    }
    for (const [at, { name, statements }] of migrations.entries()) {
      if (at < done) continue
      for (const statement of statements(transaction.engine)) await sql.raw(statement).execute(transaction.db)
      await transaction.db
        .insertInto('ofsted_letters_migrations')
        .values({ number: at + 1, name })
        .execute()
    }
  })
}

/** Number of the last migration that was made, 0 in an empty database. */
async function lastMigration({ db }: Transaction): Promise<number> {
  await sql`create table if not exists ofsted_letters_migrations (
    number integer primary key not null, name text not null)`.execute(db)
  const { last } = await db
    .selectFrom('ofsted_letters_migrations')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}
