import { toFindingRows } from '../emit/finding-rows.js'
import { toNdjson } from '../emit/ndjson.js'
import type { Letter } from '../schema.js'

/** What `letters.ndjson` and `findings.ndjson` say of one letter. */
export interface ArchiveRows {
  letter: string
  findings: string
}

/** Each ends in a line feed; of a letter without findings there is no row of any. */
export function toArchiveRows(letter: Letter): ArchiveRows {
  return {
    letter: toNdjson(letter),
    findings: toFindingRows(letter).map(toNdjson).join(''),
  }
}

/** Rows of letters that the run has just read, so that their files need not be read again to write those of the archive. */
export interface KeptRows {
  keep(id: string, rows: ArchiveRows): void
  /** None where the letter was read by an earlier run, or where this one has read more than is kept. */
  of(id: string): ArchiveRows | undefined
  /** Whether more was read than is kept, so that nobody need make further rows. */
  isFull(): boolean
}

/**
 * Characters kept: the rows of some 500 letters. A run that reads more keeps none, so that its memory does not grow with the archive;
 * to read its letters again takes half a millisecond each.
 */
const MOST = 16 * 1024 * 1024

/** Holds nothing yet. */
export function keepRows(): KeptRows {
  const kept = new Map<string, ArchiveRows>()
  let size = 0
  return {
    keep: (id, rows) => {
      size += rows.letter.length + rows.findings.length
      if (size <= MOST) kept.set(id, rows)
      else kept.clear()
    },
    of: (id) => kept.get(id),
    isFull: () => size > MOST,
  }
}
