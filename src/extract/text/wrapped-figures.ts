import { findWrappedFigures } from '../wrapped-figures.js'
import { type TextLine, written } from './lines.js'

const COUNTED = /^(\d{1,3})[.)]$/

/** Gives figures of sentences that stand at the heads of lines, where they look like numbers of items, back to their sentences. */
export function keepWrappedFigures(lines: readonly TextLine[]): TextLine[] {
  const isWrapped = findWrappedFigures(
    lines.map((line, index) => {
      const before = lines[index - 1]
      const isBelow = before !== undefined && line.blanks === 0 && before.page === line.page
      return { number: numberOf(line), above: isBelow ? before.text : null }
    }),
  )
  return lines.map((line, index) =>
    isWrapped[index] ? { ...line, text: written(line), marker: null, gap: 0 } : line,
  )
}

function numberOf({ marker }: TextLine): number | null {
  const figures = marker === null ? undefined : COUNTED.exec(marker)?.[1]
  return figures === undefined ? null : Number(figures)
}
