import type { Addressee } from '../schema.js'
import { isGreeted } from './greeting.js'
import { isTitled, readName, toEach } from './names.js'
import type { HardLine } from './nodes.js'
import { isBody, isBuilding, isDepartment, isOffice, isPlace, isRole, splitRole } from './offices.js'

/** Postcodes of the United Kingdom, at the end of a line (BS 7666; the inner code never begins with a letter). */
const POSTCODE = /\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\s*$/

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
  const hasPostcode = named.some((line) => POSTCODE.test(line.text))
  const isList = persons.length >= ENOUGH_PERSONS && !hasPostcode
  const addressees = isList ? toPersons(named) : toAddressBlocks(named, isAuthority)
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

function splitName(name: string, rest: string | null): Pick<Addressee, 'name' | 'role' | 'organisation'> {
  return { name, ...splitRole(rest) }
}

/** Address blocks: each begins with a name. Persons named one behind the other share the address that follows. */
function toAddressBlocks(lines: readonly HardLine[], isAuthority: (text: string) => boolean): Addressee[] {
  const addressees: Addressee[] = []
  let sharing: Addressee[] = []
  let block: HardLine[] = []
  const finish = () => {
    if (sharing.length === 0) return
    readBlock(sharing, block, isAuthority)
    addressees.push(...sharing)
    sharing = []
    block = []
  }
  for (const [index, line] of lines.entries()) {
    const named = readName(line.text)
    const isSure =
      sharing.length === 0 ||
      isTitled(line.text) ||
      isRole(named?.rest ?? '') ||
      (block.length > 0 && named?.rest === null && isOfficeAlone(lines[index + 1]))
    if (named !== null && isSure && !isAuthority(line.text)) {
      if (block.length > 0) finish()
      sharing.push({ ...splitName(named.name, named.rest), address: [], postcode: null })
    } else if (sharing.length > 0) block.push(line)
  }
  finish()
  return addressees
}

/** Whether a line names an office and nothing else, as below a name: what has a place in it may be a line of an address. */
function isOfficeAlone(line: HardLine | undefined): boolean {
  return line !== undefined && isOffice(line.text) && !isPlace(line.text) && readName(line.text) === null
}

/** Role, body, address and postcode from the lines below a name, in the order in which a letter has them. */
function readBlock(
  sharing: readonly Addressee[],
  block: readonly HardLine[],
  isAuthority: (text: string) => boolean,
): void {
  const roles: string[] = []
  let organisation: string | null = null
  const address: string[] = []
  let postcode: string | null = null
  for (const { text } of block) {
    // What follows the addressee's own postcode may be another's.
    const code: RegExpExecArray | null = postcode === null ? POSTCODE.exec(text) : null
    const line = code ? text.slice(0, code.index).replace(/[\s,]+$/, '') : text
    if (code) postcode = `${code[1]} ${code[2]}`
    if (line === '') continue
    const placed = address.length > 0
    const runsOn = /^\p{Ll}|^(and|&)\b/u.test(line) || /(,|\band|&|\bof|\bfor)$/.test(roles.at(-1) ?? '')
    if (!placed && organisation === null && roles.length > 0 && runsOn) roles.push(line)
    else if (!placed && organisation === null && isRole(line) && !isCouncil(line)) roles.push(line)
    else if (!placed && organisation === null && (isCouncil(line) || isAuthority(line)))
      organisation = line.replace(/,$/, '')
    else if (!placed && organisation !== null && isDepartment(organisation) && isCouncil(line)) {
      address.push(organisation)
      organisation = line.replace(/,$/, '')
    } else address.push(line.replace(/,$/, ''))
  }
  for (const addressee of sharing) {
    if (roles.length > 0 && addressee.role === null) {
      const text = roles.join(' ').replace(/,$/, '')
      Object.assign(addressee, organisation === null ? splitRole(text) : { role: text })
    }
    addressee.organisation ??= organisation
    addressee.address = address
    addressee.postcode = postcode
  }
}

/** A body, and not an office in its words: "Director of Children's Services" names no council. */
function isCouncil(text: string): boolean {
  return isBody(text) && !isOffice(text) && !isBuilding(text)
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
