import type { Ledger } from './ledger.js'
import type { Tally } from './reading.js'
import type { Vanished } from './reconcile.js'

/** Below these counts a change is chance and not worth an alarm. */
const MIN_FAILURES = 5
const MIN_VANISHED = 5

/** Shares of the files from which on something is wrong with the archive, the download or the program. */
const FAILED_SHARE = 0.2
const VANISHED_SHARE = 0.2

/** How many times as many failures as last time are far more. */
const FAILED_GROWTH = 2

/** What is so unlike the last run that somebody should look before the output is used. */
export function alarms(before: Ledger, tally: Tally, vanished: readonly Vanished[]): string[] {
  const found: string[] = []
  const failedBefore = [...before.failures.keys()].filter((path) => tally.paths.has(path)).length
  const hadRun = before.text !== null
  if (tally.failed >= MIN_FAILURES) {
    if (hadRun && tally.failed > failedBefore * FAILED_GROWTH)
      found.push(`Far more files fail than in the last run: ${tally.failed}, then ${failedBefore}`)
    else if (tally.failed > tally.paths.size * FAILED_SHARE)
      found.push(`${tally.failed} of ${tally.paths.size} files could not be read`)
  }
  const gone = new Set(vanished.flatMap(({ path, id }) => (id === null ? [] : path))).size
  const had = gone + tally.hashes.size
  if (gone >= MIN_VANISHED && gone > had * VANISHED_SHARE)
    found.push(`The number of letters falls sharply: ${tally.hashes.size} now, ${had} before`)
  return found
}
