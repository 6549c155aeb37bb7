import type { PartLine, Stretch } from '../document.js'
import { type LinedPage, printed } from './furniture.js'
import type { Line } from './lines.js'

/** A gap between two baselines of so many type sizes is more than the leading of any letter. */
const WIDE = 1.9

/** The lines of a file by which it is cut into letters. */
export function toPartLines(lines: readonly Line[]): PartLine[] {
  return lines.map((line, index) => {
    const above = lines[index - 1]
    const isBelow = above?.page === line.page && line.baseline - above.baseline <= WIDE * line.size
    return { text: printed(line), page: line.page, opens: !isBelow }
  })
}

/** The pages on which some lines of a file stand, with these lines alone. */
export function partOf(pages: readonly LinedPage[], { from, to }: Stretch): LinedPage[] {
  let at = 0
  return pages.flatMap((page) => {
    const start = at
    at += page.lines.length
    const lines = page.lines.slice(Math.max(0, from - start), Math.max(0, to - start))
    const isBlankWithin = page.lines.length === 0 && start > from && start < to
    return lines.length > 0 || isBlankWithin ? [{ ...page, lines }] : []
  })
}
