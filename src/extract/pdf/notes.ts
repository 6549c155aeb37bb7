import { isBullet } from '../markers.js'
import { isPageNumber } from '../page-number.js'
import type { LinedPage } from './furniture.js'
import type { Layout } from './layout.js'
import type { Line } from './lines.js'

/** Between the text and its notes the page leaves a gap of at least so many leadings. */
const NOTES_GAP = 1.3

/** A note that opens with its mark on the line: "1 A visit", "1. A visit", "[1] A visit", "* A visit". */
const OPENING = /^(?:[[(]?(\d{1,2})[\]).]?|([*†‡]{1,3}))\s+\p{Lu}/u

/**
 * Where the notes of a page begin that are set in the type of its text: at a line, set off from the text, that opens with a mark which
 * stands raised in the text above. A mark that is not raised itself numbers a list as well: there all marks of the text are to be met
 * again, in order, and nothing else down to the foot of the page.
 *
 * @returns the line, or null where there are none.
 */
export function firstNote(page: LinedPage, layout: Layout): Line | null {
  const marks: string[] = []
  for (const [index, line] of page.lines.entries()) {
    const above = page.lines[index - 1]
    const isSetOff = above !== undefined && line.baseline - above.baseline > NOTES_GAP * layout.leading
    if (isSetOff) {
      if (line.opensWithMark && line.footnoteMarks.some((mark) => marks.includes(plainMark(mark))))
        return line
      if (isListOfNotes(page.lines.slice(index), marks)) return line
    }
    marks.push(...line.footnoteMarks.flatMap((mark) => mark.split(/[,\s]+/)).map(plainMark))
  }
  return null
}

/** Whether lines down to the foot of a page are the notes of some marks, each opened by its own. */
function isListOfNotes(lines: readonly Line[], marks: readonly string[]): boolean {
  if (marks.length === 0 || openerOf(lines[0] as Line) === null) return false
  const notes = lines.filter((line) => line.marker !== null || !isPageNumber(line.text))
  const opened = notes.flatMap((line) => openerOf(line) ?? [])
  return (
    opened.join(' ') === [...new Set(marks)].join(' ') &&
    !notes.some((line) => line.bold || (line.marker !== null && isBullet(line.marker)))
  )
}

function openerOf(line: Line): string | null {
  const found = OPENING.exec([line.marker, line.text].filter((part) => part).join(' '))
  return found?.[1] ?? found?.[2] ?? null
}

/** A mark without its brackets. */
function plainMark(mark: string): string {
  return mark.replace(/[[\]()]/g, '')
}
