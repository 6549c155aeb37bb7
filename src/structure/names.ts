import { resolveAuthority } from './authorities.js'
import { BETWEEN, isHonours, isName, isOneName } from './name-words.js'
import { isBody, isOffice, isRole } from './offices.js'

/** An inspector's office in letters behind the name. */
const HMI = /\s+HMI$/

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
  const several = readSeveral(parts)
  if (several) return several
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

/**
 * "A Name, B Other and C Third, Role", "A Name HMI, B Other HMI": what stands between commas is persons, not places, where "and" joins the
 * last or each holds an office.
 */
function readSeveral(parts: readonly string[]): NamedLine | null {
  if (parts.length < 2 || !isOneName(toBare(parts[0] as string))) return null
  const end = parts.findIndex((part) => !part.split(BETWEEN).every((one) => isOneName(toBare(one))))
  const named = parts.slice(0, end < 0 ? undefined : end)
  const persons = named.flatMap((part) => part.split(BETWEEN))
  const isEachInOffice = persons.every((one) => HMI.test(one))
  const isJoined = persons.length > 2 && /\s(?:and|&)\s|^(?:and|&)\s/.test(named.at(-1) as string)
  if (named.length < 2 || !(isEachInOffice || isJoined)) return null
  if (!isEachInOffice && persons.some((one) => HMI.test(one))) return null
  const rest = [...(isEachInOffice ? ['HMI'] : []), ...parts.slice(named.length)]
  const name = named.join(', ').replaceAll(/\s+HMI\b/g, '')
  return { name, rest: rest.length === 0 ? null : rest.join(', ') }
}

/** A name of a list without its office and without the word that joins it to the name before. */
function toBare(name: string): string {
  return name.replace(/^(?:and|&)\s+/, '').replace(HMI, '')
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

/** What stands between the names of a list of persons. */
const LISTED = /\s*,\s*(?:(?:and|&)\s+)?|\s+(?:and|&|\/)\s+/

/**
 * The persons whom a name is of: "A Name and B Other" are two, "A Name, B Other and C Third" three. A council's name of two places is one ("Brighton and Hove"), and so are
 * a couple that shares its surname, and anything else that is not two whole names.
 */
export function toEachName(name: string): string[] {
  const parts = name.split(LISTED)
  const areAll = parts.every((part) => isOneName(part) && resolveAuthority(part) === null)
  return parts.length > 1 && areAll && resolveAuthority(name) === null ? parts : [name]
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
