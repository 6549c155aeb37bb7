import { z } from 'zod'
import { jsonValue } from '../../json-value.js'

const RecordSchema = z.object({
  /** Files of which no letter came, and why. */
  failures: z.array(
    z.object({ path: z.string(), ruleId: z.string(), reason: z.string(), page: z.int().nullable() }),
  ),
  /** Whether the run came to its end. */
  run: z.object({ isComplete: z.boolean() }),
})

/** What the record of a run says of an archive beside its letters. */
export type RunDoubts = z.infer<typeof RecordSchema>

/** Reads it from the text of `run.json`; null where an archive has none that can be read: then nothing is known. */
export function toRunDoubts(text: string | null): RunDoubts | null {
  return text === null ? null : (RecordSchema.safeParse(jsonValue(text)).data ?? null)
}
