import type { Furniture } from '../extract/document.js'
import { COPIES } from '../extract/formulas.js'
import type { Person } from '../schema.js'
import { isAnnex } from './annex.js'
import { readName, toEach } from './names.js'
import type { HardLine } from './nodes.js'
import { connectivesOf, type Held, isBody, isOffice, isRole, splitUnjoined } from './offices.js'

/** Who signed and who got a copy, and the lines that are neither. */
export interface Closing {
  signatories: Person[]
  copies: Person[]
  /** What stands behind the valediction and names nobody. */
  rest: HardLine[]
  /** The label that opens the list of copies, and the words between a role and its body. */
  formulas: Furniture[]
}

/**
 * Reads the lines behind the valediction. Signatures stand in one column or in several, the body above or below the
 * name; a table that breaks over a page goes on column by column.
 *
 * @param all without the valediction itself; an annex behind them is the rest.
 */
export function toClosing(all: readonly HardLine[]): Closing {
  const annexAt = all.findIndex((line) => isAnnex(line.text))
  const lines = annexAt < 0 ? all : all.slice(0, annexAt)
  const copiesAt = lines.findIndex((line) => COPIES.test(line.text))
  const signing = copiesAt < 0 ? lines : lines.slice(0, copiesAt)
  const copied = copiesAt < 0 ? [] : lines.slice(copiesAt)
  const columns = new Map<number, HardLine[]>()
  for (const line of signing) {
    const column = columns.get(line.column ?? 0)
    if (column) column.push(line)
    else columns.set(line.column ?? 0, [line])
  }
  const rest: HardLine[] = []
  const byColumn = [...columns.values()].map((column) => readColumn(column, rest))
  const signed = toEach(inRows(byColumn))
  const informed = toEach(toCopies(copied))
  const [people, copies] = [signed.people, informed.people]
  const connectives = connectivesOf(
    lines.map((line) => line.text),
    [...people, ...copies],
  )
  const label = COPIES.exec(copied[0]?.text ?? '')?.[0]
  const formulas = [...(label ? [label] : []), ...connectives, ...signed.between, ...informed.between].map(
    (text): Furniture => ({ kind: 'formula', text, page: copied[0]?.page ?? lines[0]?.page ?? null }),
  )
  return {
    signatories: people,
    copies,
    rest: [...rest, ...all.slice(lines.length)],
    formulas,
  }
}

/** Signatures in columns are read row by row. */
function inRows(columns: readonly (readonly Person[])[]): Person[] {
  const rows = Math.max(0, ...columns.map((column) => column.length))
  return Array.from({ length: rows }, (_, row) => columns.flatMap((column) => column[row] ?? [])).flat()
}

/** The persons of one column, from top to bottom; lines that are nobody's go to the rest. */
function readColumn(column: readonly HardLine[], rest: HardLine[]): Person[] {
  const persons: Person[] = []
  let body: HardLine | null = null
  let office: HardLine | null = null
  let person: Person | null = null
  for (const line of column) {
    const named = readName(line.text)
    if (named && (named.rest === null || isRole(named.rest))) {
      person = { name: named.name, ...splitAtBody(named.rest ?? office?.text ?? null) }
      person.organisation ??= body?.text ?? null
      body = office = null
      persons.push(person)
    } else if (
      isInspectorate(line.text) &&
      (person === null || (person.role !== null && (line.bold || person.organisation !== null)))
    ) {
      if (body) rest.push(body)
      body = line
      person = null
    } else if (person !== null && isHeld(line.text, person)) addHeld(person, line.text)
    else if (body && office === null && isOffice(line.text)) {
      // Under the body some put the office first and the name below it.
      office = line
    } else rest.push(line)
  }
  rest.push(...[body, office].filter((line) => line !== null))
  return persons
}

/** Whether a line below a name goes on saying what its bearer holds; a complaints note or a copyright line does not. */
function isHeld(line: string, person: Person): boolean {
  if (isSentence(line)) return false
  return isRole(line) || isBody(line) || (person.role !== null && /^[\p{Ll}&’']/u.test(line))
}

/** What is said in sentences is no office and no body. */
function isSentence(line: string): boolean {
  return line.length > 40 && /[.!?]\W*$/.test(line)
}

/** Adds a line below a name to what its bearer holds. */
function addHeld(person: Person, line: string): void {
  if (person.organisation === null && isInspectorate(line)) {
    person.organisation = line
    return
  }
  // Letters behind the name are a line of their own.
  const gap = person.role === 'HMI' ? ', ' : ' '
  const text = person.role === null ? line : `${person.role}${gap}${line}`
  // A body that is known already is not parted off a second time: nothing may fall out.
  Object.assign(person, person.organisation === null ? splitAtBody(text) : { role: text })
}

/** "Role, Inspectorate": a body behind the last comma is where the role is held. */
function splitAtBody(text: string | null): Held {
  const parts = /^(.*\S)\s*,\s*([^,]+)$/.exec(text ?? '')
  return parts?.[1] && parts[2] && isInspectorate(parts[2])
    ? { role: parts[1], organisation: parts[2] }
    : { role: text, organisation: null }
}

/** No body has a longer name; more is a sentence about one. */
const LONGEST_BODY = 100

/** A body named by itself, not as part of a role. */
function isInspectorate(text: string): boolean {
  return text.length <= LONGEST_BODY && isBody(text) && !isOffice(text) && !isSentence(text)
}

/** What a body is, without whose: the end of a name that was wrapped. */
const FORM = /^(council|board|partnership|trust|police|constabulary|services?|team|group)$/i

/** The people of a list of copies, an entry a line of the layout or of the author. */
function toCopies(lines: readonly HardLine[]): Person[] {
  const entries: string[] = []
  const parts = lines.flatMap((line) =>
    line.parts.flatMap((part, index) =>
      part.split(/;\s+/).map((text, at) => ({ text, isHard: index === 0 || at > 0 })),
    ),
  )
  for (const [index, part] of parts.entries()) {
    const text = (index === 0 ? part.text.replace(COPIES, '') : part.text).trim()
    if (text === '') continue
    const last = entries.at(-1)
    const isBodyItself =
      part.isHard && isInspectorate(text) && !FORM.test(text) && !/[,&]$|\b(of|for|and)$/.test(last ?? '')
    const isOwn = readName(text) !== null || isBodyItself
    if (last === undefined || isOwn) entries.push(text)
    else entries[entries.length - 1] = `${last} ${text}`
  }
  return entries.map((entry) => {
    const text = entry.replace(/[;.]$/, '')
    const named = readName(text)
    // A department that gets a copy has no other name than its own.
    return named
      ? { name: named.name, ...splitUnjoined(named.rest) }
      : { name: text, role: null, organisation: null }
  })
}
