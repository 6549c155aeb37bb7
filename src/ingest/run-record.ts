import { SCHEMA_VERSION } from '../schema.js'
import type { Settings } from '../settings.js'
import { sorted } from './facts.js'
import { type Ledger, lettersOf } from './ledger.js'
import { PACKAGE } from './pipeline-version.js'
import type { Tally } from './reading.js'
import type { Vanished } from './reconcile.js'
import { byPath } from './source.js'

/** The record of a run, `run.json`. All that differs from run to run over the same archive stands under `run`. */
export interface RunRecord {
  schemaVersion: string
  /** `pipeline` names code, model, libraries and settings together: see `pipelineVersion`. */
  program: { name: string; version: string; pipeline: string }
  settings: Settings
  /** As they were given. */
  inputs: readonly string[]
  /** What the output folder now holds. */
  archive: {
    letters: number
    /** Letters by family. */
    families: Record<string, number>
    /** Of the files that the letters are from. */
    pages: number
    sections: number
    findings: number
    lettersWithWarnings: number
    /** Warnings by rule. */
    warnings: Record<string, number>
    /** Letters that these inputs do not cover, and that another version of the program or other settings read. */
    readByOtherVersions: number
    /** Files in quarantine. */
    failed: number
    /** The same by rule. */
    failures: Record<string, number>
    /** Further names of files whose bytes were read already. */
    duplicates: number
  }
  failures: Array<{ path: string; ruleId: string; reason: string; page: number | null; record: string }>
  duplicates: Array<{ id: string; path: string; also: string[] }>
  /** What earlier runs read and is no longer there. */
  vanished: Vanished[]
  /** Files that were passed over, by extension. */
  ignored: Record<string, number>
  run: RunFacts
}

/** How the run went. */
export interface RunFacts {
  /** ISO 8601, in UTC. */
  startedAt: string
  seconds: number
  /** Letters that were read at the same time at most. */
  jobs: number
  /** Version of Node.js. */
  node: string
  /** False where the run was interrupted. */
  isComplete: boolean
  /** Letters that were read, pages of their files, letters that need not be, and files that gave none. */
  read: number
  pagesRead: number
  unchanged: number
  failed: number
  /** Files that an interrupted run did not come to. */
  left: number
  /** Of what has vanished, how much was removed. */
  pruned: number
  /** Files that may still be written to, left for a later run. */
  unsettled: number
  pagesPerSecond: number
  /** Of the whole process, threads included. */
  peakMemoryMegabytes: number
  /** What is so unlike the last run that somebody should look. */
  alarms: string[]
}

/** What the ledger holds, counted. */
export function archiveOf(ledger: Ledger, version: string): RunRecord['archive'] {
  const files = [...ledger.letters.values()]
  const letters = files.flatMap(lettersOf)
  const failures = [...ledger.failures.values()]
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
  return {
    letters: letters.length,
    families: tallyOf(letters.map((row) => ({ [row.family]: 1 }))),
    pages: sum(files.map((row) => row.pages ?? 0)),
    sections: sum(letters.map((row) => row.sections)),
    findings: sum(letters.map((row) => row.findings)),
    lettersWithWarnings: letters.filter((row) => Object.keys(row.warnings).length > 0).length,
    warnings: tallyOf(letters.map((row) => row.warnings)),
    readByOtherVersions: files.filter((row) => row.version !== version).flatMap(lettersOf).length,
    failed: failures.length,
    failures: tallyOf(failures.map((row) => ({ [row.ruleId]: 1 }))),
    duplicates: sum(files.map((row) => row.duplicates.length)),
  }
}

/** The record of a run, from the ledger as it stands at the end and what the run says of itself. */
export function runRecord(
  ledger: Ledger,
  about: Pick<RunRecord, 'settings' | 'inputs' | 'vanished' | 'ignored' | 'run'> & { pipeline: string },
): RunRecord {
  const { settings, inputs, vanished, ignored, run, pipeline } = about
  return {
    schemaVersion: SCHEMA_VERSION,
    program: { name: 'ofsted-letters', version: PACKAGE.version, pipeline },
    settings,
    inputs,
    archive: archiveOf(ledger, pipeline),
    failures: [...ledger.failures.values()]
      .sort(byPath)
      .map(({ path, ruleId, reason, page, record }) => ({ path, ruleId, reason, page, record })),
    duplicates: [...ledger.letters.values()]
      .filter((row) => row.duplicates.length > 0)
      .sort(byPath)
      .map(({ id, path, duplicates }) => ({ id, path, also: duplicates })),
    vanished,
    ignored,
    run,
  }
}

/** How the run went, from what it counted. */
export function runFacts(
  tally: Tally,
  about: Pick<
    RunFacts,
    'startedAt' | 'seconds' | 'jobs' | 'isComplete' | 'pagesRead' | 'pruned' | 'unsettled' | 'alarms'
  >,
): RunFacts {
  return {
    startedAt: about.startedAt,
    seconds: round(about.seconds),
    jobs: about.jobs,
    node: process.version,
    isComplete: about.isComplete,
    read: tally.read,
    pagesRead: about.pagesRead,
    unchanged: tally.unchanged,
    failed: tally.failed,
    left: tally.left,
    pruned: about.pruned,
    unsettled: about.unsettled,
    pagesPerSecond: round(about.pagesRead / about.seconds),
    peakMemoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    alarms: about.alarms,
  }
}

function tallyOf(rows: ReadonlyArray<Readonly<Record<string, number>>>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of rows)
    for (const [name, count] of Object.entries(row)) counts[name] = (counts[name] ?? 0) + count
  return sorted(counts)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
