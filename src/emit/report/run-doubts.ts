import { z } from 'zod'
import { jsonValue } from '../../json-value.js'

/** A file of which no letter came, and why. */
export interface Failure {
  path: string
  ruleId: string
  reason: string
  page: number | null
}

/** What the record of a run says of an archive beside its letters. */
export interface RunDoubts {
  /** null where no record says, or none that can be read. */
  failures: readonly Failure[] | null
  /** False where the run was interrupted; null where no record says. */
  isComplete: boolean | null
}

const RecordSchema = z.object({
  failures: z.array(
    z.object({ path: z.string(), ruleId: z.string(), reason: z.string(), page: z.int().nullable() }),
  ),
  run: z.object({ isComplete: z.boolean() }),
})

/** Reads them from the text of `run.json`; an archive without a record, or with another's, says nothing of them. */
export function toRunDoubts(text: string | null): RunDoubts {
  const record = text === null ? undefined : RecordSchema.safeParse(jsonValue(text)).data
  if (record === undefined) return { failures: null, isComplete: null }
  return { failures: record.failures, isComplete: record.run.isComplete }
}
