import { VALEDICTION } from '../formulas.js'
import {
  baselineOf,
  countRunOns,
  isBehind,
  leadingOf,
  type Row,
  rightOf,
  textOf,
  toCells,
} from './column-rows.js'
import { joinWords } from './line-words.js'
import type { TextRun } from './page.js'
import type { TextColumns } from './text-columns.js'

/** Rows farther apart than this many leadings are of two paragraphs. */
const PARAGRAPH_GAP = 1.3

/** A line that was broken for its column reaches this share of the way to the next. */
const FULL = 0.5

/**
 * The same rows and those above and below that go on with the first column, which may be the longer one: what follows close upon it,
 * paragraphs below whose lines are broken where the column ends, a line whose sentence goes on at the head of the next column, and a
 * heading of what stands there.
 */
export function extend(
  rows: readonly Row[],
  from: number,
  to: number,
  edge: number,
): { from: number; to: number } {
  const isLeftAlone = (row: Row | undefined) =>
    row?.every((run) => !isBehind(run, edge) && run.right < edge) ?? false
  const inside = rows.slice(from, to)
  const lefts = inside.map((row) => toCells(row, [edge])[0] as TextRun[]).filter((cell) => cell.length > 0)
  const left = Math.min(...lefts.flat().map((run) => run.left))
  const leading = leadingOf(lefts)
  const isRightAlone = (row: Row | undefined) => row?.every((run) => isBehind(run, edge)) ?? false
  const isNear = (above: number, leadings: number) =>
    baselineOf(rows[above + 1]) - baselineOf(rows[above]) <= leadings * leading
  let start = from
  for (let at = from - 1; at >= 0 && isNear(at, COLUMN_HEAD); at--) {
    if (isRightAlone(rows[at])) start = at
    else if (!isLeftAlone(rows[at])) break
    else if (start === at + 1 && isNear(at, PARAGRAPH_GAP)) start = at
  }
  const full = left + FULL * (edge - left)
  const runsOn = (above: number) =>
    rightOf(rows[above]) >= full && countRunOns([textOf(rows[above]), textOf(rows[above + 1])]) > 0
  const head = rows
    .slice(start, to)
    .map((row) => toCells(row, [edge])[1] as TextRun[])
    .find((cell) => cell.length > 0)
  const hangs = (at: number) => rightOf(rows[at]) >= full && countRunOns([textOf(rows[at]), textOf(head)]) > 0
  const isBold = (row: Row | undefined) => row?.every((run) => run.font.bold) ?? false
  /** A heading with nothing below it, but another or the end of the letter, is of what stands at the head of the next column. */
  const heads = (first: number, last: number) =>
    end === first &&
    rows.slice(first, last + 1).every(isBold) &&
    !isBold(head) &&
    (last + 1 >= rows.length ||
      !isNear(last, COLUMN_HEAD) ||
      isBold(rows[last + 1]) ||
      isClosing(rows[last + 1]))
  let end = to
  // The close of the letter stands below both columns where these are of about one length.
  const closing = rows.slice(to, to + BALANCED).findIndex(isClosing)
  const last = closing < 0 ? rows.length : to + closing
  const mayGoOn = (at: number) => at < last && isLeftAlone(rows[at])
  for (let at = to; mayGoOn(at); ) {
    const first = at
    while (mayGoOn(at + 1) && isNear(at, PARAGRAPH_GAP)) at++
    at++
    const isNext = end === first && isNear(first - 1, PARAGRAPH_GAP)
    const breaks = rows.slice(first, at - 1).some((_, index) => runsOn(first + index))
    if (breaks || isNext || hangs(at - 1) || heads(first, at - 1)) end = at
  }
  return { from: start, to: end }
}

/** Columns that a program makes equally long differ by fewer rows. */
const BALANCED = 4

/** Whether a row is the valediction, of which some programs show a letter by itself. */
function isClosing(row: Row | undefined): boolean {
  const text = joinWords(row ?? [], row?.[0]?.size ?? 0, baselineOf(row)).text.trim()
  return /^\p{Lu}/u.test(text) && VALEDICTION.test(text)
}

/** A heading at the head of a column stands no farther above its text than this, in leadings. */
export const COLUMN_HEAD = 2.5

/** A heading over all columns stands farther below what is above it than this many leadings. */
const HEADING_GAP = 1.4

/**
 * Parts a stretch where a short heading that is of no column stands across the page's white between two sets of columns; where
 * nothing more stands in the further ones, it is a heading of the first.
 */
export function splitAtHeadings(rows: readonly Row[], region: TextColumns): TextColumns[] {
  const { edges } = region
  const [edge] = edges as [number]
  const leading = leadingOf(
    rows
      .slice(region.from, region.to)
      .map((row) => toCells(row, edges)[0] as Row)
      .filter((cell) => cell.length > 0),
  )
  const parts: TextColumns[] = []
  let { from } = region
  const further = rows.findLastIndex((row, at) => at < region.to && row.some((run) => isBehind(run, edge)))
  for (let at = region.from + 1; at < Math.min(region.to - 1, further); at++) {
    const row = rows[at] as Row
    const isHeading = row.every((run) => run.font.bold && !isBehind(run, edge))
    const isSetOff = baselineOf(row) - baselineOf(rows[at - 1]) >= HEADING_GAP * leading
    const isAbove = baselineOf(rows[at + 1]) - baselineOf(row) >= 0.8 * leading
    if (!isHeading || !isSetOff || !isAbove) continue
    if (at > from) parts.push({ from, to: at, edges })
    from = at + 1
  }
  parts.push({ from, to: region.to, edges })
  return parts
}
