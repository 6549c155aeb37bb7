import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { watch as watchFiles } from 'chokidar'
import { PathSchema, toArgument } from '../argument.js'
import { CliError } from '../messages.js'
import type { Settings } from '../settings.js'
import { isBelow } from './coverage.js'
import { type IngestContext, ingest } from './index.js'
import { type IngestOptionsInput, toIngestOptions } from './options.js'
import { realPath } from './real-path.js'

/** Seconds between the first sign of a new file and the run that reads it, where `settle` does not say. */
const SETTLE = 2

/**
 * Ingests a folder, and again whenever something in it has changed and lain still, until interrupted. Each time the
 * whole folder is held against the ledger, so that the output is what one run at the end would have given.
 *
 * @throws CliError when the folder is none.
 */
export async function watch(
  folder: string,
  settings: Settings,
  given: IngestOptionsInput,
  context: IngestContext & { interrupted: AbortSignal },
): Promise<void> {
  const options = toIngestOptions({ settle: SETTLE, ...given })
  toArgument('folder', folder, PathSchema)
  if (!(await stat(folder).catch(() => null))?.isDirectory())
    throw new CliError('not-a-folder', `Unexpected path ${folder}, expected a folder to watch`)
  const out = new Set([realPath(options.out)])
  const watcher = watchFiles(folder, {
    ignoreInitial: true,
    // Where the folder lies in the output's own, nothing is written into it. A link may lead to either.
    ignored: (path) => isBelow(realPath(path), out) && !isBelow(realPath(folder), out),
  })
  const { interrupted } = context
  let wake = () => {}
  let hasNews = true
  watcher.on('all', () => {
    hasNews = true
    wake()
  })
  interrupted.addEventListener('abort', () => wake())
  try {
    while (!interrupted.aborted) {
      if (!hasNews) {
        await new Promise<void>((resolveWake) => {
          wake = resolveWake
        })
        continue
      }
      hasNews = false
      hasNews = (await runOnce(folder, settings, options, context)) || hasNews
      // Not until the writing has stopped, for a file half written would only be set aside and read again.
      if (hasNews) await sleep(options.settle * 1000, undefined, { signal: interrupted }).catch(() => {})
    }
  } finally {
    await watcher.close()
  }
}

/** One run; says whether there is more to do when things have settled. */
async function runOnce(...[folder, settings, options, context]: Parameters<typeof watch>): Promise<boolean> {
  try {
    const { run } = await ingest([folder], settings, options, context)
    return run.unsettled > 0
  } catch (error) {
    // An empty folder fills in time, and another run at work on the output ends.
    if (error instanceof CliError && error.ruleId === 'nothing-to-do') return false
    if (error instanceof CliError && error.ruleId === 'output-locked') return true
    throw error
  }
}
