import { readFile } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { z } from 'zod'
import type { Effects } from '../emit/effects.js'
import { toNdjson } from '../emit/ndjson.js'
import { jsonValue } from '../json-value.js'
import type { ArchiveSizes } from './archive-files.js'
import { byPath } from './source.js'
import type { LetterFacts } from './task.js'

/**
 * What every earlier run read, so that this one need not: `ledger.ndjson`. While a run goes on, rows are added at
 * its end as results reach the disk, the later row of a letter or a path counting; when the run is over the ledger
 * is written anew, sorted. A ledger whose run was killed says so by its `begun` row, and its last line may be torn. Where
 * paths are relative a `base` row says what to, and a `files` row how long the files of the archive are.
 */

const FactsSchema = z.strictObject({
  id: z.string(),
  family: z.string(),
  pages: z.int().nullable(),
  sections: z.int(),
  findings: z.int(),
  warnings: z.record(z.string(), z.int()),
})

/** A file and the letter that it holds, or the first of them. */
const LetterRowSchema = z.strictObject({
  kind: z.literal('letter'),
  path: z.string(),
  sha256: z.string(),
  /** What it was read by: see `pipelineVersion`. */
  version: z.string(),
  ...FactsSchema.shape,
  /** The further letters of the file, in order. */
  others: z.array(FactsSchema).default([]),
  /** Other paths with the same bytes, sorted. */
  duplicates: z.array(z.string()),
})

const FailureRowSchema = z.strictObject({
  kind: z.literal('failure'),
  path: z.string(),
  /** null where not even the bytes could be read. */
  sha256: z.string().nullable(),
  version: z.string(),
  ruleId: z.string(),
  reason: z.string(),
  page: z.int().nullable(),
  /** File name of its record in `quarantine/`. */
  record: z.string(),
})

const RowSchema = z.discriminatedUnion('kind', [
  LetterRowSchema,
  FailureRowSchema,
  z.strictObject({ kind: z.literal('begun') }),
  z.strictObject({ kind: z.literal('base'), base: z.string() }),
  z.strictObject({ kind: z.literal('files'), letters: z.int(), findings: z.int() }),
])

/** A file that gave letters, as a row. */
export type LetterRow = z.infer<typeof LetterRowSchema>
/** A file that gave none, as a row. */
export type FailureRow = z.infer<typeof FailureRowSchema>

/** The ledger as a run holds it in memory. */
export interface Ledger {
  /** By hash of the bytes. */
  letters: Map<string, LetterRow>
  /** By path. */
  failures: Map<string, FailureRow>
  /** The folder that relative paths start from, seen from the output folder; null where it is not known. */
  base: string | null
  /** How long the files of the archive were when they were last written; null where a run has not come to it. */
  sizes: ArchiveSizes | null
  /** The file as it was found; null where there was none. */
  text: string | null
}

/** Every letter of a file. */
export function lettersOf({
  id,
  family,
  pages,
  sections,
  findings,
  warnings,
  others,
}: LetterRow): LetterFacts[] {
  return [{ id, family, pages, sections, findings, warnings }, ...others]
}

/** Reads the ledger; lines that a killed run or a failing disk left broken are passed over, and read anew. */
export async function readLedger(path: string): Promise<Ledger> {
  const text = await readFile(path, 'utf8').catch(() => null)
  const ledger: Ledger = { letters: new Map(), failures: new Map(), base: null, sizes: null, text }
  for (const line of text?.split('\n') ?? []) {
    const row = parseRow(line)
    if (row?.kind === 'base') ledger.base = row.base
    else if (row?.kind === 'files') ledger.sizes = { letters: row.letters, findings: row.findings }
    else if (row !== null && row.kind !== 'begun') enter(ledger, row)
  }
  return ledger
}

/** Enters a result; a letter that was read clears what was wrong with its path before. */
export function enter(ledger: Ledger, row: LetterRow | FailureRow): void {
  if (row.kind === 'failure') ledger.failures.set(row.path, row)
  else {
    ledger.letters.set(row.sha256, row)
    ledger.failures.delete(row.path)
  }
}

/** The whole ledger as it stands after a run: sorted, so that the same archive gives the same bytes. */
export function ledgerText(ledger: Ledger): string {
  const rows = [...[...ledger.letters.values()].sort(byPath), ...[...ledger.failures.values()].sort(byPath)]
  const base = relativePathsOf(ledger).length > 0 ? baseRows(ledger) : []
  const files = ledger.sizes ? [{ kind: 'files', ...ledger.sizes }] : []
  return [...base, ...rows, ...files].map(toNdjson).join('')
}

/** The paths of a ledger that mean another file when they are read from another folder. */
export function relativePathsOf({ letters, failures }: Ledger): string[] {
  const named = [...letters.values()].flatMap(({ path, duplicates }) => [path, ...duplicates])
  return [...named, ...failures.keys()].filter((path) => !isAbsolute(path))
}

function baseRows({ base }: Ledger): { kind: 'base'; base: string }[] {
  return base === null ? [] : [{ kind: 'base', base }]
}

/** Adds results to the ledger's file in batches, each when its letters are on the disk. */
export interface Journal {
  add(row: LetterRow | FailureRow): Promise<void>
  flush(): Promise<void>
}

/** Rows and milliseconds a batch: what a killed run may make the next one read again. */
const BATCH_ROWS = 16
const BATCH_EVERY = 250

/** @param settle makes the files that the rows speak of last, before the rows are written. */
export function openJournal(
  path: string,
  ledger: Ledger,
  effects: Effects,
  settle: () => Promise<void>,
): Journal {
  let batch = [{ kind: 'begun' }, ...baseRows(ledger)].map(toNdjson).join('')
  let rows = 0
  let flushed = performance.now()
  // One batch after the other, for rows come from several workers at once.
  let last: Promise<void> = Promise.resolve()
  const flush = () => {
    if (rows === 0) return last
    const text = batch
    batch = ''
    rows = 0
    flushed = performance.now()
    last = last.then(async () => {
      await settle()
      await effects.append(path, text)
    })
    return last
  }
  return {
    add: async (row) => {
      batch += toNdjson(row)
      rows += 1
      if (rows >= BATCH_ROWS || performance.now() - flushed > BATCH_EVERY) await flush()
    },
    flush,
  }
}

function parseRow(line: string): z.infer<typeof RowSchema> | null {
  return RowSchema.safeParse(jsonValue(line)).data ?? null
}
