import { SALUTATION } from '../extract/formulas.js'
import type { Addressee } from '../schema.js'
import { toAddressees } from './addressees.js'
import { MONTH } from './calendar.js'
import { isGreeted, toGreeted } from './greeting.js'
import { parseLetterDate } from './letter-date.js'
import { readName } from './names.js'
import type { HardLine } from './nodes.js'
import { connectivesOf } from './offices.js'
import { isContact, isDate } from './opener-marks.js'

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
  const before = joinBrokenDates(all.filter((line) => !REFERENCE.test(line.text)))
  const dateAt = findDate(before)
  const [above, below] = [before.slice(0, Math.max(0, dateAt)), before.slice(dateAt + 1)]
  const greeted = toGreeted(lines[salutationAt]?.text ?? '')
  const [senders, theirs] = toSides(above, below, greeted)
  const { addressees, repeated, rest } = toAddressees(theirs, isAuthority, greeted)
  // A telephone number above the first name makes all that stands there the sender's.
  const isSenders = rest.some(({ text }) => isContact(text))
  return {
    date: before[dateAt] ?? null,
    salutation: lines[salutationAt] ?? null,
    addressees,
    letterhead: [...references, ...senders, ...(isSenders ? rest : [])],
    formulas: [
      ...repeated,
      ...connectivesOf(
        theirs.map((line) => line.text),
        addressees,
      ),
    ],
    rest: isSenders ? [] : rest,
  }
}

/** The lines of the sender and those of the addressees: they stand below the date, in some letters above it. */
function toSides(
  above: readonly HardLine[],
  below: readonly HardLine[],
  greeted: readonly string[],
): readonly [senders: readonly HardLine[], theirs: readonly HardLine[]] {
  const namesIn = (lines: readonly HardLine[]) => lines.flatMap(({ text }) => readName(text)?.name ?? [])
  const [namedAbove, namedBelow] = [namesIn(above), namesIn(below)]
  if (namedBelow.length === 0) return namedAbove.length > 0 ? [[], [...above, ...below]] : [above, below]
  const isAmong = (names: readonly string[]) => names.some((name) => isGreeted(name, greeted))
  return isAmong(namedAbove) && !isAmong(namedBelow) ? [below, above] : [above, below]
}

/** A date that the line itself says is another's. */
const IS_OTHERS = /\b(inspect\w*|visit\w*|publish\w*|publication)\b/i

/** What a date that goes on in the next line ends with there: its month and year, or its year alone. */
const REST_OF_DATE = new RegExp(String.raw`^(?:(?:of\s+)?${MONTH},?\s*)?(?:19|20)\d{2}$`, 'iu')

/** The line with the date, else one that is meant for a date and misprinted, else -1. */
function findDate(lines: readonly HardLine[]): number {
  const read = lines.map((line) => parseLetterDate(line.text))
  const dated = read.flatMap(({ date }, index) => (date === null ? [] : [index]))
  const own = dated.find((index) => !IS_OTHERS.test(lines[index]!.text)) ?? dated[0]
  return own ?? read.findIndex(({ problem }) => problem?.ruleId === 'misprinted-date')
}

/** A date that the layout broke over two lines is one line. */
function joinBrokenDates(lines: readonly HardLine[]): HardLine[] {
  const joined: HardLine[] = []
  for (const line of lines) {
    const above = joined.at(-1)
    const text = `${above?.text ?? ''} ${line.text}`
    const isBroken =
      above !== undefined &&
      REST_OF_DATE.test(line.text) &&
      parseLetterDate(above.text).date === null &&
      isDate(text)
    if (isBroken) joined[joined.length - 1] = { ...above, text, parts: [...above.parts, ...line.parts] }
    else joined.push(line)
  }
  return joined
}
