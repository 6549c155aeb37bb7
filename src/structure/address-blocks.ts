import { isCommonWord } from '../extract/lexicon.js'
import type { Addressee } from '../schema.js'
import { isGreeted } from './greeting.js'
import { isTitled, readName } from './names.js'
import type { HardLine } from './nodes.js'
import { isBody, isBuilding, isDepartment, isOffice, isPlace, isRole, splitRole } from './offices.js'

/** Postcodes of the United Kingdom, at the end of a line (BS 7666; the inner code never begins with a letter). */
const POSTCODE = /\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\s*$/

/** Whether a line ends with a postcode. */
export function endsInPostcode(text: string): boolean {
  return POSTCODE.test(text)
}

/** A name with what the person holds, and where. */
export function splitName(
  name: string,
  rest: string | null,
): Pick<Addressee, 'name' | 'role' | 'organisation'> {
  return { name, ...splitRole(rest) }
}

/**
 * The persons of address blocks: each block begins with a name, and persons named one behind the other share the address that follows.
 *
 * @param isAuthority whether a text names a local authority, which may stand for the council it is the area of.
 * @param greeted the surnames of those whom the letter greets.
 */
export function toAddressBlocks(
  lines: readonly HardLine[],
  isAuthority: (text: string) => boolean,
  greeted: readonly string[],
): Addressee[] {
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
      (block.length > 0 &&
        named?.rest === null &&
        isPlainPerson(named.name, greeted) &&
        isOfficeAlone(lines[index + 1]))
    if (named !== null && isSure && !isAuthority(line.text)) {
      if (block.length > 0) finish()
      sharing.push({ ...splitName(named.name, named.rest), address: [], postcode: null })
    } else if (sharing.length > 0) block.push(line)
  }
  finish()
  return addressees
}

/** Names of buildings and streets that read like those of persons: "Marsh House". */
const STREET = /\s(?:house|lodge|court|park|place|lane|way|close|drive|gate|row)$/i

function isStreet(text: string): boolean {
  return STREET.test(text)
}

/**
 * Whether a name without a title, further down in a block, may be another person's: one who is greeted where any are, and no building
 * and no part of a body ("Public Protection"), whose words are all of the language.
 */
function isPlainPerson(name: string, greeted: readonly string[]): boolean {
  if (greeted.length > 0 && !isGreeted(name, greeted)) return false
  return !isStreet(name) && !name.split(' ').every((word) => isCommonWord(word.toLowerCase()))
}

/** A part of a body that is called for the one at its head: "Chief Executive's Department". */
const DEPARTMENT = /\b(?:department|directorate|division)\b/i

/** Whether a line names an office and nothing else, as below a name: what has a place or a department in it may be of an address. */
function isOfficeAlone(line: HardLine | undefined): boolean {
  if (line === undefined || readName(line.text) !== null) return false
  const isOfAddress = isPlace(line.text) || isStreet(line.text) || DEPARTMENT.test(line.text)
  return isOffice(line.text) && !isOfAddress
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
    const placed = address.some((placedLine) => !isBuilding(placedLine))
    const runsOn = /^\p{Ll}|^(and|&)\b/u.test(line) || /(,|\band|&|\bof|\bfor)$/.test(roles.at(-1) ?? '')
    // A street may be named for a body: "Corporation Street".
    const mayBeBody = !placed && !isBuilding(line) && (address.length === 0 || !isPlace(line))
    if (mayBeBody && organisation === null && roles.length > 0 && runsOn) roles.push(line)
    else if (mayBeBody && organisation === null && isRole(line) && !isCouncil(line)) roles.push(line)
    else if (mayBeBody && organisation === null && (isCouncil(line) || isAuthority(line)))
      organisation = line.replace(/,$/, '')
    else if (mayBeBody && organisation !== null && isDepartment(organisation) && /\bcouncil$/i.test(line)) {
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
