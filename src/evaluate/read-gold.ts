import { z } from 'zod'
import { CliError } from '../messages.js'
import { type Gold, GoldSchema } from './gold.js'
import { hasKey, type JsonFile, readJsonFiles } from './read-json.js'

/**
 * Reads the gold letters below a folder, in the order of their paths.
 *
 * A letter belongs to the split that its `split` field names, or else to each folder that it stands in below
 * `folder`. JSON files that are no gold letters (without `sha256` and `sections`) are passed over.
 *
 * @param split read only the letters of this split.
 * @throws CliError where a file is no gold as it should be, or no letter is left to score.
 */
export async function readGold(folder: string, split?: string): Promise<Gold[]> {
  const letters = (await readJsonFiles(folder)).flatMap((file) => {
    const gold = toGold(file)
    return gold ? [{ gold, splits: gold.split === undefined ? file.folders : [gold.split] }] : []
  })
  if (letters.length === 0)
    throw new CliError('no-gold', `Unexpected folder ${folder}, expected gold letters in it`)
  if (split === undefined) return letters.map(({ gold }) => gold)
  const chosen = letters.filter(({ splits }) => splits.includes(split))
  if (chosen.length > 0) return chosen.map(({ gold }) => gold)
  const known = [...new Set(letters.flatMap(({ splits }) => splits))].sort()
  throw new CliError(
    'unknown-split',
    `Unexpected split ${JSON.stringify(split)}, expected ${known.length > 0 ? `one of ${known.join(', ')}` : `none: ${folder} has no splits`}`,
  )
}

function toGold({ path, value }: JsonFile): Gold | null {
  if (value === undefined) throw new CliError('bad-gold', `Unexpected text in ${path}, expected JSON`)
  if (!hasKey(value, 'sha256') && !hasKey(value, 'sections')) return null
  const parsed = GoldSchema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new CliError(
    'bad-gold',
    `Unexpected gold in ${path}:\n${z.prettifyError(parsed.error)}`,
    parsed.error,
  )
}
