import type { Line } from './lines.js'

/** Between the end of a column and the head of the next stand so many leadings: what is taken out between two lines leaves as much. */
const BREAK = 4

/** A column narrower than this share of the other stands beside the text and is no part of its flow. */
const SIDEBAR = 0.6

/** Columns that differ by less than this share are meant to be equally wide. */
const EQUAL = 0.85

/**
 * Sets the columns of running text of a page one below the other, each as wide as the page's text, so that all else reads them
 * as what stands on a page without columns. Lines keep in `shown` where they stand on the page; those of a sidebar are marked, and
 * stay.
 *
 * @param lines of one page, in reading order.
 * @returns the same lines where there are no columns.
 */
export function unroll(lines: readonly Line[]): Line[] {
  const out: Line[] = []
  let offset = 0
  for (let at = 0; at < lines.length; ) {
    const region = lines[at]?.column?.region
    let end = at + 1
    while (region !== undefined && lines[end]?.column?.region === region) end++
    const own = lines.slice(at, end)
    at = end
    if (region === undefined) {
      out.push(...own.map((line) => (offset === 0 ? line : moved(line, (x) => x, offset))))
      continue
    }
    const { placed, foot } = stack(own, offset)
    out.push(...placed)
    offset = Math.max(offset, foot - Math.max(...own.map((line) => line.baseline)))
  }
  return out
}

/** The columns of one region, one below the other, and where the last one ends. */
function stack(lines: readonly Line[], offset: number): { placed: Line[]; foot: number } {
  const columns = toColumns(lines)
  const bounds = columns.map((column) => ({
    left: Math.min(...column.map((line) => line.left)),
    right: Math.max(...column.map((line) => line.right)),
    top: Math.min(...column.map((line) => line.baseline)),
  }))
  const left = Math.min(...bounds.map((bound) => bound.left))
  const full = Math.max(...bounds.map((bound) => bound.right)) - left
  const widest = Math.max(...bounds.map((bound) => bound.right - bound.left))
  const leading = 1.2 * (lines[0]?.size ?? 12)
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
