import type { Furniture } from '../document.js'
import { VALEDICTION } from '../formulas.js'
import { isPageNumber } from '../page-number.js'
import { countedLines } from './counted-lines.js'
import { noteNumberOf, toMarkPattern } from './footnote-marks.js'
import { type TextLine, written } from './lines.js'
import { raisedNotesOf } from './raised-notes.js'

/** What a letterhead has and a sentence has not: a telephone number, an e-mail address, a site. */
const CONTACT = /\b(T|Tel|Telephone|Textphone|Fax|Minicom)\b[:.]?\s*[\d(+]|@|^\W*www\.|\bwww\.[\w.-]+$/i

/** No line of a letterhead is longer. */
const LONGEST_HEAD_LINE = 70

/** Footnotes stand among the last lines of a page. */
const FOOTNOTE_LINES = 24

/**
 * Takes out of a text what belongs to its pages: page numbers, running heads, a letterhead (wherever in the page the
 * file has it), footnotes.
 */
export function takeTextFurniture(lines: readonly TextLine[]): { lines: TextLine[]; furniture: Furniture[] } {
  const furniture: Furniture[] = []
  const pages = byPage(lines)
  const repeated = repeatedEdges(pages)
  const counted = countedLines(lines)
  const kept = pages.flatMap((page, at) => {
    const rest = page.filter((line, index) => {
      const isEdge = index < 3 || index >= page.length - 3
      // A note may have its number on a line of its own, which would else be taken for that of the page.
      if (isNoteNumber(page, index)) return true
      const isNumber =
        line.page !== null
          ? isEdge && isPageNumber(written(line)) && !isMidSentence(page, index)
          : isLoneNumber(page, index) || counted.has(line)
      const kind = isNumber ? 'page-number' : isEdge && repeated.has(written(line)) ? 'running-head' : null
      if (kind) furniture.push({ kind, text: written(line), page: line.page })
      return kind === null
    })
    const letterhead = at === 0 ? letterheadOf(rest) : []
    const raised = raisedNotesOf(rest)
    const inNotes = new Set(raised.flat())
    const footnotes = footnotesOf(rest.filter((line) => !inNotes.has(line)))
    for (const line of letterhead)
      furniture.push({ kind: 'letterhead', text: written(line), page: line.page })
    for (const note of raised)
      furniture.push({ kind: 'footnote', text: note.map(written).join(' '), page: note[0]?.page ?? null })
    for (const line of footnotes) furniture.push({ kind: 'footnote', text: written(line), page: line.page })
    const taken = new Set([...letterhead, ...inNotes, ...footnotes])
    return rest.filter((line) => !taken.has(line))
  })
  return { lines: kept, furniture }
}

function byPage(lines: readonly TextLine[]): TextLine[][] {
  const pages = new Map<number | null, TextLine[]>()
  for (const line of lines) {
    const page = pages.get(line.page)
    if (page) page.push(line)
    else pages.set(line.page, [line])
  }
  return [...pages.values()]
}

/** Whether a line stands between two lines of one sentence, with no blank line to either side: it was only wrapped there. */
function isMidSentence(lines: readonly TextLine[], index: number): boolean {
  const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]]
  if (before === undefined || line?.blanks !== 0 || next?.blanks !== 0) return false
  return /^\p{Ll}/u.test(written(next)) && !/[.!?:;]$/.test(written(before))
}

/** In a text without page breaks a figure by itself between blank lines, not at the start, is a page number. */
function isLoneNumber(lines: readonly TextLine[], index: number): boolean {
  const line = lines[index] as TextLine
  const next = lines[index + 1]
  return (
    index > 2 && line.blanks > 0 && (next === undefined || next.blanks > 0) && isPageNumber(written(line))
  )
}

/** Lines that stand at the head or foot of most pages in the same words. */
function repeatedEdges(pages: readonly (readonly TextLine[])[]): Set<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const edges = new Set([...page.slice(0, 3), ...page.slice(-3)].map(written))
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1)
  }
  const enough = Math.max(3, (pages.length - 1) * 0.6)
  return new Set([...counts].filter(([, count]) => count >= enough).map(([text]) => text))
}

/** The stretch of short lines around two or more contact lines of the first page. */
function letterheadOf(lines: readonly TextLine[]): TextLine[] {
  const contacts = lines.flatMap((line, index) =>
    CONTACT.test(written(line)) && written(line).length <= LONGEST_HEAD_LINE ? [index] : [],
  )
  const first = contacts[0]
  const last = contacts.at(-1)
  if (first === undefined || last === undefined || contacts.length < 2) return []
  if (last - first > 12) return []
  let start = first
  const isHead = (line: TextLine | undefined) =>
    line !== undefined &&
    line.marker === null &&
    line.text.length <= 40 &&
    !/[.,;:]$/.test(line.text) &&
    !/\b(19|20)\d\d$/.test(line.text)
  while (start > 0 && first - start < 3 && isHead(lines[start - 1])) start--
  let end = last
  // A postcode may stand below the last contact.
  if (/^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/.test(lines[end + 1]?.text ?? '')) end++
  return lines.slice(start, end + 1)
}

/**
 * From the first of the last lines of a page that opens with the number of a mark in the page's text, to the end. In a text
 * without pages they stand below the signature.
 */
function footnotesOf(lines: readonly TextLine[]): TextLine[] {
  if (lines.length < 4) return []
  const isPaged = lines[0]?.page !== null
  const from = Math.max(1, lines.length - FOOTNOTE_LINES)
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] as TextLine
    const isNote = line.marker === null && /^\S+\s+\p{Lu}/u.test(line.text)
    const number = isNote ? noteNumberOf(line.text) : undefined
    if (!isPaged && (line.blanks === 0 || !lines.slice(0, index).some(({ text }) => VALEDICTION.test(text))))
      continue
    if (isNoteNumber(lines, index) || (number && hasMark(lines.slice(0, index), number)))
      return lines.slice(index)
  }
  return []
}

/** Whether a figure alone on its line numbers the note below it: the page's text has its mark. */
function isNoteNumber(lines: readonly TextLine[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]]
  if (!line || line.page === null || !next || next.marker !== null || next.blanks > 1) return false
  return (
    /^\d{1,2}$/.test(written(line)) &&
    (/^\p{Lu}/u.test(next.text) || (line.blanks > 1 && /^\p{L}/u.test(next.text))) &&
    hasMark(lines.slice(0, index), written(line))
  )
}

/** Whether a figure stands as a mark in a text: tight behind a word or a stop. */
function hasMark(lines: readonly TextLine[], number: string): boolean {
  const mark = toMarkPattern([number])
  return lines.some((line) => line.text.search(mark) >= 0)
}
