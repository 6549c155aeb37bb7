import { readFile } from 'node:fs/promises'
import { LetterSchema } from '../schema.js'
import { openArchive } from '../tables/archive.js'
import { isComplete, toRunRow } from '../tables/runs.js'
import { loadBatch } from './batch.js'
import type { Loaded, LoadOptions } from './load.js'
import { openStore } from './open.js'

/** Letters that go into the database together while a run goes on. */
const LETTERS_A_BATCH = 50

/** Loads letters while they are still being read. */
export interface Follower {
  /** Notes that a letter has been written: the path of its JSON. Returns at once; the database follows. */
  add(path: string): void
  /**
   * Ends with the whole archive in the database, as `load` leaves it; an archive that an interrupted run left
   * incomplete prunes nothing. Rejects where a batch before failed.
   */
  finish(folder: string, options?: LoadOptions): Promise<Loaded>
  close(): Promise<void>
}

/**
 * Opens a database to be filled while `ingest` is at work: a batch of letters is one transaction, so that what is in
 * the database is always whole letters, and the next run goes on from there.
 *
 * @param database as {@link load} takes it.
 * @throws CliError where it cannot be opened, before a letter is read.
 */
export async function follow(database: string): Promise<Follower> {
  const store = await openStore(database)
  let waiting: string[] = []
  let last = Promise.resolve()
  const failures: unknown[] = []
  const written = { added: 0, replaced: 0, rowsChanged: 0 }

  const pour = async (paths: readonly string[]) => {
    // After one failure the rest is left to the next run.
    if (failures.length > 0) return
    try {
      const letters = await Promise.all(
        paths.map(async (path) => LetterSchema.parse(JSON.parse(await readFile(path, 'utf8')))),
      )
      const counts = await loadBatch({ letters, run: null, isWhole: false, prune: false }, store)
      written.added += counts.added
      written.replaced += counts.replaced
      written.rowsChanged += counts.rowsChanged
    } catch (error) {
      failures.push(error)
    }
  }

  return {
    add: (path) => {
      waiting.push(path)
      if (waiting.length < LETTERS_A_BATCH) return
      const batch = waiting
      waiting = []
      last = last.then(() => pour(batch))
    },
    finish: async (folder, { prune = false } = {}) => {
      await last
      if (failures.length > 0) throw failures[0]
      const archive = await openArchive(folder)
      const run = toRunRow(await archive.runText())
      const batch = { letters: archive.letters(), run, isWhole: true, prune: prune && isComplete(run) }
      const counts = await loadBatch(batch, store)
      return {
        database: store.target.shown,
        isComplete: isComplete(run),
        ...counts,
        added: written.added + counts.added,
        replaced: written.replaced + counts.replaced,
        unchanged: counts.unchanged - written.added - written.replaced,
        rowsChanged: written.rowsChanged + counts.rowsChanged,
      }
    },
    close: async () => {
      await last
      await store.close()
    },
  }
}
