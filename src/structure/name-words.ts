import { isCommonWord } from '../extract/lexicon.js'
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

/** What stands between two persons on one line. */
export const BETWEEN = /\s+(?:and|&|\/)\s+/

/** Surnames that are offices too; with a first name before them, or a title, they are names. */
const OFFICE_SURNAME = /^(Head|Nurse|Constable|Mayor)$/

/** Halves of a hyphened word that no surname begins with. */
const PREFIX = /^(co|vice|ex|sub|non|multi|pro|inter)$/i

/** Whether a text is a person's name, or the names of two, and nothing else. */
export function isName(line: string): boolean {
  const parts = line.split(BETWEEN)
  return isOneName(line) || (parts.length === 2 && parts.every(isOneName))
}

/** Whether a text is the name of one person. */
export function isOneName(line: string): boolean {
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
  return !isRole(name) && !isBody(name) && !(isPlace(name) && !hasTitle)
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

/** Whether a text begins with a form of address or with the rank of a police officer. */
export function isAddressed(text: string): boolean {
  return TITLE.test(text)
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

/** Whether a text is letters behind a name. */
export function isHonours(text: string): boolean {
  return text.split(/\s+/).every((word) => HONOUR.test(word))
}
