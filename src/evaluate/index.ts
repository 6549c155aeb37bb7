import { z } from 'zod'
import { PathSchema, toArgument } from '../argument.js'
import { matchLetters } from './match-letters.js'
import { readGold } from './read-gold.js'
import { readLetters } from './read-letters.js'
import { type Difference, scoreLetter } from './score-letter.js'
import { type Scores, toScores } from './scores.js'

export type { Difference } from './score-letter.js'
export type { Scores } from './scores.js'

/** What is scored against what. */
export interface EvaluateOptions {
  /** Folder with parsed letters: the output of `ingest`, or of `parse`. */
  letters: string
  /** Folder with gold letters. */
  gold: string
  /** Score only this part of gold: see {@link readGold}. */
  split?: string
}

const OptionsSchema = z.object({
  letters: PathSchema,
  gold: PathSchema,
  split: z.string().exactOptional(),
})

/** How well parsed letters agree with gold. */
export interface Evaluation {
  all: Scores
  /** By the family that gold names. */
  families: Record<string, Scores>
  /** Ids of the letters of gold that no parsed letter answers to. */
  missing: string[]
  /** Every place where a letter and gold differ, in the order of the gold files. */
  differences: Difference[]
}

/**
 * Scores parsed letters against gold. Letters are matched by the sha256 of their source, and those of one file by
 * what they say; parsed letters that
 * gold does not know are not scored.
 *
 * @throws CliError where a folder cannot be read, a file breaks its schema, or there is nothing to score.
 */
export async function evaluate(options: EvaluateOptions): Promise<Evaluation> {
  const { letters, gold, split } = toArgument('options', options, OptionsSchema)
  const expected = await readGold(gold, split)
  const parsed = await readLetters(letters)
  const matched = matchLetters(expected, parsed)
  const scored = expected.map((one) => scoreLetter(one, matched.get(one) ?? null))
  const families = [...new Set(scored.map(({ family }) => family))].sort()
  return {
    all: toScores(scored),
    families: Object.fromEntries(
      families.map((family) => [family, toScores(scored.filter((one) => one.family === family))]),
    ),
    missing: scored.filter(({ isMissing }) => isMissing).map(({ id }) => id),
    differences: scored.flatMap(({ differences }) => differences),
  }
}
