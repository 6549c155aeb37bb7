import type { Covers } from './coverage.js'
import type { Ledger } from './ledger.js'

/** The paths under which the same bytes are known: the first in sorted order names the letter, whatever the order of the runs. */
export interface KnownNames {
  first: string
  /** Sorted. */
  others: string[]
}

/**
 * The names of a file that was met: its path, and those under which runs over other inputs have met the same bytes, save where
 * these have found something else since.
 *
 * @param covers as the run's: what belongs to its inputs it meets itself.
 */
export function namesOf(path: string, sha256: string, ledger: Ledger, covers: Covers): KnownNames {
  const known = ledger.letters.get(sha256)
  const named = known ? [known.path, ...known.duplicates] : []
  const elsewhere = named.filter((name) => !covers(name) && !ledger.failures.has(name))
  const [first = path, ...others] = inOrder([path, ...elsewhere])
  return { first, others }
}

/** Each name once, sorted. */
export function inOrder(names: readonly string[]): string[] {
  return [...new Set(names)].sort()
}
