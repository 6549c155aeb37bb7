import { isCommonWord } from '../extract/lexicon.js'
import { resolveAuthority } from './authorities.js'
import { isBody, isOffice, isPlace, isRole } from './offices.js'

/** Forms of address that open a name. */
const TITLE =
  /^(?:(?:Acting|Temporary|Assistant|Deputy|Interim|[AT]\/)?\s*(?:Chief Constable|(?:Detective )?(?:Chief )?(?:Superintendent|Inspector)|Commander)|Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Baron|Cllr|Councillor|Rev|Reverend|The Rt Hon|Rt Hon)\.?\s+/

/** Letters behind a name: honours, degrees, fellowships; in capitals, or mixed as "BSc". */
const HONOUR =
  /^(?!HMI?\b|CEO|DCS|CCG|ICB|NHS|YOT|CQC|LSCB|CRC|NPS)\(?(?:[A-Z]{2,5}|[A-Z][A-Za-z]{0,3}[A-Z][A-Za-z]?|PhD|DPhil|Ed?D|Hons\.?)\)?$/

/** Small words within a name. */
const PARTICLE =
  /^(de|da|di|do|du|das|des|dos|del|della|der|den|ten|ter|van|von|zu|le|la|el|al|bin|ibn|ap|y|and)$/i

/** One word of a name: capital first, with hyphens, apostrophes and initials; a name for short in brackets or quotes. */
const NAME_WORD =
  /^((?:\p{Lu}\.-?)*(?:[do][’'])?\p{Lu}[\p{L}'’‘ʼ`-]*\.?|(?:\p{Lu}\.-?)+|[(“"‘']\p{Lu}\p{L}+[)”"’'])$/u

/** A quarter of the country, which stands in capitals as a name does. */
const QUARTER = /^(?:north|south)[ -](?:east|west)$/i

/** What stands between two persons on one line. */
const BETWEEN = /\s+(?:and|&|\/)\s+/

/** An inspector's office in letters behind the name. */
const HMI = /\s+HMI$/

/** Surnames that are offices too; with a first name before them, or a title, they are names. */
const OFFICE_SURNAME = /^(Head|Nurse|Constable|Mayor)$/

/** Halves of a hyphened word that no surname begins with. */
const PREFIX = /^(co|vice|ex|sub|non|multi|pro|inter)$/i

/** A person's name, and what follows it on the line. */
export interface NamedLine {
  name: string
  rest: string | null
}

/**
 * Reads a line that begins with a person's name: "Ms A Name OBE, Role, Body" or the name alone.
 * Honours belong to the name, behind a comma too; "HMI" is an office.
 *
 * @returns null where the line does not begin with a name.
 */
export function readName(line: string): NamedLine | null {
  const bracketed = /^([^(]+?)\s+\((.+)\)$/.exec(line)
  if (bracketed?.[1] && bracketed[2] && isName(bracketed[1]) && isBody(bracketed[2]))
    return { name: bracketed[1], rest: bracketed[2] }
  const parts = line.split(/\s*,\s*/)
  let name = parts.shift() ?? ''
  while (parts.length > 0 && isHonours(parts[0] as string)) name += `, ${parts.shift()}`
  const pair = name.split(BETWEEN)
  if (pair.length === 2 && pair.every((one) => HMI.test(one) && isName(one.replace(HMI, ''))))
    return { name: name.replaceAll(/\s+HMI\b/g, ''), rest: ['HMI', ...parts].join(', ') }
  const dash = /^(.*?)\s+[-–—]\s+(.*)$/.exec(name)
  if (dash?.[1] && isName(dash[1])) return { name: dash[1], rest: [dash[2], ...parts].join(', ') }
  if (!isName(name)) {
    const [head, tail] = splitAtRole(name)
    if (head === null) return null
    name = head
    parts.unshift(tail)
  }
  const rest = parts.join(', ').trim()
  return { name: name.trim(), rest: rest === '' ? null : rest }
}

/** "A Name Chief Officer": a name and a role with nothing between them but the words themselves. */
function splitAtRole(text: string): [string, string] | [null, null] {
  const words = text.split(' ')
  for (let count = Math.min(words.length - 1, 6); count >= 2; count--) {
    const [head, tail] = [words.slice(0, count).join(' '), words.slice(count).join(' ')]
    if (isName(head) && isRole(words[count] as string) && isOffice(tail)) return [head, tail]
  }
  // The role's first word may be no role's by itself: "A Name Probation Director".
  const [head, tail] = [words.slice(0, 2).join(' '), words.slice(2).join(' ')]
  return words.length >= 4 && isName(head) && isOffice(words[3] as string) ? [head, tail] : [null, null]
}

/**
 * The persons whom a name is of: "A Name and B Other" are two. A council's name of two places is one ("Brighton and Hove"), and so are
 * a couple that shares its surname, and anything else that is not two whole names.
 */
export function toEachName(name: string): string[] {
  const parts = name.split(BETWEEN)
  const isPair =
    parts.length === 2 && parts.every((part) => isOneName(part) && resolveAuthority(part) === null)
  return isPair && resolveAuthority(name) === null ? parts : [name]
}

/** Each person of a list by himself, with what he holds with another, and the words between two names. */
export function toEach<T extends { name: string | null }>(
  people: readonly T[],
): { people: T[]; between: string[] } {
  const between: string[] = []
  const each = people.flatMap((person) => {
    const names = person.name === null ? [] : toEachName(person.name)
    if (names.length < 2) return [person]
    if (/\sand\s/.test(person.name ?? '')) between.push('and')
    return names.map((name) => ({ ...person, name }))
  })
  return { people: each, between }
}

/** Whether a text is a person's name, or the names of two, and nothing else. */
export function isName(line: string): boolean {
  const parts = line.split(BETWEEN)
  return isOneName(line) || (parts.length === 2 && parts.every(isOneName))
}

function isOneName(line: string): boolean {
  // Of "Mr and Mrs Smith" the first half names nobody.
  if (TITLE.test(`${line} `) && !/\s/.test(line)) return false
  const text = toMixedCase(line)
  const hasTitle = isTitled(text)
  const words = text
    .replace(TITLE, '')
    .replace(/,/g, '')
    .split(/\s+/)
    .filter((word) => word !== '')
  const names = words.filter((word) => !HONOUR.test(word))
  if (names.length < (hasTitle ? 1 : 2) || names.length > 5 || names.includes('HM') || names.includes('HMI'))
    return false
  if (!names.every((word) => NAME_WORD.test(word) || PARTICLE.test(word))) return false
  const name = names
    .slice(0, hasOfficeSurname(names, /^(Mr|Mrs|Ms|Miss|Mx|Dr)\b/.test(text)) ? -1 : undefined)
    .filter(isPlainWord)
    .join(' ')
  return !isRole(name) && !isBody(name) && !QUARTER.test(name) && !(isPlace(name) && !hasTitle)
}

/** "Anne Head" and "Ms Head" are persons, "Deputy Head" and "School Nurse" are not: no first name is a word of the language. */
function hasOfficeSurname(names: readonly string[], isPlainlyTitled: boolean): boolean {
  if (!OFFICE_SURNAME.test(names.at(-1) as string) || isOffice(names.slice(0, -1).join(' '))) return false
  const [first] = names
  return (
    isPlainlyTitled || (first !== undefined && /\p{Ll}/u.test(first) && !isCommonWord(first.toLowerCase()))
  )
}

/** A double-barrelled surname is a name whatever its halves are. */
function isPlainWord(word: string): boolean {
  const [half, other] = word.split('-')
  return !half || !other || PREFIX.test(half) || !/^\p{Lu}/u.test(other)
}

/** Whether a text begins with a form of address. */
export function isTitled(text: string): boolean {
  return /^(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baron|Baroness|Cllr|Councillor|Rev|Reverend)\b/.test(
    text,
  )
}

/** "MR A NAME" is "Mr A Name": in a line of capitals no word is an honour for being in capitals. */
function toMixedCase(text: string): string {
  if (text !== text.toUpperCase() || !/\p{Lu}{4}/u.test(text)) return text
  return text.replace(/\p{Lu}[\p{Lu}'’]*/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}

function isHonours(text: string): boolean {
  return text.split(/\s+/).every((word) => HONOUR.test(word))
}
