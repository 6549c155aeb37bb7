import { SALUTATION } from '../extract/formulas.js'
import type { Addressee } from '../schema.js'
import { toAddressees } from './addressees.js'
import { parseLetterDate } from './dates.js'
import { readName } from './names.js'
import type { HardLine } from './nodes.js'
import { connectivesOf } from './offices.js'

/** What the lines before the body give. */
export interface Opening {
  /** The line that the date stands on, or null. */
  date: HardLine | null
  salutation: HardLine | null
  addressees: Addressee[]
  letterhead: HardLine[]
  /** Persons printed twice, and the words between a role and its body. */
  formulas: string[]
  /** Lines that are none of these. */
  rest: HardLine[]
}

/** References and direct lines are the sender's, wherever they stand. */
const REFERENCE =
  /^((our|your) ref(erence)?\b|ref(erence)?( no\.?)?:|direct (t|f|tel|dial|line|email)\b|by e-?mail\b)/i

/**
 * Reads the lines up to the salutation: letterhead, date, addressees. What stands above the date is the letterhead's.
 *
 * @param isAuthority whether a text names a local authority.
 */
export function readOpener(lines: readonly HardLine[], isAuthority: (text: string) => boolean): Opening {
  const salutationAt = lines.findIndex((line) => SALUTATION.test(line.text))
  const all = salutationAt < 0 ? lines : lines.slice(0, salutationAt)
  const references = all.filter((line) => REFERENCE.test(line.text))
  const before = all.filter((line) => !REFERENCE.test(line.text))
  const dateAt = findDate(before)
  const [above, below] = [before.slice(0, Math.max(0, dateAt)), before.slice(dateAt + 1)]
  const addressed = toAddressees(below, isAuthority)
  // In some letters the addressee stands above the date.
  const isAbove = addressed.addressees.length === 0 && above.some((line) => readName(line.text) !== null)
  const { addressees, repeated, rest } = isAbove ? toAddressees([...above, ...below], isAuthority) : addressed
  return {
    date: before[dateAt] ?? null,
    salutation: lines[salutationAt] ?? null,
    addressees,
    letterhead: [...references, ...(isAbove ? [] : above)],
    formulas: [
      ...repeated,
      ...connectivesOf(
        below.map((line) => line.text),
        addressees,
      ),
    ],
    rest,
  }
}

/** The line with the date, else one that is meant for a date and misprinted, else -1. */
function findDate(lines: readonly HardLine[]): number {
  const read = lines.map((line) => parseLetterDate(line.text))
  const dated = read.findIndex(({ date }) => date !== null)
  return dated >= 0 ? dated : read.findIndex(({ problem }) => problem?.ruleId === 'misprinted-date')
}
