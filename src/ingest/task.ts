import type { Settings } from '../settings.js'
import type { ArchiveRows } from './archive-rows.js'
import type { Trouble } from './trouble.js'

/** What a worker is given once, at its start. */
export interface WorkerSetup {
  settings: Settings
  /** Megabytes. */
  memory: number
  /** URL of the module whose `readLetters` reads. */
  reader: string
  /** Whether the worker is there for one letter only, so that what happens to it is the letter's own doing. */
  isAlone: boolean
}

/** What a worker is given for one letter. */
export interface Task {
  path: string
  /** May lie in shared memory: the worker takes its own copy. */
  bytes: Uint8Array
  /** Whether the rows of its letters are kept. */
  withRows: boolean
  /** Where the worker counts the pages that it reads by OCR, for which the letter has longer; shared memory of one number. */
  scannedPages?: Int32Array
}

/** What the run keeps of a letter that was read; the rest is in its file. */
export interface LetterFacts {
  id: string
  family: string
  /** null where the format has no pages. */
  pages: number | null
  sections: number
  findings: number
  /** How many messages of severity `warning` it carries, by rule id. */
  warnings: Record<string, number>
}

/** A letter as it is to be written. */
export interface ReadLetter {
  facts: LetterFacts
  /** Its own file. */
  json: string
  /** null where the task does not ask for them. */
  rows: ArchiveRows | null
}

/**
 * What a worker gives back: the letters of the file, or why there is none, or why there would be none for any file (no
 * model, a broken installation).
 */
export type Reading =
  | { letters: [ReadLetter, ...ReadLetter[]] }
  | { trouble: Trouble }
  | { misuse: { ruleId: string; reason: string } }

/**
 * Exit codes with which a worker hands its letter back: it holds so much memory that the letter should go to a
 * fresh one, or it broke down over the letter, and the letter before it may be to blame.
 */
export const SPENT = 83
export const BROKEN = 84
