import type { Addressee } from '../schema.js'
import { endsInPostcode, splitName, toAddressBlocks } from './address-blocks.js'
import { isGreeted } from './greeting.js'
import { isTitled, readName, toEach } from './names.js'
import type { HardLine } from './nodes.js'
import { isOffice } from './offices.js'

/** Enough lines of the form "Name, Role, Body" to take the opener for a list of persons. */
const ENOUGH_PERSONS = 2

/** Who a letter is sent to, and the lines among theirs that are nobody's. */
export interface Addressed {
  addressees: Addressee[]
  /** Persons printed twice, and what stands between two of one line. */
  repeated: string[]
  rest: HardLine[]
}

/**
 * The people a letter is sent to, from the lines between its date and its salutation. Two forms are met: a list of
 * persons, a line each ("Name, Role, Body"), and one person's address block (name, role, body, street, town, postcode).
 *
 * @param isAuthority whether a text names a local authority, which may stand for the council it is the area of.
 * @param greeted the surnames of those whom the letter greets: a place of the sender's that reads like a name is none of theirs.
 */
export function toAddressees(
  lines: readonly HardLine[],
  isAuthority: (text: string) => boolean,
  greeted: readonly string[],
): Addressed {
  const first = findFirst(lines, greeted)
  if (first < 0) return { addressees: [], repeated: [], rest: [...lines] }
  const rest = lines.slice(0, first)
  const named = lines.slice(first)
  const persons = named.filter((line) => line.opens && readName(line.text)?.rest)
  const hasPostcode = named.some((line) => endsInPostcode(line.text))
  const isList = persons.length >= ENOUGH_PERSONS && !hasPostcode
  const addressees = isList ? toPersons(named) : toAddressBlocks(named, isAuthority, greeted)
  const { people, between } = toEach(addressees)
  const { addressees: each, repeated } = unique(people)
  return { addressees: each, repeated: [...repeated, ...between], rest }
}

/** The first line that begins with a name; where none above it holds an office, the first with the name of one who is greeted. */
function findFirst(lines: readonly HardLine[], greeted: readonly string[]): number {
  const names = lines.map((line) => readName(line.text)?.name ?? null)
  const first = names.findIndex((name) => name !== null)
  const named = names.findIndex((name) => name !== null && isGreeted(name, greeted))
  const isSenders =
    named > first &&
    !isTitled(lines[first]?.text ?? '') &&
    !lines.slice(first, named).some(({ text }) => isOffice(text))
  return isSenders ? named : first
}

/** A line that begins with a name is a person; any other line goes on with the person before. */
function toPersons(lines: readonly HardLine[]): Addressee[] {
  const entries: string[] = []
  for (const line of lines) {
    for (const [index, part] of line.parts.flatMap(splitAtTitles).entries()) {
      const named = readName(part)
      const opens = index === 0 && line.opens
      // Within an entry only a full "Name, Role" begins the next: a wrapped line may well begin with two capitals.
      const isPerson = named !== null && (opens || part.startsWith(`${named.name},`))
      if (isPerson || entries.length === 0) entries.push(part)
      else entries.push(`${entries.pop()} ${part}`)
    }
  }
  return entries.map((entry) => {
    const named = readName(entry)
    return { ...splitName(named?.name ?? entry, named?.rest ?? null), address: [], postcode: null }
  })
}

/** "… NHS Trust Mr A Name, Role": two persons on one line of the layout. */
function splitAtTitles(part: string): string[] {
  return part.split(/(?<=[\p{L})])\s+(?=(?:Mr|Mrs|Ms|Miss|Dr|Professor)\s+\p{Lu})/u)
}

/** A person printed twice (a line hidden under another) is one person. */
function unique(all: readonly Addressee[]): Pick<Addressed, 'addressees' | 'repeated'> {
  const addressees: Addressee[] = []
  const repeated: string[] = []
  for (const addressee of all) {
    const { name, role, organisation } = addressee
    const isKnown = addressees.some(
      (known) => known.name === name && known.role === role && known.organisation === organisation,
    )
    if (isKnown) repeated.push([name, role, organisation].filter((part) => part !== null).join(', '))
    else addressees.push(addressee)
  }
  return { addressees, repeated }
}
