import { endsSentence } from '../formulas.js'
import { type TextLine, written } from './lines.js'

const COUNTED = /^(\d{1,3})[.)]$/

/**
 * Gives a figure that the wrapping of a line has put at its head ("under section" and below it "47. Staff …") back to its sentence. A
 * number that has the one before it or behind it in the text is an item's, and so is the first of all.
 */
export function keepWrappedFigures(lines: readonly TextLine[]): TextLine[] {
  const numbers = new Set(lines.flatMap((line) => numberOf(line) ?? []))
  return lines.map((line, index) => {
    const [before, number] = [lines[index - 1], numberOf(line)]
    if (!before || number === null || number <= 1 || numbers.has(number - 1) || numbers.has(number + 1))
      return line
    const isWithin = line.blanks === 0 && before.page === line.page && !endsSentence(before.text)
    return isWithin ? { ...line, text: written(line), marker: null, gap: 0 } : line
  })
}

function numberOf({ marker }: TextLine): number | null {
  const figures = marker === null ? undefined : COUNTED.exec(marker)?.[1]
  return figures === undefined ? null : Number(figures)
}
