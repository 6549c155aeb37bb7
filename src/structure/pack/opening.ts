import type { PartLine } from '../../extract/document.js'
import { isBullet } from '../../extract/markers.js'
import { isDate } from '../opener-marks.js'
import { isLabel } from './label.js'
import { isProse } from './prose.js'

/** No opener has more lines: letterhead, date, a list of twenty people over two lines each. */
const LONGEST_OPENER = 60

/**
 * The line with which a letter begins: where its page does, or below what ends another text on that page; in a file
 * without pages, the first of the short lines above the salutation.
 *
 * @param floor no line before this one belongs to the letter.
 */
export function openingOf(lines: readonly PartLine[], salutation: number, floor: number): number {
  const { page } = lines[salutation] as PartLine
  const top = topOf(lines, salutation, floor)
  let from = salutation
  let isDated = false
  for (; from > top; from--) {
    const { text } = lines[from - 1] as PartLine
    if ((page === null && isLabel(text)) || isItem(text)) break
    // A role that is set over two lines may read like running text; then the date stands above it.
    if (isProse(text) && (isDated || !lines.slice(top, from).some((line) => isDate(line.text)))) break
    isDated ||= isDate(text)
  }
  return from
}

/** The first line that may be the opener's: of the page, or of the stretch above a salutation. */
function topOf(lines: readonly PartLine[], salutation: number, floor: number): number {
  const { page } = lines[salutation] as PartLine
  let top = salutation
  while (top > floor && salutation - top < LONGEST_OPENER && lines[top - 1]?.page === page) top--
  return top
}

/** Whether a line is an item of a list, which an opener has not. */
function isItem(text: string): boolean {
  const [head = '', ...words] = text.split(/\s+/)
  return words.length > 0 && isBullet(head)
}
