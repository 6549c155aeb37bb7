import type { Furniture } from '../document.js'
import { isPageNumber } from '../page-number.js'
import type { Layout } from './layout.js'
import type { Line } from './lines.js'
import { firstNote } from './notes.js'

/** The lines of a page, and how high the page is. */
export interface LinedPage {
  number: number
  height: number
  lines: Line[]
}

/** Running heads and page numbers stand in the outer eighth of a page, above or below. */
const MARGIN = 1 / 8

/** The head of a letter takes up no more of its first page than this. */
const HEAD = 1 / 3

/** Type smaller than the body by this much is a footnote's, a letterhead's, a running foot's. */
const SMALLER = 1.5

/**
 * Takes out what belongs to the page and not to the text: page numbers, running heads, small type at the
 * head and foot of a page (letterhead, footnotes).
 *
 * @returns the pages with the lines that are left, and what was taken out.
 */
export function takeFurniture(
  pages: readonly LinedPage[],
  layout: Layout,
): { pages: LinedPage[]; furniture: Furniture[] } {
  const furniture: Furniture[] = []
  const repeated = repeatedLines(pages)
  const first = pages[0]?.number
  const kept = pages.map((page) => {
    const notesFrom = notesInBodyType(page, layout)
    const body = page.lines.filter(
      (line) => !isSmall(line, layout) && !isMarginal(line, page) && line.baseline < notesFrom,
    )
    const firstBody = Math.min(...body.map((line) => line.baseline))
    const lastBody = Math.max(...body.map((line) => line.baseline))
    const hasNotes = page.lines.some(
      (line) => line.baseline > lastBody && isSmall(line, layout) && opensNote(line),
    )
    const kindOf = (line: Line): Furniture['kind'] | null => {
      if (isMarginal(line, page)) {
        if (isPageNumber(line.text) && line.marker === null) return 'page-number'
        if (repeated.has(keyOf(line))) return 'running-head'
      }
      if (line.baseline >= notesFrom) return 'footnote'
      if (body.length === 0 || !isSmall(line, layout)) return null
      if (line.baseline < firstBody) return page.number === first ? 'letterhead' : 'running-head'
      // The sender's address may stand beside the addressee's.
      if (page.number === first && line.baseline < page.height * HEAD) return 'letterhead'
      if (line.baseline <= lastBody) return null
      return hasNotes ? 'footnote' : isMarginal(line, page) ? 'running-head' : null
    }
    const lines = page.lines.filter((line) => {
      const kind = kindOf(line)
      if (kind) furniture.push({ kind, text: printed(line), page: page.number })
      return kind === null
    })
    return { ...page, lines }
  })
  return { pages: kept, furniture }
}

/** A line with its marker and marks, as it stands on the page. */
export function printed(line: Line): string {
  return [line.marker, line.text, ...line.footnoteMarks].filter((part) => part).join(' ')
}

/** Whether a line opens a footnote: with its number, or with its mark. */
function opensNote(line: Line): boolean {
  return line.footnoteMarks.length > 0 || /^[\d*†‡]/.test(line.marker ?? line.text)
}

/** Where the notes of a page begin that are set in the type of its text; Infinity where there are none. */
function notesInBodyType(page: LinedPage, layout: Layout): number {
  const line = firstNote(page, layout)
  return line === null || isSmall(line, layout) ? Number.POSITIVE_INFINITY : line.baseline
}

function isSmall(line: Line, layout: Layout): boolean {
  return line.size <= layout.bodySize - SMALLER
}

function isMarginal(line: Line, page: LinedPage): boolean {
  return line.baseline < page.height * MARGIN || line.baseline > page.height * (1 - MARGIN)
}

/** Lines that stand at the same height with the same words, figures aside, on most pages but the first. */
function repeatedLines(pages: readonly LinedPage[]): Set<string> {
  const seen = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(page.lines.filter((line) => isMarginal(line, page)).map(keyOf))) {
      seen.set(key, (seen.get(key) ?? 0) + 1)
    }
  }
  const enough = Math.max(2, (pages.length - 1) * 0.6)
  return new Set([...seen].filter(([, count]) => count >= enough).map(([key]) => key))
}

function keyOf(line: Line): string {
  return `${Math.round(line.baseline / 4)} ${line.text.replace(/\d+/g, '#')}`
}
