import type { PartLine } from '../../extract/document.js'
import { COPIES } from '../../extract/formulas.js'
import { isPageNumber } from '../../extract/page-number.js'
import { noteNumberOf, toMarkPattern } from '../../extract/text/footnote-marks.js'
import { isAnnex } from '../annex.js'
import { isInspectorate } from '../inspectorate.js'
import { readName } from '../names.js'
import { isBody, isOffice, isPlace, isRole } from '../offices.js'
import { hasPostcode, isContact, isDate } from '../opener-marks.js'
import { isHeadOfOther, isLabel } from './label.js'
import { openingOf } from './opening.js'
import type { Pair } from './pairs.js'
import { isProse } from './prose.js'

/** No line of a signature or a list of copies is longer. */
const LONGEST_LINE = 110

/** Of the lines of a page that goes on with a signature at least so many sign. */
const SIGNING_SHARE = 0.5

/**
 * The end of a letter: behind who signed and who got a copy, and behind its annex where it speaks of one. A letter ends
 * with its page, unless the next one begins there.
 *
 * @param ceiling the salutation of the next letter, or the end of the file.
 * @returns the first line that is no longer the letter's.
 */
export function endingOf(lines: readonly PartLine[], pair: Pair, ceiling: number): number {
  const { salutation, valediction } = pair
  const last = valediction ?? signatureOf(lines, salutation, ceiling)
  // Unsigned it ends at the latest where the opener of the next begins.
  if (last === null) return ceiling < lines.length ? openingOf(lines, ceiling, salutation + 1) : ceiling
  const end = (lines[last] as PartLine).page === null ? endOfLines : endOfPages
  return withAnnex(lines, pair, end(lines, salutation, last, ceiling), ceiling)
}

/** The lines of a letterhead, name and street, before one that can be nothing else. */
const HEAD_LINES = 4

/** Without page breaks: up to the first line that names nobody. */
function endOfLines(lines: readonly PartLine[], salutation: number, last: number, ceiling: number): number {
  let to = last + 1
  let isCopied = false
  for (; to < ceiling; to++) {
    const line = lines[to] as PartLine
    isCopied ||= COPIES.test(line.text)
    const isEntry = isCopied && !line.opens && line.text.length <= LONGEST_LINE && !isProse(line.text)
    if (isNote(lines, to, salutation)) continue
    if (!isEntry && !isSigning(line.text)) break
  }
  const isHeaded = lines.slice(to, to + HEAD_LINES).some(({ text }) => isOpener(text))
  return isHeaded ? letterheadAbove(lines, last, to) : to
}

/** Whether a line is of a footnote of the letter: these stand together behind the signature. */
function isNote(lines: readonly PartLine[], at: number, salutation: number): boolean {
  let from = at
  while (from > salutation && !opensNote(lines, from, salutation) && lines[from]?.opens !== true) from--
  return opensNote(lines, from, salutation)
}

/** Whether a line opens a footnote: as Markdown marks it, or with a figure that stands as a mark in the letter's text. */
function opensNote(lines: readonly PartLine[], at: number, salutation: number): boolean {
  const text = lines[at]?.text ?? ''
  if (/^\[\^[^\]]+\]:/.test(text)) return true
  const number = noteNumberOf(text)
  if (number === undefined || !/^\S+\s+\p{Lu}/u.test(text) || isOpener(text)) return false
  const mark = toMarkPattern([number])
  return lines.slice(salutation, at).some((line) => line.text.search(mark) >= 0)
}

/** With pages: the page of the last signature, and on it all that stands above the opener of the next letter. */
function endOfPages(lines: readonly PartLine[], salutation: number, last: number, ceiling: number): number {
  let to = endOfPage(lines, last)
  while (to < ceiling) {
    const end = endOfPage(lines, to)
    if (!isSigningPage(lines.slice(to, end), lines.slice(last + 1, to))) break
    to = end
  }
  if (to <= ceiling) return to
  // The next letter opens on this page: it begins behind the last who signs.
  return endOfLines(lines, salutation, last, ceiling)
}

