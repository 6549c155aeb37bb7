import { readFile, stat } from 'node:fs/promises'
import type { Effects } from '../emit/effects.js'
import { PROGRAM } from '../program.js'
import type { Settings } from '../settings.js'
import { alarms } from './alarms.js'
import { writeArchiveFiles } from './archive-files.js'
import { type KeptRows, keepRows } from './archive-rows.js'
import { bindPaths } from './base.js'
import { type Covers, fileOf } from './coverage.js'
import type { Listener } from './events.js'
import { type Ledger, ledgerText, lettersOf, openJournal, readLedger } from './ledger.js'
import type { IngestOptions } from './options.js'
import { namesIn, type OutputFolder, prepare } from './output-folder.js'
import { pipelineVersion } from './pipeline-version.js'
import { openPool } from './pool.js'
import { readSources, type Tally } from './reading.js'
import { reconcile, removeUnknown } from './reconcile.js'
import { type RunRecord, runFacts, runRecord } from './run-record.js'
import { partBySettled } from './settled.js'
import { byPath, type Listing, type Source } from './source.js'
import { mostJobs, workersFor } from './workers.js'

/** What a run is to do. */
export interface Job {
  inputs: readonly string[]
  listing: Listing
  folder: OutputFolder
  settings: Settings
  options: IngestOptions
}

/** What a run does it with. */
export interface Surroundings {
  effects: Effects
  notify: Listener
  interrupted: AbortSignal
}

/** One run from end to end, over a folder whose lock is held: read, reconcile, write, tidy up. */
export async function run(job: Job, surroundings: Surroundings): Promise<RunRecord> {
  const { listing, folder, settings, options } = job
  const { effects, notify } = surroundings
  const startedAt = new Date().toISOString()
  const clock = performance.now()
  await prepare(folder, effects)
  const ledger = await readLedger(folder.ledger)
  const isOurs = bindPaths(ledger, listing.sources, listing.covers, folder.root)
  const before: Ledger = { ...ledger, failures: new Map(ledger.failures) }
  const pipeline = pipelineVersion(settings)
  const jobs = mostJobs(options.jobs)
  notify({ event: 'begin', files: listing.sources.length, jobs, pipeline, out: folder.root })
  const { settled, unsettled } = await partBySettled(listing.sources, options.settle)
  for (const { path } of unsettled) notify({ event: 'unsettled', path })
  for (const pattern of listing.unmatched) notify({ event: 'unmatched', pattern })
  for (const input of listing.empty) notify({ event: 'empty', input })

  const kept = keepRows()
  const isMet = new Set(settled.map(({ path }) => path))
  // Of an archive that is being written nothing is known, nor of its members.
  const isWaitedFor = new Set(unsettled.map(({ path }) => fileOf(path)))
  const covers = (path: string) => isMet.has(path) || (isOurs(path) && !isWaitedFor.has(fileOf(path)))
  const { tally, pagesRead } = await read(settled, covers, ledger, kept, pipeline, job, surroundings)

  const isComplete = tally.left === 0
  const vanished = isComplete ? reconcile(ledger, tally, covers, options.prune) : []
  const alarmed = isComplete ? alarms(before, tally, vanished) : []
  for (const each of vanished) notify({ event: 'vanished', ...each, isPruned: options.prune })
  for (const reason of alarmed) notify({ event: 'alarm', reason })

  const record = runRecord(ledger, {
    settings,
    inputs: job.inputs,
    vanished,
    ignored: listing.ignored,
    run: runFacts(tally, {
      startedAt,
      seconds: (performance.now() - clock) / 1000,
      jobs,
      isComplete,
      pagesRead,
      pruned: options.prune ? vanished.length : 0,
      unsettled: unsettled.length,
      alarms: alarmed,
    }),
    pipeline,
  })
  if (!(await isUpToDate(record, ledger, folder))) await write(record, ledger, kept, folder, effects)
  await removeUnknown(ledger, folder, effects)
  notify({ event: 'end', record })
  return record
}

/** Reads what is not yet read, by workers that live as long as this takes. */
async function read(
  sources: readonly Source[],
  covers: Covers,
  ledger: Ledger,
  kept: KeptRows,
  pipeline: string,
  { folder, settings, options }: Job,
  { effects, notify, interrupted }: Surroundings,
): Promise<{ tally: Tally; pagesRead: number }> {
  const { memory, timeout, retry } = options
  const reader = options.reader ?? new URL('pipeline.js', PROGRAM).href
  const workers = workersFor(sources.length, mostJobs(options.jobs))
  const pool = openPool({ settings, memory, reader }, Math.max(workers, 1), timeout)
  const journal = openJournal(folder.ledger, ledger, effects, async () => {
    await effects.settle(folder.letters)
    await effects.settle(folder.quarantine)
  })
  let pagesRead = 0
  try {
    const tally = await readSources(sources, {
      pool,
      journal,
      ledger,
      covers,
      kept,
      folder,
      present: { letters: await namesIn(folder.letters), records: await namesIn(folder.quarantine) },
      version: pipeline,
      failureVersion: `${pipeline}+${timeout}s+${memory}MB`,
      retry,
      lanes: workers * LANES_A_WORKER,
      notify: (event) => {
        if (event.event === 'letter' && event.nth === 1) pagesRead += event.pages ?? 0
        notify(event)
      },
      interrupted,
      effects,
    })
    return { tally, pagesRead }
  } finally {
    await pool.close()
  }
}

/** While one letter is with a worker, the next is read from the disk and the last is written. */
const LANES_A_WORKER = 2

/** Whether the output already says all that the ledger and the record do; rows that this run has added are still to be sorted in. */
async function isUpToDate(record: RunRecord, ledger: Ledger, folder: OutputFolder): Promise<boolean> {
  const text = await readFile(folder.ledger, 'utf8').catch(() => null)
  if (text !== ledgerText(ledger) || ledger.sizes === null) return false
  if ((await lastingOf(folder.runJson)) !== lasting(record)) return false
  const { letters, findings } = ledger.sizes
  return (
    (await sizeOf(folder.lettersNdjson)) === letters && (await sizeOf(folder.findingsNdjson)) === findings
  )
}

/** What a record says that is no matter of when and how fast the run was. */
function lasting({ run: { isComplete }, ...record }: RunRecord): string {
  return JSON.stringify({ ...record, isComplete })
}

/** The same of the record of the last run; null where there is none that can be read. */
async function lastingOf(runJson: string): Promise<string | null> {
  try {
    return lasting(JSON.parse(await readFile(runJson, 'utf8')) as RunRecord)
  } catch {
    return null
  }
}

/** Bytes; null where there is no file. */
async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null)
  return found === null ? null : found.size
}

/** The ledger comes last: a run that is killed before it has not marked its work as done, and the next one does it. */
async function write(
  record: RunRecord,
  ledger: Ledger,
  kept: KeptRows,
  folder: OutputFolder,
  effects: Effects,
): Promise<void> {
  const files = [...ledger.letters.values()].sort(byPath)
  ledger.sizes = await writeArchiveFiles(files.flatMap(lettersOf), kept, folder, effects)
  await effects.write(folder.runJson, `${JSON.stringify(record, null, 2)}\n`)
  await effects.write(folder.ledger, ledgerText(ledger))
}
