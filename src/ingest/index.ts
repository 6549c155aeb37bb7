import { existsSync } from 'node:fs'
import { diskEffects, type Effects } from '../emit/effects.js'
import { CliError } from '../messages.js'
import type { Settings } from '../settings.js'
import { alarms } from './alarms.js'
import { writeArchiveFiles } from './archive-files.js'
import type { Listener } from './events.js'
import { fileOf, isWithin, listInputs } from './inputs.js'
import { type Ledger, ledgerText, openJournal, readLedger } from './ledger.js'
import { lockFolder } from './lock.js'
import { type IngestOptions, type IngestOptionsInput, toIngestOptions } from './options.js'
import { namesIn, type OutputFolder, outputFolder, prepare } from './output-folder.js'
import { pipelineVersion } from './pipeline-version.js'
import { openPool } from './pool.js'
import { readSources } from './reading.js'
import { reconcile, removeUnknown } from './reconcile.js'
import { type RunRecord, runFacts, runRecord } from './run-record.js'
import { partBySettled } from './settled.js'
import { byPath, type Listing } from './source.js'

/** What a run may be given beside its options. */
export interface IngestContext {
  notify?: Listener
  /** When aborted, the letters in hand are finished and the run ends there; the next one goes on. */
  interrupted?: AbortSignal
  effects?: Effects
}

/**
 * Reads a whole archive into an output folder: what is new or changed is read, the rest is left as it is. A file
 * that gives no letter is set aside in `quarantine/` and the run goes on. The record of the run is returned, and
 * written as `run.json` unless nothing at all has changed: then no file is touched.
 *
 * The output is a function of the archive, the program and the settings alone, `run` in `run.json` apart.
 *
 * @param inputs files, folders, glob patterns, ZIP archives; none with `retry`, to retry what is in quarantine.
 * @throws CliError when an option is bad, there is nothing to read, or another run is at work on the folder.
 * @throws OutputError when the disk refuses to be written to; what was read until then is kept for the next run.
 */
export async function ingest(
  inputs: readonly string[],
  settings: Settings,
  given: IngestOptionsInput = {},
  context: IngestContext = {},
): Promise<RunRecord> {
  const options = toIngestOptions(given)
  const { effects = diskEffects } = context
  const folder = outputFolder(options.out)
  const listing =
    inputs.length === 0 && options.retry
      ? await listQuarantine(folder)
      : await listInputs(inputs, folder.root)
  if (!listing.isFound || listing.sources.length === 0) throw nothingToDo(inputs, listing)
  await effects.ensureFolder(folder.root)
  const release = await lockFolder(folder.root, effects)
  try {
    return await run(inputs, listing, folder, settings, options, { ...context, effects })
  } finally {
    await release()
  }
}

async function run(
  inputs: readonly string[],
  listing: Listing,
  folder: OutputFolder,
  settings: Settings,
  options: IngestOptions,
  context: IngestContext & { effects: Effects },
): Promise<RunRecord> {
  const { notify = () => {}, interrupted = new AbortController().signal, effects } = context
  const startedAt = new Date().toISOString()
  const clock = performance.now()
  await prepare(folder, effects)
  const ledger = await readLedger(folder.ledger)
  const before: Ledger = { ...ledger, failures: new Map(ledger.failures) }
  const present = { letters: await namesIn(folder.letters), records: await namesIn(folder.quarantine) }
  const version = pipelineVersion(settings)
  notify({
    event: 'begin',
    files: listing.sources.length,
    jobs: options.jobs,
    pipeline: version,
    out: folder.root,
  })

  const { settled, unsettled } = await partBySettled(listing.sources, options.settle)
  for (const { path } of unsettled) notify({ event: 'unsettled', path })
  const isWaitedFor = new Set(unsettled.map(({ path }) => path))
  const covers = (path: string) => listing.covers(path) && !isWaitedFor.has(path)

  let pagesRead = 0
  const pool = openPool(
    {
      settings,
      memory: options.memory,
      reader: options.reader ?? new URL('../pipeline.js', import.meta.url).href,
    },
    Math.min(options.jobs, Math.max(settled.length, 1)),
    options.timeout,
  )
  const journal = openJournal(folder.ledger, effects, async () => {
    await effects.settle(folder.letters)
    await effects.settle(folder.quarantine)
  })
  const tally = await readSources(settled, {
    pool,
    journal,
    ledger,
    folder,
    present,
    version,
    failureVersion: `${version}+${options.timeout}s+${options.memory}MB`,
    retry: options.retry,
    lanes: options.jobs * 2,
    notify: (event) => {
      if (event.event === 'letter') pagesRead += event.pages ?? 0
      notify(event)
    },
    interrupted,
    effects,
  }).finally(() => pool.close())

  const isComplete = tally.left === 0
  const vanished = isComplete ? reconcile(ledger, tally, covers, options.prune) : []
  const alarmed = isComplete ? alarms(before, tally, vanished) : []
  for (const each of vanished) notify({ event: 'vanished', ...each, isPruned: options.prune })
  for (const reason of alarmed) notify({ event: 'alarm', reason })

  const seconds = (performance.now() - clock) / 1000
  const pruned = options.prune ? vanished.length : 0
  const facts = {
    startedAt,
    seconds,
    jobs: options.jobs,
    isComplete,
    pagesRead,
    pruned,
    unsettled: unsettled.length,
    alarms: alarmed,
  }
  const record = runRecord(ledger, {
    settings,
    inputs,
    vanished,
    ignored: listing.ignored,
    run: runFacts(tally, facts),
    pipeline: version,
  })
  if (!isUpToDate(ledger, folder)) await writeRun(record, ledger, folder, effects)
  await removeUnknown(ledger, folder, effects)
  notify({ event: 'end', record })
  return record
}

/** Whether the output already says all that the ledger does. */
function isUpToDate(ledger: Ledger, folder: OutputFolder): boolean {
  const written = [folder.lettersNdjson, folder.findingsNdjson, folder.runJson]
  return ledger.text === ledgerText(ledger) && written.every((path) => existsSync(path))
}

/** The ledger comes last: a run that is killed before it has not marked its work as done, and the next one does it. */
async function writeRun(
  record: RunRecord,
  ledger: Ledger,
  folder: OutputFolder,
  effects: Effects,
): Promise<void> {
  await writeArchiveFiles([...ledger.letters.values()].sort(byPath), folder, effects)
  await effects.write(folder.runJson, `${JSON.stringify(record, null, 2)}\n`)
  await effects.write(folder.ledger, ledgerText(ledger))
}

/** What is in quarantine, as inputs. */
async function listQuarantine(folder: OutputFolder): Promise<Listing> {
  const { failures } = await readLedger(folder.ledger)
  const paths = [...failures.keys()]
  const listing = await listInputs([...new Set(paths.map(fileOf))], folder.root)
  const isMeant = (path: string) => paths.some((meant) => isWithin(path, meant))
  return {
    ...listing,
    sources: listing.sources.filter(({ path }) => isMeant(path)),
    covers: isMeant,
    isFound: true,
  }
}

function nothingToDo(inputs: readonly string[], listing: Listing): CliError {
  const named = inputs.join(', ')
  if (inputs.length === 0)
    return new CliError('nothing-to-do', 'Nothing is in quarantine, so there is nothing to retry')
  if (!listing.isFound) return new CliError('nothing-to-do', `No such file or folder: ${named}`)
  return new CliError('nothing-to-do', `No letters in ${named}: expected PDF, Markdown or text files`)
}
