import { toFindingRows } from '../emit/finding-rows.js'
import { toNdjson } from '../emit/ndjson.js'
import type { Letter } from '../schema.js'

/** What `letters.ndjson` and `findings.ndjson` say of one letter, in UTF-8. */
export interface ArchiveRows {
  letter: Uint8Array
  findings: Uint8Array
}

const utf8 = new TextEncoder()

export function toArchiveRows(letter: Letter): ArchiveRows {
  return {
    letter: utf8.encode(toNdjson(letter)),
    findings: utf8.encode(toFindingRows(letter).map(toNdjson).join('')),
  }
}

/** Rows of letters that the run has just read, so that their files need not be read again to write those of the archive. */
export interface KeptRows {
  keep(id: string, rows: ArchiveRows): void
  /** None where the letter was read by an earlier run, or after as much was kept as may be. */
  of(id: string): ArchiveRows | undefined
}

/** Bytes kept, so that memory does not grow with the archive: the rows of some 500 letters. */
const MOST = 16 * 1024 * 1024

export function keepRows(): KeptRows {
  const kept = new Map<string, ArchiveRows>()
  let size = 0
  return {
    keep: (id, rows) => {
      size += rows.letter.length + rows.findings.length
      if (size <= MOST) kept.set(id, rows)
    },
    of: (id) => kept.get(id),
  }
}
