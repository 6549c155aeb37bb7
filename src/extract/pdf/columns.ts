import type { Layout } from './layout.js'
import type { Line } from './lines.js'

/** Text that stands side by side, read column by column. */
export interface Columns {
  /** From left to right; each from top to bottom. */
  columns: Line[][]
}

/** Edges of one column may differ by this much, in points. */
const SAME_COLUMN = 12

/** Lines that end at one place do so to so many points. */
const SAME_EDGE = 2

/** Rows of a table may stand this many leadings apart: between a heading and a name a signature is drawn, up to 1.5 inches high. */
const TABLE_GAP = 8

/**
 * Finds on a page the rows in which text stands side by side, and what belongs to them above and below.
 *
 * @returns the lines of the page that run over its whole width, and the column regions in order.
 */
export function takeColumns(lines: readonly Line[], layout: Layout): { lines: Line[]; regions: Columns[] } {
  const rest: Line[] = []
  const regions: Columns[] = []
  let index = 0
  while (index < lines.length) {
    const end = regionEnd(lines, index, layout)
    if (end === index) {
      rest.push(lines[index] as Line)
      index++
      continue
    }
    regions.push(toColumns(lines.slice(index, end)))
    index = end
  }
  return { lines: rest, regions }
}

/** One past the last line of the region that begins at a line; the line itself where none does. */
function regionEnd(lines: readonly Line[], start: number, layout: Layout): number {
  const opening = lines[start] as Line
  const beside = lines.slice(start + 1, start + 4).find((line) => isBeside(opening, line, layout))
  if (!beside || opening.marker !== null) return start
  let edge = beside.left
  let reach = opening.right
  let end = start
  let last = opening
  let lastRight = start
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] as Line
    const gap = line.baseline - last.baseline
    if (gap > TABLE_GAP * layout.leading) break
    // What is set to the right, as a sender's address may be, begins anywhere behind the left column.
    const isSetRight = Math.abs(line.right - beside.right) <= SAME_EDGE && line.left > reach + SAME_COLUMN
    if (isSetRight) edge = Math.min(edge, line.left)
    const isRight = line.left >= edge - SAME_COLUMN
    const isLeft = line.right <= edge + SAME_COLUMN && line.marker === null
    if (!isRight && !isLeft) break
    if (!isRight) reach = Math.max(reach, line.right)
    if (isRight) lastRight = index
    // Below the last row with something on the right, only what follows close upon the left cell is of the table.
    if (
      !isRight &&
      index > lastRight &&
      gap > 1.7 * layout.leading &&
      !hasRightBelow(lines, index, edge, layout)
    )
      break
    last = line
    end = index + 1
  }
  return end
}

/** Whether two lines stand side by side: on nearly one height, with the second clear of the first. */
function isBeside(left: Line, right: Line, layout: Layout): boolean {
  const isLevel = Math.abs(right.baseline - left.baseline) < 0.5 * layout.leading
  return isLevel && right.left > left.right && right.left - left.left > 6 * layout.bodySize
}

function hasRightBelow(lines: readonly Line[], index: number, edge: number, layout: Layout): boolean {
  const from = lines[index] as Line
  return lines
    .slice(index + 1)
    .some((line) => line.left >= edge - SAME_COLUMN && line.baseline - from.baseline < 0.5 * layout.leading)
}

function rightOf(column: readonly Line[] | undefined): number {
  return Math.max(...(column ?? []).map(({ right }) => right))
}

function toColumns(lines: readonly Line[]): Columns {
  const columns: Line[][] = []
  for (const line of [...lines].sort((a, b) => a.left - b.left)) {
    const column = columns.at(-1)
    const edge = column?.[0]?.left
    // Lines set to the right begin anywhere, but not behind the end of all others.
    const isOne = edge !== undefined && (line.left - edge <= 6 * SAME_COLUMN || line.left < rightOf(column))
    if (column && isOne) column.push(line)
    else columns.push([line])
  }
  return { columns: columns.map((column) => column.sort((a, b) => a.baseline - b.baseline)) }
}
