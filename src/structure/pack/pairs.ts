import type { PartLine } from '../../extract/document.js'
import { SALUTATION, VALEDICTION } from '../../extract/formulas.js'
import { hasPostcode, isDate } from '../opener-marks.js'
import { isProse } from './prose.js'

/** A letter by its formulas: the line of its salutation, and that of its valediction or null. */
export interface Pair {
  salutation: number
  valediction: number | null
}

/** No salutation and no valediction is a longer line. */
const LONGEST_SALUTATION = 100
const LONGEST_VALEDICTION = 40

/** So many lines of running text are a paragraph; fewer may be a role that is set over two lines. */
const PARAGRAPH = 3

/** So many lines above its salutation a letter has its date or the postcode that it goes to. */
const OPENER_LINES = 45

/**
 * Salutations and valedictions in pairs, as brackets pair. A letter that another one quotes stands between the other's
 * formulas and is no letter of the file; a letter without a valediction ends where the next is opened in full.
 */
export function toPairs(lines: readonly PartLine[]): Pair[] {
  const salutations = lines.flatMap((line, index) => (isSalutation(line.text) ? [index] : []))
  const valedictions = lines.flatMap((line, index) => (isValediction(line.text) ? [index] : []))
  const pairs: Pair[] = []
  for (let at = 0; at < salutations.length; ) {
    const salutation = salutations[at] as number
    const floor = pairs.at(-1)?.valediction ?? -1
    const { valediction, next } = closeOf(lines, salutations, valedictions, at)
    if (salutation > floor) pairs.push({ salutation, valediction })
    at = next
  }
  return pairs
}

/** The valediction of a salutation, and the salutation that opens the letter behind it. */
function closeOf(
  lines: readonly PartLine[],
  salutations: readonly number[],
  valedictions: readonly number[],
  at: number,
): { valediction: number | null; next: number } {
  let open = 1
  let next = at + 1
  const from = salutations[at] as number
  for (const valediction of valedictions.filter((line) => line > from)) {
    for (; next < salutations.length && (salutations[next] as number) < valediction; next++) {
      const closing = valedictions.filter(
        (line) => line > (salutations[next] as number) && line < nextOpened(lines, salutations, next),
      )
      // Were the inner one quoted, both would close before the next letter is opened.
      if (closing.length > open) open++
      else if (isOpened(lines, salutations[next] as number, from)) return { valediction: null, next }
    }
    open--
    if (open <= 0) return { valediction, next }
  }
  while (next < salutations.length && !isOpened(lines, salutations[next] as number, from)) next++
  return { valediction: null, next }
}

/** The salutation, after one, of the next letter that is opened in full; past the end where there is none. */
function nextOpened(lines: readonly PartLine[], salutations: readonly number[], after: number): number {
  const from = salutations[after] as number
  return (
    salutations.find((line, index) => index > after && isOpened(lines, line, from)) ??
    Number.POSITIVE_INFINITY
  )
}

/** Whether a letter is opened in full: a date, or an address to go to, above its salutation. */
function isOpened(lines: readonly PartLine[], salutation: number, above: number): boolean {
  let prose = 0
  for (let at = salutation - 1; at > above && salutation - at <= OPENER_LINES; at--) {
    const { text } = lines[at] as PartLine
    if (hasPostcode(text) || isDate(text)) return true
    prose = isProse(text) ? prose + 1 : 0
    if (prose >= PARAGRAPH) return false
  }
  return false
}

function isSalutation(text: string): boolean {
  return SALUTATION.test(text) && text.length <= LONGEST_SALUTATION && !/[.;!?]$/.test(text) && !isProse(text)
}

function isValediction(text: string): boolean {
  return VALEDICTION.test(text) && text.length <= LONGEST_VALEDICTION
}
