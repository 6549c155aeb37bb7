import type { Line } from './lines.js'
import { OUTDENT } from './text-columns.js'

/** Between the end of a column and the head of the next stand so many leadings: what is taken out between two lines leaves as much. */
const BREAK = 4

/** A column narrower than this share of the other stands beside the text and is no part of its flow. */
const SIDEBAR = 0.6

/** Columns that differ by less than this share are meant to be equally wide. */
const EQUAL = 0.85

/** Items are set in from the edge of their column by no less, in points. */
const SET_IN = 3

/** By place in its row of columns, from 0: where the columns of a document begin. */
export type ColumnLefts = ReadonlyMap<number, readonly number[]>

/**
 * Where the columns of running text begin that stand on some pages. Of columns in which nothing but items stands on any page it is taken
 * that these are set in as far as those of the others.
 */
export function columnLefts(pages: readonly { lines: readonly Line[] }[]): ColumnLefts {
  const byIndex = new Map<number, Line[][]>()
  const inColumns = pages.map(({ lines }) => lines.filter((line) => line.column))
  for (const column of inColumns.flatMap(toRegions).flatMap(toColumns)) {
    const known = byIndex.get(indexOf(column))
    if (known) known.push(column)
    else byIndex.set(indexOf(column), [column])
  }
  const [indent] = [...byIndex.values()].map(indentOf).filter((own) => own >= SET_IN && Number.isFinite(own))
  return new Map(
    [...byIndex].map(([index, columns]) => {
      const lefts = columns.map(leftOf)
      const isOfItems = columns.every(isAllItems)
      return [index, isOfItems && indent !== undefined ? lefts.map((left) => left - indent) : lefts]
    }),
  )
}

/** Whether nothing stands at the edge of a column but items. */
function isAllItems(column: readonly Line[]): boolean {
  const edge = leftOf(itemsOf(column)) + SET_IN
  return column.every((line) => line.marker !== null || line.left > edge)
}

/** How far the items of columns are set in; not finite where there are none. */
function indentOf(columns: readonly Line[][]): number {
  const items = columns.map(itemsOf).map(leftOf)
  return Math.min(...items) - Math.min(...columns.map(leftOf))
}

function itemsOf(column: readonly Line[]): Line[] {
  return column.filter((line) => line.marker !== null)
}

/**
 * Sets the columns of running text of a page one below the other, each as wide as the page's text, so that all else reads them
 * as what stands on a page without columns. Lines keep in `shown` where they stand on the page; those of a sidebar are marked, and
 * stay.
 *
 * @param lines of one page, in reading order.
 * @param lefts of all pages: a column of nothing but items begins where it does on others.
 * @returns the same lines where there are no columns.
 */
export function unroll(lines: readonly Line[], lefts: ColumnLefts): Line[] {
  const out: Line[] = []
  let offset = 0
  for (const own of toRegions(lines)) {
    if (own[0]?.column?.region === undefined) {
      out.push(...own.map((line) => (offset === 0 ? line : moved(line, (x) => x, offset))))
      continue
    }
    const { placed, foot } = stack(own, offset, lefts)
    out.push(...placed)
    offset = Math.max(offset, foot - Math.max(...own.map((line) => line.baseline)))
  }
  return out
}

/** Lines that stand in the same columns, or in none, together. */
function toRegions(lines: readonly Line[]): Line[][] {
  const regions: Line[][] = []
  for (const line of lines) {
    const last = regions.at(-1)
    if (last && last[0]?.column?.region === line.column?.region) last.push(line)
    else regions.push([line])
  }
  return regions
}

function indexOf(column: readonly Line[]): number {
  return column[0]?.column?.index ?? 0
}

function leftOf(column: readonly Line[]): number {
  return Math.min(...column.map((line) => line.left))
}

/** The columns of one region, one below the other, and where the last one ends. */
function stack(lines: readonly Line[], offset: number, lefts: ColumnLefts): { placed: Line[]; foot: number } {
  const columns = toColumns(lines)
  const size = lines[0]?.size ?? 12
  const startOf = (column: readonly Line[]) => {
    const own = leftOf(column)
    if (!isAllItems(column)) return own
    const others = lefts.get(indexOf(column)) ?? []
    return Math.min(own, ...others.filter((left) => own - left <= OUTDENT * size))
  }
  const bounds = columns.map((column) => ({
    left: startOf(column),
    right: Math.max(...column.map((line) => line.right)),
    top: Math.min(...column.map((line) => line.baseline)),
  }))
  const left = Math.min(...bounds.map((bound) => bound.left))
  const full = Math.max(...bounds.map((bound) => bound.right)) - left
  const widest = Math.max(...bounds.map((bound) => bound.right - bound.left))
  const leading = 1.2 * size
  let foot = Number.NEGATIVE_INFINITY
  const placed = columns.flatMap((column, index) => {
    const bound = bounds[index] as (typeof bounds)[number]
    const own = bound.right - bound.left
    const isSidebar = columns.length === 2 && own < SIDEBAR * widest
    if (isSidebar) return column.map((line) => ({ ...moved(line, (x) => x, offset), isAside: true }))
    const width = own >= EQUAL * widest ? widest : own
    const down = foot === Number.NEGATIVE_INFINITY ? offset : foot + BREAK * leading - bound.top
    foot = Math.max(...column.map((line) => line.baseline)) + down
    return column.map((line) => moved(line, (x) => left + ((x - bound.left) * full) / width, down))
  })
  return { placed, foot }
}

function toColumns(lines: readonly Line[]): Line[][] {
  const columns = new Map<number, Line[]>()
  for (const line of lines) {
    const index = line.column?.index ?? 0
    const known = columns.get(index)
    if (known) known.push(line)
    else columns.set(index, [line])
  }
  return [...columns].sort((a, b) => a[0] - b[0]).map(([, column]) => column)
}

function moved(line: Line, across: (x: number) => number, down: number): Line {
  const { left, right, baseline } = line
  return {
    ...line,
    left: across(left),
    textLeft: across(line.textLeft),
    right: across(right),
    baseline: baseline + down,
    shown: line.shown ?? { left, right, baseline },
  }
}
