import { toCells } from './column-rows.js'
import { isEndedByHand, isStretched, type Measure } from './justified.js'
import { isGlyph, joinNumber, markerOf } from './markers.js'
import type { PdfPage, Rule, TextRun } from './page.js'
import { findTextColumns } from './text-columns.js'

/** Runs whose baselines are nearer than this share of their size stand on one line (a superscript is raised by a third). */
const SAME_LINE = 0.5

/** A gap wider than this many times the type size parts two columns. */
const COLUMN_GAP = 2

/**
 * The runs of a page as lines: those on one baseline and in one column together, from top to bottom, from left to right.
 *
 * @param measure the edges between which the document is justified, or null.
 */
export function toLineRuns(page: PdfPage, measure: Measure | null = null): TextRun[][] {
  return toPlacedRuns(page, measure).map(({ runs }) => runs)
}

/** The runs of a line, and the column of running text that it stands in, or null. */
export interface PlacedRuns {
  runs: TextRun[]
  column: ColumnPlace | null
  /** Whether the author ended the line: its words stand as far apart as justification drives them before a line break. */
  isEnded: boolean
}

/** Of running text in columns, which on the page, from 0, and which of its columns, from 0. */
export interface ColumnPlace {
  region: number
  index: number
}

/**
 * As {@link toLineRuns}, with running text in columns read column by column.
 *
 * @param known where other pages of the document have such columns.
 */
export function toPlacedRuns(
  page: PdfPage,
  measure: Measure | null = null,
  known: readonly number[] = [],
): PlacedRuns[] {
  const uprights = page.rules.filter((rule) => rule.bottom - rule.top > rule.right - rule.left)
  const rows = toRows(page.runs)
  const stretched = new Set(rows.filter((row) => isStretched(row, measure)))
  const regions = findTextColumns(rows, known)
  const isInText = (index: number) => regions.some(({ from, to }) => index >= from && index < to)
  const edges = columnEdges(rows.filter((row, index) => !stretched.has(row) && !isInText(index)))
  const toLines = (row: TextRun[], column: ColumnPlace | null): PlacedRuns[] =>
    stretched.has(row)
      ? [{ runs: row, column, isEnded: isEndedByHand(row) }]
      : toSegments(row, uprights, edges).map((runs) => ({ runs, column, isEnded: false }))
  const placed: PlacedRuns[] = []
  let at = 0
  for (const [region, { from, to, edges: starts }] of regions.entries()) {
    for (const row of rows.slice(at, from)) placed.push(...toLines(row, null))
    // What stood on one height with another column's line has rows of its own.
    const cells = rows.slice(from, to).map((row) => toCells(row, starts))
    for (let index = 0; index <= starts.length; index++)
      for (const row of toRows(cells.flatMap((cell) => cell[index] ?? [])))
        placed.push(...toLines(row, { region, index }))
    at = to
  }
  for (const row of rows.slice(at)) placed.push(...toLines(row, null))
  return placed
}

function toRows(runs: readonly TextRun[]): TextRun[][] {
  const rows: Row[] = []
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1)
    const reach = row ? SAME_LINE * Math.max(row.size, run.size) : 0
    if (row && run.baseline - row.baseline <= reach) {
      row.runs.push(run)
      if (run.size > row.size) Object.assign(row, { size: run.size, baseline: run.baseline })
    } else {
      rows.push({ runs: [run], baseline: run.baseline, size: run.size })
    }
  }
  return joinLoneMarkers(rows).map((row) => joinNumber(row.runs.sort((a, b) => a.left - b.left)))
}

interface Row {
  runs: TextRun[]
  baseline: number
  size: number
}

/** A bullet set a little too high or too low for its line stands on a row of its own; it belongs to the nearest. */
function joinLoneMarkers(rows: readonly Row[]): Row[] {
  const joined = [...rows]
  for (const row of rows) {
    const [marker] = row.runs
    if (row.runs.length !== 1 || !marker || !isGlyph(marker)) continue
    const near = joined
      .filter((other) => other !== row && Math.abs(other.baseline - row.baseline) < 1.2 * row.size)
      .filter((other) => Math.min(...other.runs.map((run) => run.left)) > marker.right)
      .sort((a, b) => Math.abs(a.baseline - row.baseline) - Math.abs(b.baseline - row.baseline))[0]
    if (!near) continue
    near.runs.push(marker)
    joined.splice(joined.indexOf(row), 1)
  }
  return joined
}

/** Where a column begins on one row of a page. */
type Edge = Pick<TextRun, 'left' | 'baseline'>

/** The starts of runs behind wide gaps. */
function columnEdges(rows: readonly (readonly TextRun[])[]): Edge[] {
  return rows.flatMap((row) =>
    row.filter((run, index) => {
      const before = row[index - 1]
      return before !== undefined && !isNear(before, run) && markerOf(before) === null
    }),
  )
}

function isNear(before: TextRun, run: TextRun): boolean {
  return run.left - before.right < COLUMN_GAP * run.size
}

/** Parts a row at wide gaps, at drawn uprights and where a column begins; the gap after a bullet is no column's. */
function toSegments(row: readonly TextRun[], uprights: readonly Rule[], edges: readonly Edge[]): TextRun[][] {
  const segments: TextRun[][] = []
  for (const run of row) {
    const segment = segments.at(-1)
    const before = segment?.at(-1)
    const isMarker = segment?.length === 1 && before !== undefined && markerOf(before) !== null
    const isOne =
      before !== undefined &&
      isNear(before, run) &&
      !isParted(before, run, uprights) &&
      !isAtEdge(before, run, edges)
    if (segment && (isMarker || isOne)) segment.push(run)
    else segments.push([run])
  }
  return segments
}

/** Text keeps this distance from the border of its cell, in points; strokes nearer to it are marks on the text. */
const CELL_PADDING = 2

/** Whether the border between two cells of a table runs between two runs. */
function isParted(before: TextRun, run: TextRun, uprights: readonly Rule[]): boolean {
  return uprights.some(
    (rule) =>
      rule.left >= before.right + CELL_PADDING &&
      rule.right <= run.left - CELL_PADDING &&
      rule.top < run.baseline &&
      rule.bottom > run.baseline - run.size,
  )
}

/** A full cell ends no nearer to the next than words may be, in type sizes. */
const CELL_GAP = 0.2

/** The rows of a table stand within so many type sizes of each other, and its columns begin to so many points at one place. */
const TABLE_REACH = 8
const SAME_EDGE = 0.5

/** So many other rows show that a column begins where a run does. */
const ENOUGH_ROWS = 2

/** Whether a run begins a column though the cell before it is full to its edge: other rows near by have the column there. */
function isAtEdge(before: TextRun, run: TextRun, edges: readonly Edge[]): boolean {
  if (run.left - before.right <= CELL_GAP * run.size) return false
  const alike = edges.filter(
    ({ left, baseline }) =>
      Math.abs(left - run.left) <= SAME_EDGE && Math.abs(baseline - run.baseline) <= TABLE_REACH * run.size,
  )
  return alike.length >= ENOUGH_ROWS
}
