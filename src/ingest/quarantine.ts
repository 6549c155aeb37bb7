import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import type { Effects } from '../emit/effects.js'
import type { FailureRow } from './ledger.js'
import { adviceOf } from './trouble.js'

/** What is kept of a file that gave no letter: why, and what to do. */
export interface QuarantineRecord {
  path: string
  sha256: string | null
  ruleId: string
  reason: string
  page: number | null
  advice: string
  retry: string
}

/** Characters of a file's name in its record's: file systems end at 255 bytes, a character has up to four. */
const NAME_LENGTH = 56

/** File name of a path's record: readable, and of this path alone. */
export function recordName(path: string): string {
  const plain = basename(path).replace(/[^\p{L}\p{N}._-]+/gu, '-')
  const readable = [...plain].slice(0, NAME_LENGTH).join('')
  return `${readable}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}.json`
}

/** Sets a file aside. */
export async function quarantine(folder: string, row: FailureRow, effects: Effects): Promise<void> {
  const { path, sha256, ruleId, reason, page } = row
  const record: QuarantineRecord = {
    path,
    sha256,
    ruleId,
    reason,
    page,
    advice: adviceOf(row),
    retry: 'ofsted-letters ingest --retry --out <the folder above this one>',
  }
  await effects.write(join(folder, row.record), `${JSON.stringify(record, null, 2)}\n`)
}
