import { availableParallelism } from 'node:os'
import { z } from 'zod'
import { PathSchema } from '../argument.js'
import { CliError } from '../messages.js'

const count = z.coerce.number().int()

/** How a run goes about its work; nothing here changes what is read out of a letter that can be read. */
export const IngestOptionsSchema = z.strictObject({
  /** Folder that everything is written to. */
  out: PathSchema.default('output'),
  /** Worker threads, each with a PDF engine of its own; as many as the machine has cores, and never more than `mostJobs`. */
  jobs: count.min(1).max(256).default(availableParallelism),
  /** Seconds that one letter may take, and thirty more for each page that is read by OCR. */
  timeout: z.coerce.number().min(0.1).max(86_400).default(30),
  /** Megabytes that one worker may take. Each of the 315 real letters can be read in 64. */
  memory: count.min(64).max(4096).default(256),
  /** Removes the output of letters whose source is gone. */
  prune: z.boolean().default(false),
  /** Reads again what stands in quarantine, whether or not anything has changed. */
  retry: z.boolean().default(false),
  /** Seconds for which a file must have lain still to be read; younger ones are left for a later run. */
  settle: z.coerce.number().min(0).max(3600).default(0),
  /** Module whose `readLetters` reads the letters, in place of the pipeline's: a URL. */
  reader: z.string().optional(),
})

/** How a run goes about its work: complete and checked. */
export type IngestOptions = Readonly<z.infer<typeof IngestOptionsSchema>>
/** The same as a caller gives it: what is left out has its default. */
export type IngestOptionsInput = z.input<typeof IngestOptionsSchema>

/**
 * Options in, defaults filled.
 *
 * @throws CliError when an option is unknown or out of range.
 */
export function toIngestOptions(options: IngestOptionsInput): IngestOptions {
  const parsed = IngestOptionsSchema.safeParse(options)
  if (!parsed.success) throw new CliError('bad-option', z.prettifyError(parsed.error), parsed.error)
  return Object.freeze(parsed.data)
}
