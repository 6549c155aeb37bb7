import { printable } from '../emit/printable.js'
import type { Loaded } from '../store/load.js'
import type { ExitCode, Io } from './command.js'

/**
 * A database that fails at its work is no misuse and no defect: it is said in one line, with exit code 1. Ctrl-C
 * ends the work with 130.
 */
export async function reportingStore(
  io: Io,
  exit: (code: ExitCode) => void,
  work: () => Promise<ExitCode>,
): Promise<void> {
  const { StoreError } = await import('../store/errors.js')
  try {
    exit(await work())
  } catch (error) {
    if (error === io.interrupted.reason) return exit(130)
    if (!(error instanceof StoreError)) throw error
    io.stderr.write(`ofsted-letters: ${printable(error.message)}. The database holds nothing half-loaded.\n`)
    exit(1)
  }
}

/** A load in words. */
export function summariseLoad({
  database,
  isComplete,
  added,
  replaced,
  unchanged,
  removed,
  kept,
  rowsChanged,
}: Loaded): string {
  const keptNote =
    kept > 0 ? `, ${kept} not in the archive kept${isComplete ? ' (--prune removes them)' : ''}` : ''
  const removedNote = removed > 0 ? `, ${removed} removed` : ''
  const incompleteNote = isComplete
    ? ''
    : 'The archive is incomplete: its last ingest was interrupted; run ingest again, and load then\n'
  return `${printable(database)}: ${added} letters added, ${replaced} replaced, ${unchanged} unchanged${removedNote}${keptNote}; ${rowsChanged} rows changed\n${incompleteNote}`
}
