import { openArchive } from '../tables/archive.js'
import { toRunRow } from '../tables/runs.js'
import { type BatchCounts, loadBatch } from './batch.js'
import { openStore } from './open.js'

/** What a load is to do beside writing what is new or changed. */
export interface LoadOptions {
  /** Removes the letters that the archive does not have. */
  prune?: boolean
  /** When aborted, the load rejects with the signal's reason and leaves the database as it was. */
  interrupted?: AbortSignal
}

/** What a load did. */
export interface Loaded extends BatchCounts {
  /** The database, without its password. */
  database: string
}

/**
 * Loads the output folder of `ingest` into a database: all of it in one transaction, so that a load which fails or
 * is interrupted leaves the database as it was. Only letters that are new or changed are written; the same archive
 * a second time changes no row.
 *
 * @param folder output folder of `ingest`.
 * @param database `postgres://user@host/name`, `sqlite:PATH`, or the path of an SQLite file, made where there is none.
 * @throws CliError where the folder holds no letters, a line of it is no letter, or the database cannot be opened.
 * @throws StoreError where the database fails at its work: full, read-only, gone.
 */
export async function load(folder: string, database: string, options: LoadOptions = {}): Promise<Loaded> {
  const archive = await openArchive(folder, options.interrupted)
  const store = await openStore(database)
  try {
    const run = toRunRow(await archive.runText())
    const batch = { letters: archive.letters(), run, isWhole: true, prune: options.prune === true }
    const counts = await loadBatch(batch, store)
    return { database: store.target.shown, ...counts }
  } finally {
    await store.close()
  }
}
