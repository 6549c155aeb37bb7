import { z } from 'zod'
import { CliError } from '../messages.js'
import { type Letter, LetterSchema } from '../schema.js'
import { hasKey, readJsonFiles } from './read-json.js'

/**
 * Reads the parsed letters below a folder: the output of `ingest`, or files that hold what `parse` prints.
 * Other JSON files (the record of a run, say) are passed over.
 *
 * @returns by the sha256 of the source; of two letters of the same source the one whose path comes last.
 * @throws CliError where a letter breaks the contract, or there is none.
 */
export async function readLetters(folder: string): Promise<Map<string, Letter>> {
  const letters = new Map<string, Letter>()
  for (const { path, value } of await readJsonFiles(folder)) {
    if (!hasKey(value, 'source') || !hasKey(value.source, 'sha256')) continue
    const parsed = LetterSchema.safeParse(value)
    if (!parsed.success) {
      throw new CliError(
        'bad-letter',
        `Unexpected letter in ${path}:\n${z.prettifyError(parsed.error)}`,
        parsed.error,
      )
    }
    letters.set(parsed.data.source.sha256, parsed.data)
  }
  if (letters.size === 0) {
    throw new CliError('no-letters', `Unexpected folder ${folder}, expected parsed letters in it`)
  }
  return letters
}
