import type { PartLine } from '../../extract/document.js'
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
  let from = salutation
  while (from > floor && salutation - from < LONGEST_OPENER) {
    const above = lines[from - 1] as PartLine
    if (above.page !== page || isProse(above.text)) break
    if (page === null && isLabel(above.text)) break
    from--
  }
  return from
}
