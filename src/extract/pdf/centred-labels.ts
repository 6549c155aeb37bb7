import { follows } from '../label-order.js'
import { textOf } from './column-rows.js'
import type { LabelHead } from './label-heads.js'
import type { TextRun } from './page.js'

/** Lines of one column begin at one place, and the middle of a cell is where its label stands, to so many points. */
const SAME_EDGE = 2

/** Lines of one cell stand equally far apart, to so many points. */
const SAME_STEP = 1

/** No cell has more lines. */
const MOST_LINES = 40

/** A line of a page without its label: where it stands, and whether it begins where the text of the labels does. */
interface Row {
  baseline: number
  isText: boolean
  opens: boolean
}

/**
 * The labels of a table in which numbers stand at half the height of their row, between the lines or beside one in the middle. They are
 * such only where the cells of all of them follow one another, each as high above its label as below, with no line left over.
 *
 * @param lines of one page, from top to bottom, and `heads`, which of them open with what may be a label.
 * @returns where the first line of its cell stands, by label.
 */
export function findCentred(
  lines: readonly (readonly TextRun[])[],
  heads: readonly (LabelHead | null)[],
): Map<LabelHead, number> {
  return new Map(toSeries(heads).flatMap((series) => toCentred(lines, heads, series)))
}

/** Runs of labels at one edge, each following the one before, one of which at least does not open what stands beside it. */
function toSeries(heads: readonly (LabelHead | null)[]): LabelHead[][] {
  const series: LabelHead[][] = []
  for (const head of heads) {
    if (head === null) continue
    const before = series.at(-1)?.at(-1)
    const isNext =
      before !== undefined &&
      Math.abs(before.left - head.left) <= SAME_EDGE &&
      follows(before.text, head.text)
    if (isNext) series.at(-1)?.push(head)
    else series.push([head])
  }
  return series.filter((own) => own.length > 1 && own.some(({ line }) => !/^\p{Lu}/u.test(line)))
}

function toCentred(
  lines: readonly (readonly TextRun[])[],
  heads: readonly (LabelHead | null)[],
  series: readonly LabelHead[],
): [LabelHead, number][] {
  const rows = toRows(lines, heads, series)
  const found: [LabelHead, number][] = []
  let at = -1
  for (const head of series) {
    const cell = cellOf(head, rows, at)
    if (cell === null) return []
    found.push([head, (rows[cell.from] as Row).baseline])
    at = cell.to
  }
  return found
}

/** The lines of a page without the labels, from top to bottom. */
function toRows(
  lines: readonly (readonly TextRun[])[],
  heads: readonly (LabelHead | null)[],
  series: readonly LabelHead[],
): Row[] {
  const own = new Set(series)
  const rows = lines.flatMap((line, index) => {
    const head = heads[index]
    const rest = head && own.has(head) ? line.slice(head.runs.length) : line
    const [first] = rest
    return first
      ? [{ baseline: first.baseline, left: first.left, opens: !/^\p{Ll}/u.test(textOf(rest)) }]
      : []
  })
  const { right, baseline } = series[0] as LabelHead
  const [near] = rows
    .filter(({ left }) => left > right)
    .sort((a, b) => Math.abs(a.baseline - baseline) - Math.abs(b.baseline - baseline))
  const edge = near?.left ?? Number.POSITIVE_INFINITY
  return rows.map(({ left, ...row }) => ({ ...row, isText: Math.abs(left - edge) <= SAME_EDGE }))
}

/** The rows of the cell whose middle a label is: as many as there may be, or those next behind the cell before. */
function cellOf(label: LabelHead, rows: readonly Row[], before: number): { from: number; to: number } | null {
  const middle = rows.findIndex(({ baseline }) => baseline >= label.baseline - SAME_EDGE)
  if (middle === -1) return null
  const next = rows.findIndex(({ isText }, index) => index > before && isText)
  const first = before === -1 ? Math.max(0, middle - MOST_LINES) : next
  for (let from = first; from <= (before === -1 ? middle : next); from++) {
    const end = 2 * label.baseline - (rows[from]?.baseline ?? Number.NaN)
    const to = rows.findIndex(({ baseline }) => Math.abs(baseline - end) <= SAME_EDGE)
    if (to >= from && isCell(rows.slice(from, to + 1))) return { from, to }
  }
  return null
}

function isCell(rows: readonly Row[]): boolean {
  const steps = rows.slice(1).map(({ baseline }, index) => baseline - (rows[index] as Row).baseline)
  return (
    rows[0]?.opens === true &&
    rows.every(({ isText }) => isText) &&
    steps.every((step) => Math.abs(step - (steps[0] ?? step)) <= SAME_STEP)
  )
}
