import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Row } from '../tables/column.js'
import { toStorable } from '../tables/storable.js'
import type { Schema, Store, StoreColumn, Transaction } from './store.js'
import type { Target } from './target.js'

/** Milliseconds to wait for the server's answer. */
const CONNECT_TIMEOUT = 10_000

/** Rows that go to the server in one piece. */
const ROWS_A_PIECE = 200

/** Opens a connection to a PostgreSQL server. */
export async function openPostgres(target: Target & { engine: 'postgres' }): Promise<Store> {
  const client = new pg.Client({
    connectionString: target.url,
    application_name: 'ofsted-letters',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    types: { getTypeParser },
  })
  // A connection that is lost fails the query in hand; unheard, this event would end the process.
  client.on('error', () => {})
  await client.connect()
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: poolOf(client) }) })
  return {
    target,
    db,
    transaction: (work) =>
      db.transaction().execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(hashtext('ofsted-letters'))`.execute(transaction)
        return work(await within(client, transaction))
      }),
    close: () => db.destroy(),
  }
}

async function within(client: pg.Client, db: Kysely<Schema>): Promise<Transaction> {
  // The server counts on from what this connection did before and has not yet been summed up.
  const before = await totalChanges(db)
  return {
    engine: 'postgres',
    db,
    append: async (table, columns, rows) => {
      if (rows.length === 0) return
      const copy = copyFrom(`copy ${table} (${columns.map(({ name }) => name)}) from stdin`)
      await pipeline(Readable.from(toPieces(rows, columns)), client.query(copy))
    },
    changes: async () => (await totalChanges(db)) - before,
  }
}

async function totalChanges(db: Kysely<Schema>): Promise<number> {
  const counted = await sql<{ changes: number }>`
    select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::bigint as changes
    from pg_stat_xact_user_tables`.execute(db)
  return counted.rows[0]?.changes ?? 0
}

/** One connection serves all, so that `copy` stands in the same transaction as the queries. */
function poolOf(client: pg.Client) {
  const lent = {
    query: client.query.bind(client) as pg.PoolClient['query'],
    release: () => {},
  }
  return { connect: async () => lent, end: () => client.end() }
}

function* toPieces(rows: readonly Row[], columns: readonly StoreColumn[]): Generator<string> {
  for (let start = 0; start < rows.length; start += ROWS_A_PIECE) {
    const piece = rows.slice(start, start + ROWS_A_PIECE)
    yield piece.map((row) => `${columns.map((column) => toCopied(row, column)).join('\t')}\n`).join('')
  }
}

/** A cell in the text format of `copy`. */
function toCopied(row: Row, { name, type }: StoreColumn): string {
  const cell = toStorable(row[name] ?? null, type)
  if (cell === null) return '\\N'
  return String(cell).replace(/[\\\t\n\r]/g, (sign) => COPY_ESCAPES[sign] ?? sign)
}

const COPY_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
}

/** Counts come as numbers; days and lists as the text that they are, as from SQLite. */
function getTypeParser(type: number, format?: 'text' | 'binary') {
  const { DATE, INT8, NUMERIC, JSONB } = pg.types.builtins
  if (type === INT8 || type === NUMERIC) return Number
  if (type === DATE || type === JSONB) return String
  return pg.types.getTypeParser(type, format === 'binary' ? 'text' : format)
}
