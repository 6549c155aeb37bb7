import type { RunRecord } from './run-record.js'

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
  | { event: 'vanished'; path: string; id: string | null; isPruned: boolean }
  | { event: 'alarm'; reason: string }
  | { event: 'end'; record: RunRecord }

/** Hears what a run tells. */
export type Listener = (event: IngestEvent) => void
