import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { openStore } from '../../src/store/open.js'
import type { Cell } from '../../src/tables/column.js'
import { EXPORTED, STORED } from '../../src/tables/dictionary-rows.js'
import { temporaryFolder } from './letters.js'
import { type PostgresServer, startPostgres } from './postgres-server.js'

export type Engine = 'sqlite' | 'postgres'

/** Makes new, empty databases for the tests of a file; those on PostgreSQL are skipped where there is no server. */
export function databases(): (engine: Engine) => Promise<string> {
  let server: PostgresServer | string = 'not started'
  beforeAll(async () => {
    server = await startPostgres()
    if (typeof server !== 'string') return
    if (process.env.CI === 'true') throw new Error(server)
    process.stderr.write(`Tests on PostgreSQL are skipped: ${server}\n`)
  })
  afterAll(async () => {
    if (typeof server !== 'string') await server.stop()
  })
  beforeEach((context) => {
    if (typeof server === 'string' && context.task.fullName.includes('postgres')) context.skip(server)
  })
  return async (engine) => {
    if (engine === 'sqlite') return join(temporaryFolder(), 'letters.db')
    if (typeof server === 'string') throw new Error(server)
    return server.freshDatabase()
  }
}

/** Rows that a query gives, as both engines mean them: truth values and lists by the dictionary, sorted. */
export async function rowsOf(database: string, query: string): Promise<Array<Record<string, Cell>>> {
  const store = await openStore(database)
  try {
    const { rows } = await sql.raw<Record<string, Cell>>(query).execute(store.db)
    const normal = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, normalCell(name, cell)])),
    )
    return normal.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  } finally {
    await store.close()
  }
}

const TYPES = new Map(
  Object.values(STORED).flatMap(({ columns }) =>
    Object.entries(columns).map(([name, { type }]) => [name, type] as const),
  ),
)

/** `pages` is a number in `letters` and a list elsewhere, so the form of the cell counts too. */
function normalCell(name: string, cell: Cell): Cell {
  const type = TYPES.get(name)
  if (type === 'boolean') return Boolean(cell)
  if ((type === 'texts' || type === 'integers') && typeof cell === 'string') return JSON.parse(cell)
  return cell
}

/** Everything in a database, by table. */
export async function contentOf(database: string): Promise<Content> {
  const content: Content = {}
  for (const [name, { columns }] of Object.entries(EXPORTED))
    content[name] = await rowsOf(database, `select ${Object.keys(columns)} from ${name}`)
  return content
}

export type Content = Record<string, Array<Record<string, Cell>>>

/** The query by which README searches. */
export function searchFor(engine: Engine, word: string): string {
  return engine === 'sqlite'
    ? `select text from findings
       where rowid in (select rowid from findings_fts where findings_fts match '${word}')`
    : `select text from findings where search @@ websearch_to_tsquery('english', '${word}')`
}
