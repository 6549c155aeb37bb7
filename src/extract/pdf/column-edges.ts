import { isBehind, type Row } from './column-rows.js'
import { WORD_GAP } from './line-words.js'
import { markerOf, opensItem } from './markers.js'
import type { TextRun } from './page.js'

/** Between two columns nothing stands for so many type sizes. */
const GUTTER = 0.6

/** Columns of one document begin at one place, to so many points. */
export const SAME_EDGE = 2

/** A page has text that begins behind gaps at no more places than this, or it is a table of figures. */
const MOST_PLACES = 60

/**
 * Where runs begin behind gaps, in order.
 *
 * @param known places to be taken for such in any case.
 * @param enough gaps; a page with fewer has no place.
 */
export function placesBehindGaps(rows: readonly Row[], known: readonly number[], enough: number): number[] {
  const counts = countGaps(rows)
  let count = 0
  for (const [, own] of counts) count += own
  if (count < enough) return []
  const most = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_PLACES)
  const hung = most.map(([place]) => bulletsOf(rows, place))
  return [...new Set([...hung, ...known.map(Math.round)])].sort((a, b) => a - b)
}

/** By the place where runs begin behind gaps, in points: how many do. */
function countGaps(rows: readonly Row[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const row of rows) {
    let before: TextRun | undefined
    let right = 0
    for (const run of row) {
      const isBehindGap = before !== undefined && run.left - right >= GUTTER * run.size
      // The gap behind the marker that a row begins with is no column's.
      if (isBehindGap && !(row[1] === run && markerOf(row[0]!) !== null)) {
        const place = Math.round(run.left)
        counts.set(place, (counts.get(place) ?? 0) + 1)
      }
      right = before === undefined ? run.right : Math.max(right, run.right)
      before = run
    }
  }
  return counts
}

/**
 * Where several rows begin, in order: columns whose lines stand on heights of their own have rows to themselves, with no gap before them.
 *
 * @param enough rows.
 */
export function placesOfRows(rows: readonly Row[], enough: number): number[] {
  const counts = new Map<number, number>()
  for (const [first] of rows) {
    const place = Math.round(first?.left ?? 0)
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const places = [...counts].filter(([, count]) => count >= enough).map(([place]) => place)
  return places.sort((a, b) => a - b).slice(0, MOST_PLACES)
}

/** Where the bullets of the text stand that begins at a place; the place itself where it has none. */
function bulletsOf(rows: readonly Row[], place: number): number {
  let left = place
  for (const row of rows) {
    for (const [index, run] of row.entries()) {
      const next = row[index + 1]
      if (next === undefined || run.left >= left || Math.abs(next.left - place) > SAME_EDGE) continue
      if (opensItem(run, next) && !endsWord(row[index - 1], run)) left = Math.round(run.left)
    }
  }
  return left
}

/** Whether a run is the last letter of a word, which some programs show letter by letter: "o" and "n" are bullets otherwise. */
function endsWord(before: TextRun | undefined, run: TextRun): boolean {
  return before !== undefined && run.left - before.right < WORD_GAP * run.size
}

/** Whether something stands in the gap before an edge. */
export function isCrossed(row: Row, edge: number): boolean {
  return row.some((run) => !isBehind(run, edge) && run.right > edge - GUTTER * run.size)
}

/** The longest runs of rows that leave the strip before an edge white, with how many of them have text on both sides. */
export function stretchesAt(
  rows: readonly Row[],
  edge: number,
): { from: number; to: number; both: number }[] {
  const stretches: { from: number; to: number; both: number }[] = []
  let open: { from: number; to: number; both: number } | null = null
  for (const [index, row] of rows.entries()) {
    if (isCrossed(row, edge)) {
      open = null
      continue
    }
    const hasRight = row.some((run) => isBehind(run, edge))
    const hasBoth = hasRight && row.some((run) => !isBehind(run, edge))
    if (!open && hasBoth) {
      open = { from: index, to: index, both: 0 }
      stretches.push(open)
    }
    if (open && hasBoth) open.both++
    if (open && hasRight) open.to = index + 1
  }
  return stretches
}
