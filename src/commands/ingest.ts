import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import type { Listener } from '../ingest/events.js'
import type { IngestOptionsInput } from '../ingest/options.js'
import type { RunRecord } from '../ingest/run-record.js'
import { CliError } from '../messages.js'
import type { AddCommand, ExitCode, Io } from './command.js'
import { frailFlag, settingsOf, withSettingsFlags } from './flags.js'

/** The flags of a run as the command line gives them. */
interface Flags {
  engine: 'pdfium' | 'pdf-parse'
  out: string
  jobs?: string
  timeout?: string
  memory?: string
  prune?: boolean
  retry?: boolean
  settle?: string
  frail: boolean
  quiet?: boolean
  json?: boolean
  filesFrom?: string
}

export const addIngest: AddCommand = (program, io, exit) => {
  withRunFlags(
    program
      .command('ingest')
      .description('read a whole archive into an output folder; only what is new or changed is read')
      .argument('[paths...]', 'files, folders, glob patterns, ZIP archives'),
  )
    .option('--files-from <file>', 'read paths from a file, one a line (- is stdin)')
    .option('--retry', 'read again what is in quarantine')
    .action(async (paths: string[], flags: Flags) => {
      const { ingest } = await import('../ingest/index.js')
      const inputs = [...paths, ...(await pathsFrom(flags.filesFrom, io))]
      if (inputs.length === 0 && flags.retry !== true)
        throw new CliError('nothing-to-do', 'No path given: name files, folders or archives, or use --retry')
      const notify = await listener(flags, io)
      await reporting(io, exit, async () => {
        const context = { notify, interrupted: io.interrupted }
        return codeOf(await ingest(inputs, settingsOf(flags), optionsOf(flags), context), flags, io)
      })
    })
}

export const addWatch: AddCommand = (program, io, exit) => {
  withRunFlags(
    program
      .command('watch')
      .description('ingest a folder, and then each letter that appears in it, until Ctrl-C')
      .argument('<folder>', 'the folder to watch, with all below it'),
  )
    .option('--settle <seconds>', 'how long a file must lie still before it is read', '2')
    .action(async (folder: string, flags: Flags) => {
      const { watch } = await import('../ingest/watch.js')
      const notify = await listener(flags, io)
      await reporting(io, exit, async () => {
        await watch(folder, settingsOf(flags), optionsOf(flags), { notify, interrupted: io.interrupted })
        return 0
      })
    })
}

/** The flags that `ingest` and `watch` share. */
function withRunFlags(command: Command): Command {
  return withSettingsFlags(command)
    .option('--out <folder>', 'where the output goes', 'output')
    .option('--jobs <n>', 'letters read at the same time (default: the number of cores)')
    .option('--timeout <seconds>', 'time that one letter may take (default: 30)')
    .option('--memory <megabytes>', 'memory that one worker may take (default: 320)')
    .option('--prune', 'remove the output of letters that are gone')
    .option('--quiet', 'say nothing but what goes wrong')
    .option('--json', 'events as NDJSON on stdout')
    .addOption(frailFlag())
}

function optionsOf(flags: Flags): IngestOptionsInput {
  const { out, jobs, timeout, memory, prune, retry, settle } = flags
  const given = { out, jobs, timeout, memory, prune, retry, settle }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** Events go to stdout as data, or to stderr as progress and summary; under `--quiet` only what goes wrong. */
async function listener(flags: Flags, io: Io): Promise<Listener> {
  if (flags.json === true) {
    const { toNdjson } = await import('../emit/ndjson.js')
    return (event) => io.stdout.write(toNdjson(event))
  }
  const { showProgress } = await import('../ingest/progress.js')
  const { summarise } = await import('../ingest/summary.js')
  const progress = showProgress(io.stderr)
  return (event) => {
    const isTrouble = event.event === 'alarm' || (event.event === 'failed' && event.isNew)
    if (flags.quiet !== true || isTrouble) progress(event)
    if (event.event === 'end' && flags.quiet !== true) io.stderr.write(summarise(event.record, flags.out))
  }
}

/** A disk that refuses to be written to is no misuse and no defect: it is said in one line, with exit code 1. */
async function reporting(io: Io, exit: (code: ExitCode) => void, work: () => Promise<ExitCode>): Promise<void> {
  const { OutputError } = await import('../emit/effects.js')
  try {
    exit(await work())
  } catch (error) {
    if (!(error instanceof OutputError)) throw error
    io.stderr.write(`ofsted-letters: ${error.message}. What was read until then is kept; run again when this is put right.\n`)
    exit(1)
  }
}

function codeOf({ run, archive }: RunRecord, flags: Flags, io: Io): ExitCode {
  if (io.interrupted.aborted) return 130
  return run.failed > 0 || (flags.frail && archive.lettersWithWarnings > 0) ? 1 : 0
}

async function pathsFrom(file: string | undefined, io: Io): Promise<string[]> {
  if (file === undefined) return []
  try {
    const list = file === '-' ? await text(io.stdin) : await readFile(file, 'utf8')
    return list.split(/\r?\n/).filter((line) => line !== '')
  } catch (error) {
    throw new CliError('file-not-found', `The list of files cannot be read: ${file}`, error)
  }
}
