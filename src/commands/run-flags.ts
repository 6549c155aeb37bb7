import type { Command } from 'commander'
import type { Listener } from '../ingest/events.js'
import type { IngestOptionsInput } from '../ingest/options.js'
import type { Io } from './command.js'
import { frailFlag, type SettingsFlags, withSettingsFlags } from './flags.js'
import { numberOf } from './number-of.js'
import { wholeNumber } from './whole-number.js'

/** The flags of a run as the command line gives them. */
export interface RunFlags extends SettingsFlags {
  out: string
  jobs?: string
  timeout?: string
  memory?: string
  prune?: boolean
  frail: boolean
  quiet?: boolean
  json?: boolean
}

/** The flags that `ingest` and `watch` share. */
export function withRunFlags(command: Command): Command {
  return withSettingsFlags(command)
    .option('--out <folder>', 'where the output goes', 'output')
    .option('--jobs <n>', 'letters read at the same time, at most two a core (default: the number of cores)')
    .option(
      '--timeout <seconds>',
      'time that one letter may take, and 30 more for each page read by OCR (default: 30)',
    )
    .option('--memory <megabytes>', 'memory that one worker may take (default: 256)')
    .option('--prune', 'remove the output of letters that are gone')
    .option('--quiet', 'say nothing but what goes wrong')
    .option('--json', 'events as NDJSON on stdout')
    .addOption(frailFlag())
}

/**
 * The options that those flags give, where they are given. The bounds are those of the options, said in the words of
 * the command line; `ingest` is not loaded for it.
 *
 * @throws CliError where a flag is no number, or out of range.
 */
export function optionsOf(flags: RunFlags): IngestOptionsInput {
  const { out, jobs, timeout, memory, prune } = flags
  const given = {
    out,
    jobs: jobs === undefined ? jobs : wholeNumber('--jobs', jobs, 1, 256),
    timeout: timeout === undefined ? timeout : numberOf('--timeout', timeout, 0.1, 86_400),
    memory: memory === undefined ? memory : wholeNumber('--memory', memory, 64, 4096),
    prune,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** Each event as data on stdout. */
export async function jsonListener(io: Io): Promise<Listener> {
  const { toNdjson } = await import('../emit/ndjson.js')
  return (event) => io.stdout.write(toNdjson(event))
}
