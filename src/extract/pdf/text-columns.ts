import { isCrossed, placesBehindGaps, placesOfRows, SAME_EDGE, stretchesAt } from './column-edges.js'
import { countRunOns, type Row, textOf, toCells, WIDEST_LEADING } from './column-rows.js'
import { COLUMN_HEAD, extend, splitAtHeadings } from './column-span.js'

/** Rows of a page in which running text stands in columns side by side. */
export interface TextColumns {
  /** The first row, and the one behind the last. */
  from: number
  to: number
  /** Where each column but the first begins. */
  edges: number[]
}

/** Columns stand side by side on so many rows; where other pages have them, fewer rows and one sentence that goes on are enough. */
const ENOUGH_ROWS = 4
const KNOWN = { rows: 2, runOns: 1 }

/** No page has more stretches that may be columns. */
const MOST_TRIALS = 100

/** A column is no narrower, in type sizes. */
const NARROWEST = 8

/**
 * Finds where a page has running text in columns: a strip stays white over many rows, and on both sides of it sentences go on from
 * row to row. A table, signatures side by side, a letterhead beside an address have no such sentences.
 *
 * @param rows the runs of each baseline, from top to bottom, each from left to right.
 * @param known where other pages of the document have such columns: there less of it is enough.
 */
export function findTextColumns(rows: readonly Row[], known: readonly number[] = []): TextColumns[] {
  const isKnown = (edge: number) => known.some((other) => Math.abs(other - edge) <= SAME_EDGE)
  const enough = known.length > 0 ? KNOWN.rows : ENOUGH_ROWS
  const places = placesBehindGaps(rows, known, enough)
  if (places.length === 0) return []
  const trials = [...new Set([...places, ...headsBefore(rows, places)])]
    .flatMap((edge) => stretchesAt(rows, edge).map((stretch) => ({ ...stretch, edge })))
    .filter(({ both, edge }) => both >= (isKnown(edge) ? KNOWN.rows : ENOUGH_ROWS))
    .sort((a, b) => b.both - a.both || a.edge - b.edge)
    .slice(0, MOST_TRIALS)
  const found: TextColumns[] = []
  const take = (edge: number, { from, to }: { from: number; to: number }, runOns: number) => {
    const span = extend(rows, from, to, edge)
    if (found.some((other) => span.from < other.to && span.to > other.from)) return
    const own = rows.slice(span.from, span.to)
    if (!isRunning(own, [edge], runOns)) return
    found.push(
      ...splitAtHeadings(rows, {
        ...span,
        edges: withFurther(own, edge, [...places, ...placesOfRows(own, ENOUGH_ROWS)]),
      }),
    )
  }
  for (const { edge, ...stretch } of trials) take(edge, stretch, RUN_ONS)
  for (const { edge, ...stretch } of trials) if (isKnown(edge)) take(edge, stretch, KNOWN.runOns)
  return found.sort((a, b) => a.from - b.from)
}

/** A heading stands out before the bullets of its column by no more than this, in type sizes. */
export const OUTDENT = 4

/** Where rows begin a little before some places: headings of a column whose items are set in. */
function headsBefore(rows: readonly Row[], places: readonly number[]): number[] {
  return rows.flatMap(([first], index) => {
    const { left, size, baseline } = first as Row[number]
    const below = rows[index + 1]?.[0]?.baseline ?? Number.POSITIVE_INFINITY
    // A page number has nothing below it, or nothing near.
    const isHeading = below - baseline <= COLUMN_HEAD * WIDEST_LEADING * size
    const isBefore = places.some((place) => left < place - 1 && left > place - OUTDENT * size)
    return isHeading && isBefore ? [Math.round(left)] : []
  })
}

/** Further edges that part what stands between or behind the first into columns of running text, with the first. */
function withFurther(rows: readonly Row[], first: number, places: readonly number[]): number[] {
  let edges = [first]
  const size = rows[0]?.[0]?.size ?? 12
  for (const place of places) {
    const isApart = edges.every((edge) => Math.abs(edge - place) >= NARROWEST * size)
    if (!isApart || rows.some((row) => isCrossed(row, place))) continue
    const tried = [...edges, place].sort((a, b) => a - b)
    if (isRunning(rows, tried)) edges = tried
  }
  return edges
}

/** So many sentences go on from row to row in each column, and this share of its rows does so. */
const RUN_ONS = 3
const RUN_ON_SHARE = 0.25

/** Rows of running text have so many characters at least, on the whole. */
const FEWEST_CHARACTERS = 16

/** Whether every column of some rows is running text. */
function isRunning(rows: readonly Row[], edges: readonly number[], enough = RUN_ONS): boolean {
  const columns = Array.from({ length: edges.length + 1 }, (): string[] => [])
  for (const row of rows)
    for (const [index, cell] of toCells(row, edges).entries())
      if (cell.length > 0) columns[index]?.push(textOf(cell))
  return columns.every((lines) => {
    const characters = lines.reduce((sum, line) => sum + line.length, 0)
    const runOns = countRunOns(lines)
    return (
      runOns >= enough &&
      runOns >= RUN_ON_SHARE * lines.length &&
      characters >= FEWEST_CHARACTERS * lines.length
    )
  })
}
