import { printable } from '../emit/printable.js'
import type { Loaded } from '../store/load.js'

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
