import { isShort } from './blocks.js'
import type { Layout } from './layout.js'
import type { Line } from './lines.js'

/** Edges that differ by less are meant to be the same, and by more are not, in points. */
const SAME_EDGE = 2
const SET_IN = 12

/** Lines of a cell that stand farther apart, in leadings, are each the author's. */
const CLOSE = 1.05

/** Whether the lines of a cell are set to the right, each as its author ended it. */
export function isSetRight(column: readonly Line[]): boolean {
  const [lefts, rights] = [column.map(({ left }) => left), column.map(({ right }) => right)]
  return (
    Math.max(...rights) - Math.min(...rights) <= SAME_EDGE && Math.max(...lefts) - Math.min(...lefts) > SET_IN
  )
}

/** In a table cell every line is the author's, unless it was wrapped; the margins are those of its column. */
export function isEndedInCell(line: Line, next: Line, layout: Layout): boolean {
  return !isWrapped(line, next, layout)
}

/** Whether a line of a cell was only wrapped: by the tags, and without them where the next line stands close below and its first word had no room. */
function isWrapped(line: Line, next: Line, layout: Layout): boolean {
  if (line.block !== null || next.block !== null) return line.block === next.block
  const isClose = next.baseline - line.baseline <= CLOSE * layout.leading
  return line.page === next.page && isClose && line.bold === next.bold && !isShort(line, next, layout)
}
