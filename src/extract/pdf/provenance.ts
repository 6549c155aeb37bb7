import type { Box } from '../../schema.js'
import type { Line } from './lines.js'

/** The pages that lines stand on, and the box that they fill on each. */
export function provenance(lines: readonly Line[]): { pages: number[]; boxes: Box[] } {
  const boxes: Box[] = []
  for (const line of lines) {
    const { left, right: lineRight, baseline } = line.shown ?? line
    const top = baseline - line.size
    const bottom = baseline + 0.25 * line.size
    const box = boxes.find((known) => known.page === line.page)
    if (!box) {
      boxes.push({
        page: line.page,
        x: left,
        y: top,
        width: lineRight - left,
        height: bottom - top,
      })
      continue
    }
    const right = Math.max(box.x + box.width, lineRight)
    const foot = Math.max(box.y + box.height, bottom)
    box.x = Math.min(box.x, left)
    box.y = Math.min(box.y, top)
    box.width = right - box.x
    box.height = foot - box.y
  }
  return {
    pages: boxes.map((box) => box.page),
    boxes: boxes.map(rounded),
  }
}

function rounded({ page, x, y, width, height }: Box): Box {
  return { page, x: toTenths(x), y: toTenths(y), width: toTenths(width), height: toTenths(height) }
}

/** A tenth of a point is finer than any reader needs. */
function toTenths(length: number): number {
  return Math.round(length * 10) / 10
}
