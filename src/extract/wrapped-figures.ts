import { endsSentence } from './formulas.js'

/** A line, for what its first figure is. */
export interface FiguredLine {
  /** The number that it opens with as an item would ("47. Staff …"); null where it opens otherwise. */
  number: number | null
  /** The line right above; null where a gap, a heading or a new page parts the two. */
  above: string | null
}

/** No list has more items; a higher number is a year. */
const MOST_ITEMS = 999

/**
 * Tells the lines at whose head wrapping has put a figure of their sentence: "under section" and below it "47. Staff …". A number that
 * has the one before it or behind it in the text is an item's, and so is the first of all, and what follows the end of a sentence.
 */
export function findWrappedFigures(lines: readonly FiguredLine[]): boolean[] {
  const numbers = new Set(lines.map(({ number }) => number))
  const isCounted = (number: number) =>
    number <= 1 || (number <= MOST_ITEMS && (numbers.has(number - 1) || numbers.has(number + 1)))
  return lines.map(
    ({ number, above }) => number !== null && above !== null && !isCounted(number) && !endsSentence(above),
  )
}
