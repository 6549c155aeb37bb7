import { describe } from './describe.js'
import { cannotOpen, toStoreError } from './errors.js'
import { migrate } from './migrate.js'
import type { Store } from './store.js'
import { type Target, toTarget } from './target.js'

/**
 * Opens a database, and brings it up to the newest migration.
 *
 * @param named `postgres://…`, `sqlite:PATH`, or a path.
 * @throws CliError where it cannot be opened or a newer program made it; StoreError where it fails afterwards.
 */
export async function openStore(named: string): Promise<Store> {
  const target = toTarget(named)
  const store = await connect(target).catch((error: unknown) => {
    throw cannotOpen(target, error)
  })
  try {
    await migrate(store)
    await describe(store)
    return store
  } catch (error) {
    await store.close()
    throw toStoreError(target, error)
  }
}

/** An engine is loaded when a database of its kind is opened. */
async function connect(target: Target): Promise<Store> {
  if (target.engine === 'sqlite') return (await import('./sqlite.js')).openSqlite(target)
  return (await import('./postgres.js')).openPostgres(target)
}
