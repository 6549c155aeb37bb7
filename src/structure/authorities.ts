import type { Authority } from '../schema.js'
import rows from './authorities.json' with { type: 'json' }
import { toNameKey, toPlainerNames } from './authority-names.js'

/**
 * One authority for as long as its codes held. The facts are those of the public registers of the Department for
 * Education and the Office for National Statistics: English authorities with duties for children, since 2009.
 */
interface AuthorityRow {
  /** The plain name: without "council", "borough of" and the like. */
  name: string
  /** Plain names in daily use, which a letter's own wording keeps ("Hull"). */
  shortNames?: readonly string[]
  /** Names that stand for the plain one (initials, a corporation's style). */
  otherNames?: readonly string[]
  laCode: string
  gssCode: string
  region: string
  type: string
  /** First day on which the codes held, where that is after 2009. */
  from?: string
  /** Last day on which the codes held; absent for those in force. */
  until?: string
}

const ROWS: readonly AuthorityRow[] = rows

/** What a name stands for: the name to give, and the rows of the authority in order of time. */
interface Entry {
  name: string
  rows: AuthorityRow[]
}

const ENTRIES = toEntries()

const NAMES_BY_CODE = new Map(ROWS.map(({ laCode, name }) => [laCode, name]))

/** Every name of every authority, as the table writes it. */
export const AUTHORITY_NAMES: readonly string[] = [...new Set(ROWS.flatMap(namesOf))]

/**
 * The authority that a string names, the string being the name and nothing else, with or without its form:
 * "the London Borough of X", "X County Council children's services", "X & Y", "X".
 *
 * @param on day on which it is named (ISO 8601): an authority that was made anew has had other codes before;
 * null for those in force.
 * @returns null where the table does not know the name.
 */
export function resolveAuthority(name: string, on: string | null = null): Authority | null {
  for (const plainer of toPlainerNames(name)) {
    const entry = ENTRIES.get(toNameKey(plainer))
    if (entry) return toAuthorityOn(entry, on)
  }
  return null
}

/** The name that the table has for a code of the Department for Education; null where it does not know the code. */
export function nameOfCode(laCode: string): string | null {
  return NAMES_BY_CODE.get(laCode) ?? null
}

function toAuthorityOn({ name, rows: known }: Entry, on: string | null): Authority {
  const row = known.find(({ until }) => on !== null && until !== undefined && on <= until) ?? known.at(-1)!
  return { name, laCode: row.laCode, gssCode: row.gssCode, region: row.region }
}

function toEntries(): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  const add = (written: string, name: string, row: AuthorityRow) => {
    const key = toNameKey(written)
    const entry = entries.get(key) ?? { name, rows: [] }
    entries.set(key, { name, rows: [...entry.rows, row] })
  }
  for (const row of ROWS) {
    add(row.name, row.name, row)
    for (const name of row.shortNames ?? []) add(name, name, row)
    for (const name of row.otherNames ?? []) add(name, row.name, row)
  }
  return entries
}

function namesOf({ name, shortNames, otherNames }: AuthorityRow): string[] {
  return [name, ...(shortNames ?? []), ...(otherNames ?? [])]
}
