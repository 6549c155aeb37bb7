import { CliError } from '../messages.js'
import { openArchive } from '../tables/archive.js'
import { isComplete, toRunRow } from '../tables/runs.js'
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
  /** Whether the last ingest of the archive came to its end; where not, letters can be missing from it. */
  isComplete: boolean
}

/**
 * Loads the output folder of `ingest` into a database: all of it in one transaction, so that a load which fails or
 * is interrupted leaves the database as it was. Only letters that are new or changed are written; the same archive
 * a second time changes no row.
 *
 * @param folder output folder of `ingest`.
 * @param database `postgres://user@host/name`, `sqlite:PATH`, or the path of an SQLite file, made where there is none.
 * @throws CliError where the folder holds no letters, a line of it is no letter, or the database cannot be opened;
 * `incomplete-archive` where it is to prune by an archive whose last ingest was interrupted.
 * @throws StoreError where the database fails at its work: full, read-only, gone.
 */
export async function load(folder: string, database: string, options: LoadOptions = {}): Promise<Loaded> {
  const archive = await openArchive(folder, options.interrupted)
  const run = toRunRow(await archive.runText())
  const prune = options.prune === true
  // Before the database is opened: to open one can make it, or bring it up to date.
  if (prune && !isComplete(run)) throw incomplete(folder)
  const store = await openStore(database)
  try {
    const counts = await loadBatch({ letters: archive.letters(), run, isWhole: true, prune }, store)
    return { database: store.target.shown, isComplete: isComplete(run), ...counts }
  } finally {
    await store.close()
  }
}

/** What an interrupted run has not come to is missing from the archive and not gone: to prune would remove it. */
function incomplete(folder: string): CliError {
  return new CliError(
    'incomplete-archive',
    `${folder}: Unexpected --prune, the archive is incomplete: its last ingest was interrupted; run ingest again, or load without --prune`,
  )
}
