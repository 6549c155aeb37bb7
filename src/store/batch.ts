import type { Letter } from '../schema.js'
import type { Rows } from '../tables/dictionary.js'
import { refreshAuthorities } from './authorities.js'
import { columnsOf } from './columns.js'
import { toStoreError } from './errors.js'
import { KnownLetters } from './known.js'
import { openReferences } from './references.js'
import type { Store, Transaction } from './store.js'
import { removeLetters, writeLetters } from './write-letters.js'

/** Letters to be loaded together. */
export interface Batch {
  letters: AsyncIterable<Letter> | Iterable<Letter>
  /** The run that they come from, where its record is known. */
  run: Rows['runs'] | null
  /** Whether it is a whole archive: then a letter that its file no longer gives goes too. */
  isWhole: boolean
  /** Removes the letters that are in the database and not in the batch. */
  prune: boolean
}

/** What a batch did to the database. */
export interface BatchCounts {
  /** Letters of the batch, by what they meant for the database. */
  added: number
  replaced: number
  unchanged: number
  /** Letters that the database held and the batch did not: removed with `prune` or with their file, else kept. */
  removed: number
  kept: number
  /** Rows added, changed and removed, by the database's own count; 0 where nothing is new. */
  rowsChanged: number
}

/** Letters that are in memory at one time. */
const LETTERS_A_CHUNK = 100

/**
 * Loads letters in one transaction: all or nothing.
 *
 * @throws StoreError where the database fails; what the letters themselves throw comes through.
 */
export async function loadBatch({ letters, run, isWhole, prune }: Batch, store: Store): Promise<BatchCounts> {
  try {
    return await store.transaction(async (transaction) => {
      const known = await KnownLetters.in(transaction)
      const references = await openReferences(transaction)
      const counts = { added: 0, replaced: 0, unchanged: 0 }
      for await (const chunk of chunksOf(letters, LETTERS_A_CHUNK)) {
        const done = await writeLetters(chunk, transaction, known, references)
        counts.added += done.added
        counts.replaced += done.replaced
        counts.unchanged += done.unchanged
      }
      const { unmet } = known
      const gone = prune ? unmet : isWhole ? known.superseded : []
      await removeLetters(gone, transaction)
      await refreshAuthorities(transaction)
      if (run !== null) await enterRun(run, transaction)
      const [removed, kept] = [gone.length, unmet.length - gone.length]
      return { ...counts, removed, kept, rowsChanged: await transaction.changes() }
    })
  } catch (error) {
    throw toStoreError(store.target, error)
  }
}

async function enterRun(run: Rows['runs'], transaction: Transaction): Promise<void> {
  const { db } = transaction
  const present = await db.selectFrom('runs').select('run_id').where('run_id', '=', run.run_id).execute()
  if (present.length === 0) await transaction.append('runs', columnsOf('runs'), [run])
}

async function* chunksOf<T>(items: AsyncIterable<T> | Iterable<T>, size: number): AsyncGenerator<T[]> {
  let chunk: T[] = []
  for await (const item of items) {
    chunk.push(item)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
