import type { TextRun } from './page.js'

/** Small capitals are so high, in shares of the type size. */
const LOWEST = 0.6
const HIGHEST = 0.9

/**
 * The type size of a line that is set in small capitals, which PDF sets as capitals of two sizes: that of the larger, for the smaller
 * is no small type. Null for every other line.
 */
export function sizeOfSmallCapitals(runs: readonly TextRun[]): number | null {
  const lettered = runs.filter(({ text }) => /\p{L}/u.test(text))
  const size = Math.max(...lettered.map((run) => run.size))
  const small = lettered.filter((run) => run.size < size)
  const large = lettered.filter((run) => run.size === size)
  const isOneSize = small.every((run) => run.size === small[0]?.size)
  const share = (small[0]?.size ?? 0) / size
  if (!isOneSize || share < LOWEST || share > HIGHEST) return null
  const isLevel = lettered.every((run) => Math.abs(run.baseline - (lettered[0] as TextRun).baseline) < 0.5)
  const goOn = small.some((run) => !run.spaceBefore && large.includes(runs[runs.indexOf(run) - 1] as TextRun))
  return isLevel && goOn && large.every((run) => !/\p{Ll}/u.test(run.text)) ? size : null
}
