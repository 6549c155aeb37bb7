import type { LetterRow } from './ledger.js'
import type { RunRecord } from './run-record.js'
import type { LetterFacts } from './task.js'

/** A letter and its place among those of its file. */
interface LetterOfFile {
  path: string
  id: string
  /** From 1. */
  nth: number
  of: number
}

/** What a run tells while it goes on; `--json` prints these as they are. */
export type IngestEvent =
  | { event: 'begin'; files: number; jobs: number; pipeline: string; out: string }
  | ({ event: 'letter'; pages: number | null; findings: number; warnings: number } & LetterOfFile)
  | ({ event: 'unchanged' } & LetterOfFile)
  | { event: 'duplicate'; ruleId: 'duplicate-letter'; path: string; sameAs: string }
  | { event: 'failed'; path: string; ruleId: string; reason: string; page: number | null; isNew: boolean }
  | { event: 'unsettled'; path: string }
  | { event: 'unmatched'; pattern: string }
  | { event: 'empty'; input: string }
  | { event: 'vanished'; path: string; id: string | null; isPruned: boolean }
  | { event: 'alarm'; reason: string }
  | { event: 'end'; record: RunRecord }

/** Hears what a run tells. */
export type Listener = (event: IngestEvent) => void

/**
 * What is told of a letter that was read.
 *
 * @param at place of the letter in its file, from 0.
 */
export function letterEvent(
  { path, others }: LetterRow,
  { id, pages, findings, warnings }: LetterFacts,
  at: number,
): IngestEvent {
  const count = Object.values(warnings).reduce((sum, number) => sum + number, 0)
  const place = { nth: at + 1, of: others.length + 1 }
  return { event: 'letter', path, id, ...place, pages, findings, warnings: count }
}
