import type { PhrasingContent, Table } from 'mdast'
import { COPIES } from '../formulas.js'
import type { TextLine } from './lines.js'

/** So many spaces within a line part two columns. */
const GAP = / {3,}/

/** Segments whose starts differ by fewer characters stand in one column. */
const SAME_COLUMN = 12

interface Segment {
  text: string
  start: number
  line: TextLine
}

/**
 * The last lines of a text that stand side by side, as signatures do: from the first line with a wide gap in it to the last
 * line below that is not plain running text, or to the list of copies.
 *
 * @returns the lines above, the columns as a table of one row, and the lines below; null where nothing stands side by side.
 */
export function takeTextColumns(
  lines: readonly TextLine[],
  from: number,
): { above: TextLine[]; table: Table; below: TextLine[] } | null {
  const isWide = (line: TextLine) => line.marker === null && GAP.test(line.text)
  const first = lines.findIndex((line, index) => index >= from && isWide(line))
  if (first < 0) return null
  const last = lines.findLastIndex(isWide)
  // A name alone on its row, above or below the wide ones, is of the table as well.
  const end = lines.findIndex(
    (line, index) => (index > last && line.blanks > 2) || (index > first && COPIES.test(line.text)),
  )
  const rows = lines.slice(first, end < 0 ? lines.length : end)
  return {
    above: lines.slice(0, first),
    table: toTable(rows.flatMap(toSegments)),
    below: end < 0 ? [] : lines.slice(end),
  }
}

function toSegments(line: TextLine): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const text of line.text.split(GAP)) {
    const start = line.text.indexOf(text, at)
    segments.push({ text, start: line.indent + start, line })
    at = start + text.length
  }
  return segments
}

function toTable(segments: readonly Segment[]): Table {
  const columns: Segment[][] = []
  for (const segment of [...segments].sort((a, b) => a.start - b.start)) {
    const column = columns.at(-1)
    if (column?.[0] && segment.start - column[0].start <= SAME_COLUMN) column.push(segment)
    else columns.push([segment])
  }
  const order = new Map(segments.map((segment, index) => [segment, index]))
  const cells = columns.map((column) => {
    const inOrder = column.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    const children = inOrder.flatMap((segment, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text', value: segment.text },
    ])
    const pages = [...new Set(inOrder.flatMap(({ line }) => (line.page === null ? [] : [line.page])))]
    return { type: 'tableCell' as const, children, data: { pages } }
  })
  return { type: 'table', children: [{ type: 'tableRow', children: cells }] }
}
