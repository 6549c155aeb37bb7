import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setFlagsFromString } from 'node:v8'
import { printable } from '../emit/printable.js'
import type { Listener } from '../ingest/events.js'
import type { RunRecord } from '../ingest/run-record.js'
import { CliError } from '../messages.js'
import type { AddCommand, ExitCode, Io } from './command.js'
import { settingsOf } from './flags.js'
import { followed } from './follow.js'
import { reporting } from './reporting.js'
import { jsonListener, optionsOf, type RunFlags, withRunFlags } from './run-flags.js'

/**
 * V8 compiles what is hot in every worker anew, and what it inlines again with each function that calls it. Without inlining, and
 * where a function has to run three times as long before it is compiled, a run over some hundred letters takes a tenth less time,
 * and one over thousands no more.
 */
const COMPILING = ['--no-turbo-inlining', '--interrupt-budget=200000']

interface Flags extends RunFlags {
  retry?: boolean
  filesFrom?: string
  db?: string
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
    .option('--db <url>', 'load the letters into a database as they come; see load')
    .action(async (paths: string[], flags: Flags) => {
      for (const flag of COMPILING) setFlagsFromString(flag)
      const { ingest } = await import('../ingest/index.js')
      const inputs = [...paths, ...(await pathsFrom(flags.filesFrom, io))]
      if (inputs.length === 0 && flags.retry !== true)
        throw new CliError('nothing-to-do', 'No path given: name files, folders or archives, or use --retry')
      const notify = await listener(flags, io)
      await reporting(io, exit, () =>
        followed(flags, notify, io, async (listening) => {
          const options = { ...optionsOf(flags), retry: flags.retry === true }
          const context = { notify: listening, interrupted: io.interrupted }
          return codeOf(await ingest(inputs, settingsOf(flags), options, context), flags, io)
        }),
      )
    })
}

/** Events go to stdout as data, or to stderr as progress and summary; under `--quiet` only what goes wrong. */
async function listener(flags: Flags, io: Io): Promise<Listener> {
  const { showProgress, showTrouble } = await import('../ingest/progress.js')
  const { summarise } = await import('../ingest/summary.js')
  if (flags.json === true) return jsonListener(io)
  if (flags.quiet === true) return quietly(showTrouble(io.stderr), flags, io)
  const progress = showProgress(io.stderr)
  return (event) => {
    progress(event)
    if (event.event === 'end') io.stderr.write(summarise(event.record, flags.out))
  }
}

/** Under `--quiet` too it is said why a run ends with exit code 1 that met nothing new. */
function quietly(trouble: Listener, { out }: Flags, io: Io): Listener {
  let told = 0
  return (event) => {
    trouble(event)
    if (event.event === 'failed' && event.isNew) told += 1
    if (event.event !== 'end' || event.record.run.failed <= told) return
    const untold = event.record.run.failed - told
    const files = untold === 1 ? '1 file is' : `${untold} files are`
    io.stderr.write(`${files} still set aside: ${printable(join(out, 'quarantine'))}\n`)
  }
}

function codeOf({ run, archive }: RunRecord, flags: Flags, io: Io): ExitCode {
  if (io.interrupted.aborted && !run.isComplete) return 130
  return run.failed > 0 || (flags.frail && archive.lettersWithWarnings > 0) ? 1 : 0
}

async function pathsFrom(file: string | undefined, io: Io): Promise<string[]> {
  if (file === undefined) return []
  try {
    const list = file === '-' ? await text(io.stdin) : await readFile(file, 'utf8')
    return list
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .filter((line) => line !== '')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new CliError('file-not-found', `The list of files cannot be read${code}: ${file}`, error)
  }
}
