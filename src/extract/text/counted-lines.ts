import { type TextLine, written } from './lines.js'

/** Fewer figures in a row may be anything. */
const ENOUGH = 3

/** Lines that a page has at least; notes, which count up too, have fewer. */
const SHORTEST_PAGE = 12

/** So many pages may bear no number, or one that stands behind a word. */
const MOST_LEFT_OUT = 5

/** No letter has more pages, and no text more figures that are looked at. */
const MOST_FIGURES = 1000

/** A line with a figure alone, and the longest row of such that ends with it. */
interface Figure {
  line: TextLine
  at: number
  number: number
  length: number
  before: Figure | null
}

/**
 * Lines with a figure alone that count up through a text, a page from each to the next: the numbers of pages that were joined without a
 * mark between them.
 */
export function countedLines(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const figures: Figure[] = []
  for (const [at, line] of lines.entries()) {
    if (figures.length === MOST_FIGURES) break
    if (!/^\d{1,3}$/.test(written(line))) continue
    const number = Number(written(line))
    const before = figures
      .filter((figure) => isPageBefore(figure, number, at))
      .reduce<Figure | null>((longest, one) => (one.length > (longest?.length ?? 0) ? one : longest), null)
    figures.push({ line, at, number, length: (before?.length ?? 0) + 1, before })
  }
  const last = figures.reduce<Figure | null>(
    (longest, one) => (one.length > (longest?.length ?? ENOUGH - 1) ? one : longest),
    null,
  )
  const counted = new Set<TextLine>()
  for (let figure = last; figure !== null; figure = figure.before) counted.add(figure.line)
  return counted
}

/** Whether a figure may number a page of which a later one numbers the next, or next but few. */
function isPageBefore(figure: Figure, number: number, at: number): boolean {
  const pages = number - figure.number
  return pages > 0 && pages <= MOST_LEFT_OUT + 1 && at - figure.at >= SHORTEST_PAGE * pages
}
