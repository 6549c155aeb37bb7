import { createHash } from 'node:crypto'
import { z } from 'zod'
import { jsonValue } from '../json-value.js'
import type { Rows } from './dictionary.js'

/** What is kept of `run.json`. */
const RecordSchema = z.object({
  schemaVersion: z.string(),
  program: z.object({ version: z.string(), pipeline: z.string() }),
  settings: z.record(z.string(), z.unknown()),
  inputs: z.array(z.string()),
  archive: z.object({ letters: z.int(), findings: z.int(), failed: z.int(), duplicates: z.int() }),
  run: z.object({ startedAt: z.string(), isComplete: z.boolean() }),
})

/** The run that an archive came from; null where its record is missing or is none. */
export function toRunRow(text: string | null): Rows['runs'] | null {
  if (text === null) return null
  const record = RecordSchema.safeParse(jsonValue(text)).data
  if (record === undefined) return null
  const { program, archive, run } = record
  return {
    run_id: `run-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`,
    started_at: run.startedAt,
    program_version: program.version,
    pipeline: program.pipeline,
    schema_version: record.schemaVersion,
    settings: JSON.stringify(record.settings),
    inputs: record.inputs,
    is_complete: run.isComplete,
    letters: archive.letters,
    findings: archive.findings,
    failed: archive.failed,
    duplicates: archive.duplicates,
  }
}

/** Whether the run came to its end; of a run without a record nothing else is known. */
export function isComplete(run: Rows['runs'] | null): boolean {
  return run === null || run.is_complete
}
