import type { Box } from '../../schema.js'
import type { Line } from './lines.js'

/** The pages that lines stand on, and the box that they fill on each. */
export function provenance(lines: readonly Line[]): { pages: number[]; boxes: Box[] } {
  const boxes: Box[] = []
  for (const line of lines) {
    const top = line.baseline - line.size
    const bottom = line.baseline + 0.25 * line.size
    const box = boxes.find((known) => known.page === line.page)
    if (!box) {
      boxes.push({
        page: line.page,
        x: line.left,
        y: top,
        width: line.right - line.left,
        height: bottom - top,
      })
      continue
    }
    const right = Math.max(box.x + box.width, line.right)
    const foot = Math.max(box.y + box.height, bottom)
    box.x = Math.min(box.x, line.left)
    box.y = Math.min(box.y, top)
    box.width = right - box.x
    box.height = foot - box.y
  }
  return {
    pages: boxes.map((box) => box.page),
    boxes: boxes.map(({ page, ...edges }) => ({ page, ...roundAll(edges) })),
  }
}

/** A tenth of a point is finer than any reader needs. */
function roundAll(edges: Omit<Box, 'page'>): Omit<Box, 'page'> {
  const round = (value: number) => Math.round(value * 10) / 10
  return { x: round(edges.x), y: round(edges.y), width: round(edges.width), height: round(edges.height) }
}
