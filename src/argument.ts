import { isUint8Array } from 'node:util/types'
import { z } from 'zod'
import { CliError } from './messages.js'

/** A path. An empty one is none, though joined to others it would pass for the folder at hand: an unset variable of a script gives it. */
export const PathSchema = z.string().min(1, 'expected a path, not an empty text')

/** Files, folders, patterns. */
export const PathsSchema = z.array(PathSchema)

/** One file in memory: where it is from, and all its bytes. */
export const SourceSchema = z.object({
  path: PathSchema,
  bytes: z.custom<Uint8Array>(isUint8Array, 'expected bytes: a Buffer or another Uint8Array'),
})

/**
 * What a caller gives, held against what is expected: programs without types may give anything.
 *
 * @param name of the argument.
 * @throws CliError `bad-argument` where it is something else.
 */
export function toArgument<T>(name: string, given: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(({ message, path }) =>
    path.length === 0 ? message : `${message} (${path.join('.')})`,
  )
  throw new CliError('bad-argument', `Unexpected ${name}: ${issues.join('; ')}`, parsed.error)
}