function endOfPage(lines: readonly PartLine[], from: number): number {
  const { page } = lines[from] as PartLine
  const at = lines.findIndex((line, index) => index > from && line.page !== page)
  return at < 0 ? lines.length : at
}

/** Whether a page holds nothing but its number, or goes on with the names that the page before began. */
function isSigningPage(page: readonly PartLine[], before: readonly PartLine[]): boolean {
  const words = page.filter(({ text }) => !isPageNumber(text))
  if (words.length === 0) return true
  const signing = words.filter(({ text }) => isSigning(text))
  if (signing.length < SIGNING_SHARE * words.length || words.some(({ text }) => isProse(text))) return false
  const isSigned = before.some(({ text }) => readName(text) !== null)
  return !isSigned || words.some(({ text }) => COPIES.test(text) || isInspectorate(text))
}

/** Whether a line names who signs, or who gets a copy. */
function isSigning(text: string): boolean {
  if (text.length > LONGEST_LINE || isProse(text) || isOpener(text)) return false
  if (isLabel(text) || isHeadOfOther(text)) return false
  return COPIES.test(text) || readName(text) !== null || isRole(text) || isBody(text) || isPageNumber(text)
}

/** Whether a line stands in the opener of a letter and nowhere else. */
function isOpener(text: string | undefined): boolean {
  if (text === undefined) return false
  return isContact(text) || hasPostcode(text) || isPlace(text) || isDate(text)
}

/** A body that stands by itself right above an opener, behind who signed, is the next letterhead's. */
function letterheadAbove(lines: readonly PartLine[], last: number, opener: number): number {
  let at = opener
  while (at > last + 2 && !lines[at]?.opens) at--
  const above = lines[at - 1]
  const isHead = above?.opens === true && isBody(above.text) && !isOffice(above.text)
  if (isHead && !isWithinSignature(lines, last, at - 1)) return at - 1
  return isWithinSignature(lines, last, at) ? opener : at
}

/** Whether nobody has signed yet above a line. */
function isWithinSignature(lines: readonly PartLine[], last: number, at: number): boolean {
  return !lines.slice(last + 1, at).some(({ text }) => readName(text) !== null)
}

/** An annex goes with a letter that speaks of it: its pages, up to one that the pack opens with something else. */
function withAnnex(
  lines: readonly PartLine[],
  { salutation, valediction }: Pair,
  end: number,
  ceiling: number,
): number {
  const own = lines.slice(salutation, valediction ?? end)
  const speaks = own.some(({ text }) => /\b(annex|appendix|appendices|enclosed|attached)/i.test(text))
  // What stands on the letter's pages too is the pack's.
  const isNew = ({ text }: PartLine) => isAnnex(text) && !own.some((line) => line.text === text)
  const opening = lines.slice(end, end + 4).find(isNew)
  if (!speaks || !opening) return end
  let to = end
  do to = opening.page === null ? to + 1 : endOfPage(lines, to)
  while (to < ceiling && !opensAnother(lines, to))
  return Math.min(to, ceiling)
}

/** Whether something else begins at a line: minutes, a report, an agenda. */
function opensAnother(lines: readonly PartLine[], at: number): boolean {
  const { page, opens } = lines[at] as PartLine
  if (page === null) return opens && isHeadOfOther(lines[at]?.text ?? '')
  const head = lines.slice(at, at + 4).filter((line) => line.page === page && !isPageNumber(line.text))
  return isHeadOfOther(head[0]?.text ?? '')
}

/** In a letter without a valediction, the role of an inspector below a name. */
function signatureOf(lines: readonly PartLine[], salutation: number, ceiling: number): number | null {
  for (let at = salutation + 1; at < ceiling; at++) {
    const named = readName((lines[at - 1] as PartLine).text)
    if (named && /^(Her|His|HM)\b.*\bInspector\b/.test((lines[at] as PartLine).text)) return at
  }
  return null
}
