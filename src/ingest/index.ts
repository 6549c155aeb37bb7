import { PathsSchema, toArgument } from '../argument.js'
import { diskEffects, type Effects, OutputError } from '../emit/effects.js'
import { CliError } from '../messages.js'
import { type Settings, toSettings } from '../settings.js'
import { coverage, fileOf, isBelow } from './coverage.js'
import type { Listener } from './events.js'
import { listInputs } from './inputs.js'
import { readLedger } from './ledger.js'
import { lockFolder } from './lock.js'
import { type IngestOptionsInput, toIngestOptions } from './options.js'
import { type OutputFolder, outputFolder, ownFolders } from './output-folder.js'
import { realPath } from './real-path.js'
import { run } from './run.js'
import type { RunRecord } from './run-record.js'
import type { Listing } from './source.js'

/** What a run may be given beside its options. */
export interface IngestContext {
  /** Hears each event as it happens; nobody does by default. */
  notify?: Listener
  /** When aborted, the letters in hand are finished and the run ends there; the next one goes on. */
  interrupted?: AbortSignal
  /** What writes; the disk by default. */
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
 * @throws CliError when an argument or an option is bad, there is nothing to read, an input lies in the output, paths of earlier runs start from
 *   another folder, or another run is at work on the folder.
 * @throws OutputError when the disk refuses to be written to; what was read until then is kept for the next run.
 */
export async function ingest(
  inputs: readonly string[],
  settings: Settings,
  given: IngestOptionsInput = {},
  context: IngestContext = {},
): Promise<RunRecord> {
  const options = toIngestOptions(given)
  toArgument('inputs', inputs, PathsSchema)
  const { effects = diskEffects, notify = () => {}, interrupted = new AbortController().signal } = context
  const folder = outputFolder(options.out)
  for (const input of inputs) refuseOutput(input, folder)
  const listing =
    inputs.length === 0 && options.retry ? await listQuarantine(folder) : await listInputs(inputs, folder)
  if (!listing.isFound || (listing.sources.length === 0 && !(options.prune && (await hasRead(folder)))))
    throw nothingToDo(inputs, listing, folder)
  await effects.ensureFolder(folder.root).catch(unwritable)
  const release = await lockFolder(folder.root, effects)
  try {
    return await run(
      { inputs, listing, folder, settings: toSettings(settings), options },
      { effects, notify, interrupted },
    )
  } finally {
    await release()
  }
}

/** Letters must not lie where this program writes and tidies up. */
function refuseOutput(input: string, folder: OutputFolder): void {
  const path = realPath(input)
  if (path === realPath(folder.root) || isBelow(path, ownFolders(folder)))
    throw new CliError(
      'input-in-output',
      `Unexpected input ${input}, for the output goes there (${folder.root}): give another --out`,
    )
}

/** Whether an earlier run left anything that could be taken out. */
async function hasRead(folder: OutputFolder): Promise<boolean> {
  const { letters, failures } = await readLedger(folder.ledger)
  return letters.size + failures.size > 0
}

/** What is in quarantine, as inputs. */
async function listQuarantine(folder: OutputFolder): Promise<Listing> {
  const { failures } = await readLedger(folder.ledger)
  const paths = [...failures.keys()]
  const listing = await listInputs([...new Set(paths.map(fileOf))], folder)
  const isMeant = coverage(paths)
  const sources = listing.sources.filter(({ path }) => isMeant(path))
  return { ...listing, sources, covers: isMeant, isFound: true }
}

/** A folder that cannot even be made is a mistake in the command; a disk that fills up later is not. */
function unwritable(error: unknown): never {
  if (error instanceof OutputError) throw new CliError('unwritable-output', error.message, error)
  throw error
}

/** A message names at most so many inputs. */
const MOST_NAMED = 3

/** The first of some inputs, and how many more there are. */
function named(inputs: readonly string[]): string {
  const more = inputs.length - MOST_NAMED
  return [...inputs.slice(0, MOST_NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join(', ')
}

function nothingToDo(inputs: readonly string[], listing: Listing, { root }: OutputFolder): CliError {
  if (inputs.length === 0)
    return new CliError('nothing-to-do', `Nothing is in quarantine in ${root}, so there is nothing to retry`)
  if (!listing.isFound) return new CliError('nothing-to-do', `No such file or folder: ${named(inputs)}`)
  return new CliError(
    'nothing-to-do',
    `No letters in ${named(inputs)}: expected PDF, DOCX, ODT, HTML, Markdown, text, e-mail or picture files`,
  )
}
