import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Effects } from '../emit/effects.js'
import { CliError } from '../messages.js'
import type { KeptRows } from './archive-rows.js'
import type { Covers } from './coverage.js'
import { type Listener, letterEvent } from './events.js'
import { inOrder, namesOf } from './known-names.js'
import { inLanes } from './lanes.js'
import { enter, type FailureRow, type Journal, type Ledger, type LetterRow, lettersOf } from './ledger.js'
import { letterName, type OutputFolder } from './output-folder.js'
import type { WorkerPool } from './pool.js'
import { quarantine, recordName } from './quarantine.js'
import { openShelf } from './shelf.js'
import type { Source } from './source.js'
import { type Trouble, toTrouble } from './trouble.js'

/** What the reading of the sources works with. */
export interface Bench {
  pool: WorkerPool
  journal: Journal
  ledger: Ledger
  /** Whether a path that an earlier run read belongs to this one's inputs. */
  covers: Covers
  kept: KeptRows
  folder: OutputFolder
  /** File names found in `letters/` and `quarantine/` at the start. */
  present: { letters: ReadonlySet<string>; records: ReadonlySet<string> }
  /** Version that letters are read by, and version and limits that a failure depends on. */
  version: string
  failureVersion: string
  retry: boolean
  lanes: number
  notify: Listener
  interrupted: AbortSignal
  effects: Effects
}

/** What came of the reading. */
export interface Tally {
  /** Paths that were met, and hashes of the letters among them. */
  paths: Set<string>
  hashes: Set<string>
  /** Hashes of those that gave no letter. */
  failedHashes: Set<string>
  read: number
  unchanged: number
  failed: number
  /** Sources that an interrupted run did not come to. */
  left: number
}

/** A file whose bytes are in hand. */
interface Arrival {
  path: string
  sha256: string
  bytes: Uint8Array
}

/** Reads every source that is not yet read, and enters each result in the ledger as it reaches the disk. */
export async function readSources(sources: readonly Source[], bench: Bench): Promise<Tally> {
  const tally: Tally = {
    paths: new Set(),
    hashes: new Set(),
    failedHashes: new Set(),
    read: 0,
    unchanged: 0,
    failed: 0,
    left: sources.length,
  }
  const troubles = new Map<string, Trouble>()
  const namesakes = new Map<string, string[]>()
  const shelf = openShelf()

  /** In the order of the paths, so that of the same bytes under two names always the same one is read. */
  async function* arrivals(): AsyncGenerator<Arrival> {
    for (const source of sources) {
      if (bench.interrupted.aborted) return
      tally.paths.add(source.path)
      try {
        const bytes = await source.read(shelf)
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        const others = namesakes.get(sha256)
        if (others === undefined) {
          namesakes.set(sha256, [])
          yield { path: source.path, sha256, bytes }
        } else {
          others.push(source.path)
          shelf.takeBack(bytes)
        }
      } catch (error) {
        await setAside(source.path, null, toTrouble(error))
      }
      tally.left -= 1
    }
  }

  async function take(arrival: Arrival): Promise<void> {
    const { sha256 } = arrival
    const known = bench.ledger.letters.get(sha256)
    const { first: path, others: duplicates } = namesOf(arrival.path, sha256, bench.ledger, bench.covers)
    if (
      known?.version === bench.version &&
      known.path === path &&
      lettersOf(known).every(({ id }) => bench.present.letters.has(letterName(id)))
    ) {
      tally.unchanged += known.others.length + 1
      tally.hashes.add(sha256)
      bench.ledger.failures.delete(arrival.path)
      bench.ledger.letters.set(sha256, { ...known, duplicates })
      for (const [at, { id }] of lettersOf(known).entries())
        bench.notify({ event: 'unchanged', path, id, nth: at + 1, of: known.others.length + 1 })
      return
    }
    const failure = bench.ledger.failures.get(arrival.path)
    if (!bench.retry && failure?.sha256 === sha256 && failure.version === bench.failureVersion) {
      troubles.set(sha256, failure)
      return setAside(arrival.path, sha256, failure)
    }
    const reading = await bench.pool.read({ path, bytes: arrival.bytes, withRows: !bench.kept.isFull() })
    if ('misuse' in reading) throw new CliError(reading.misuse.ruleId, reading.misuse.reason)
    if ('trouble' in reading) {
      troubles.set(sha256, reading.trouble)
      return setAside(arrival.path, sha256, reading.trouble)
    }
    for (const { facts, json, rows } of reading.letters) {
      await bench.effects.write(join(bench.folder.letters, letterName(facts.id)), json)
      if (rows !== null) bench.kept.keep(facts.id, rows)
    }
    const [{ facts }, ...further] = reading.letters
    const row: LetterRow = {
      kind: 'letter',
      path,
      sha256,
      version: bench.version,
      ...facts,
      others: further.map((letter) => letter.facts),
      duplicates,
    }
    enter(bench.ledger, row)
    bench.ledger.failures.delete(arrival.path)
    await bench.journal.add(row)
    tally.read += reading.letters.length
    tally.hashes.add(sha256)
    for (const [at, letter] of lettersOf(row).entries()) bench.notify(letterEvent(row, letter, at))
  }

  async function setAside(
    path: string,
    sha256: string | null,
    { ruleId, reason, page }: Trouble,
  ): Promise<void> {
    const record = recordName(path)
    const row: FailureRow = {
      kind: 'failure',
      path,
      sha256,
      version: bench.failureVersion,
      ruleId,
      reason,
      page,
      record,
    }
    const before = bench.ledger.failures.get(path)
    const isKnown = JSON.stringify(before) === JSON.stringify(row) && bench.present.records.has(record)
    if (!isKnown) {
      await quarantine(bench.folder.quarantine, row, bench.effects)
      enter(bench.ledger, row)
      await bench.journal.add(row)
    }
    tally.failed += 1
    if (sha256 !== null) tally.failedHashes.add(sha256)
    bench.notify({
      event: 'failed',
      path,
      ruleId,
      reason,
      page,
      isNew: before?.sha256 !== sha256 || before.ruleId !== ruleId,
    })
  }

  /** The other names of what was read: noted with the letter, or failed like the first. */
  async function takeNamesakes(): Promise<void> {
    for (const [sha256, paths] of namesakes) {
      const trouble = troubles.get(sha256)
      if (trouble !== undefined) for (const path of paths) await setAside(path, sha256, trouble)
      const row = bench.ledger.letters.get(sha256)
      if (row === undefined || !tally.hashes.has(sha256)) continue
      const duplicates = inOrder([...row.duplicates, ...paths])
      bench.ledger.letters.set(sha256, { ...row, duplicates })
      for (const path of duplicates.filter((name) => tally.paths.has(name))) {
        bench.ledger.failures.delete(path)
        bench.notify({ event: 'duplicate', ruleId: 'duplicate-letter', path, sameAs: row.path })
      }
    }
  }

  await inLanes(arrivals(), bench.lanes, (arrival) =>
    take(arrival).finally(() => shelf.takeBack(arrival.bytes)),
  )
  await takeNamesakes()
  await bench.journal.flush()
  return tally
}
