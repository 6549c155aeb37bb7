import { z } from 'zod'
import { CliError } from '../messages.js'
import { type Letter, LetterSchema } from '../schema.js'
import { hasKey, readJsonFiles } from './read-json.js'

/**
 * Reads the parsed letters below a folder: the output of `ingest`, or files that hold what `parse` prints.
 * Other JSON files (the record of a run, say) are passed over.
 *
 * @returns by the sha256 of the source; of two that have the same id the one whose path comes last.
 * @throws CliError where a letter breaks the contract, or there is none.
 */
export async function readLetters(folder: string): Promise<Map<string, Letter[]>> {
  const letters = new Map<string, Letter[]>()
  for (const { path, value } of await readJsonFiles(folder)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (!hasKey(one, 'source') || !hasKey(one.source, 'sha256')) continue
      const letter = toLetter(one, path)
      const { sha256 } = letter.source
      letters.set(sha256, [...(letters.get(sha256) ?? []).filter(({ id }) => id !== letter.id), letter])
    }
  }
  if (letters.size === 0) {
    throw new CliError('no-letters', `Unexpected folder ${folder}, expected parsed letters in it`)
  }
  return letters
}

function toLetter(value: unknown, path: string): Letter {
  const parsed = LetterSchema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new CliError(
    'bad-letter',
    `Unexpected letter in ${path}:\n${z.prettifyError(parsed.error)}`,
    parsed.error,
  )
}
