/**
 * A weight is one of so many levels below 0, or above; the level's square is what counts, so that the many small weights
 * keep their differences.
 */
export const WEIGHT_LEVELS = 31

/** Base64's alphabet: one letter a level, the lowest first. */
const LETTERS = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', 'latin1')

/** By letter code: the weight that it stands for, from -961 to 961. Weights are judged as they are spelled. */
export const WEIGHT_OF: Float64Array = new Float64Array(256)
for (let level = -WEIGHT_LEVELS; level <= WEIGHT_LEVELS; level++)
  WEIGHT_OF[letterOf(level)] = level * Math.abs(level)

/** Code of the letter of a level. */
export function letterOf(level: number): number {
  return LETTERS[level + WEIGHT_LEVELS]!
}
