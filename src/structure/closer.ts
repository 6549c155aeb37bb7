import type { Furniture } from '../extract/document.js'
import type { Person } from '../schema.js'
import { connectivesOf, isBody, isRole, readName, splitRole } from './names.js'
import type { HardLine } from './nodes.js'
import { COPIES } from './partition.js'

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
 * @param lines without the valediction itself.
 */
export function toClosing(lines: readonly HardLine[]): Closing {
  const copiesAt = lines.findIndex((line) => COPIES.test(line.text))
  const signing = copiesAt < 0 ? lines : lines.slice(0, copiesAt)
  const copied = copiesAt < 0 ? [] : lines.slice(copiesAt)
  const columns = new Map<number, HardLine[]>()
  for (const line of signing) {
    const column = columns.get(line.column ?? 0)
    if (column) column.push(line)
    else columns.set(line.column ?? 0, [line])
  }
  const signatories: (Person & { at: number })[] = []
  const rest: HardLine[] = []
  for (const column of columns.values()) readColumn(column, signing, signatories, rest)
  signatories.sort((a, b) => a.at - b.at)
  const people = signatories.map(({ at: _, ...person }) => person)
  const copies = toCopies(copied)
  const connectives = connectivesOf(
    lines.map((line) => line.text),
    [...people, ...copies],
  )
  const label = COPIES.exec(copied[0]?.text ?? '')?.[0] ?? ''
  const formulas = [label, ...connectives].map((text): Furniture => ({ kind: 'formula', text, page: null }))
  return {
    signatories: people,
    copies,
    rest,
    formulas,
  }
}

/** One column of signatures, from top to bottom. */
function readColumn(
  column: readonly HardLine[],
  all: readonly HardLine[],
  signatories: (Person & { at: number })[],
  rest: HardLine[],
): void {
  let body: string | null = null
  let person: (Person & { at: number }) | null = null
  for (const line of column) {
    const named = readName(line.text)
    if (named && (named.rest === null || isRole(named.rest))) {
      person = { name: named.name, ...splitRole(named.rest), at: all.indexOf(line) }
      person.organisation ??= body
      body = null
      signatories.push(person)
    } else if (
      isInspectorate(line.text) &&
      (person === null || person.role !== null) &&
      (line.bold || person === null)
    ) {
      body = line.text
      person = null
    } else if (person !== null) {
      if (person.role !== null && isInspectorate(line.text) && person.organisation === null)
        person.organisation = line.text
      else person.role = person.role === null ? line.text : `${person.role} ${line.text}`
    } else rest.push(line)
  }
  if (body !== null && person === null) rest.push(...column.filter((line) => line.text === body))
}

/** A body named by itself, not as part of a role. */
function isInspectorate(text: string): boolean {
  return (
    (isBody(text) && !/\b(director|chief|inspector|officer|majesty[’']?s)\b/i.test(text)) ||
    /^(HMI|CQC|Ofsted|HMICFRS|HMIP)\b/.test(text)
  )
}

function toCopies(lines: readonly HardLine[]): Person[] {
  const persons: Person[] = []
  for (const [index, line] of lines.entries()) {
    const text = index === 0 ? line.text.replace(COPIES, '').trim() : line.text
    if (text === '') continue
    const named = readName(text.replace(/[;.]$/, ''))
    if (named) {
      const { role, organisation } = splitRole(named.rest)
      persons.push({ name: named.name, role, organisation })
      continue
    }
    const last = persons.at(-1)
    if (!last) continue
    const parts = splitRole([last.role, last.organisation, text].filter((part) => part).join(', '))
    Object.assign(last, parts)
  }
  return persons
}
