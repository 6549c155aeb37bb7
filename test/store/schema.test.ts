import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { loadBatch } from '../../src/store/batch.js'
import { load } from '../../src/store/load.js'
import { migrate } from '../../src/store/migrate.js'
import { MIGRATIONS } from '../../src/store/migrations/index.js'
import { TYPE_NAMES, type TypeNames } from '../../src/store/migrations/migration.js'
import { openPostgres } from '../../src/store/postgres.js'
import { openSqlite } from '../../src/store/sqlite.js'
import { toTarget } from '../../src/store/target.js'
import type { ColumnType } from '../../src/tables/column.js'
import { EXPORTED, toDictionaryRows } from '../../src/tables/dictionary-rows.js'
import { codeBlocks, expectBlock, toTable } from '../docs/readme.js'
import { databases, type Engine, rowsOf, searchFor } from './databases.js'
import { archiveOf, copyOf, reworded, specimenLetters } from './letters.js'

const fresh = databases()

/** What the engines themselves say of their tables, in one form. */
const ASK: Record<Engine, string> = {
  sqlite: `
    select tables.name as "table", columns.name as "column", lower(columns.type) as type,
      columns."notnull" as required
    from sqlite_schema as tables, pragma_table_info(tables.name) as columns
    where tables.type in ('table', 'view') and columns.name <> 'search_row'
    order by tables.name, columns.cid`,
  postgres: `
    select table_name as "table", column_name as "column", data_type as type,
      case when is_nullable = 'NO' then 1 else 0 end as required
    from information_schema.columns
    where table_schema = 'public' and column_name <> 'search'
    order by table_name, ordinal_position`,
}

const TYPE_OF: Record<ColumnType, keyof TypeNames> = {
  text: 'text',
  integer: 'integer',
  real: 'real',
  boolean: 'boolean',
  date: 'date',
  texts: 'list',
  integers: 'list',
}

describe.each<Engine>(['sqlite', 'postgres'])('the schema in %s', (engine) => {
  it('is what the data dictionary says, column by column', async () => {
    const database = await fresh(engine)
    await load(archiveOf(await specimenLetters()), database)
    const store = await open(database)
    const { rows } = await sql.raw<Record<string, string | number>>(ASK[engine]).execute(store.db)
    await store.close()
    for (const [name, { columns }] of Object.entries(EXPORTED)) {
      const isView = name === 'findings_in_full'
      const actual = rows.filter((row) => row.table === name)
      const wanted = Object.entries(columns).map(([column, { type, isNullable }]) => ({
        table: name,
        column,
        type: TYPE_NAMES[engine][TYPE_OF[type]],
        // A view says nothing of what may be missing.
        required: isView ? actual[0]?.required : Number(!isNullable),
      }))
      expect(actual).toEqual(wanted)
    }
  })

  it('explains itself', async () => {
    const database = await fresh(engine)
    await load(archiveOf([]), database)
    const explained = await rowsOf(database, 'select * from data_dictionary')
    expect(explained).toHaveLength(toDictionaryRows().length)
    expect(explained).toEqual(expect.arrayContaining(toDictionaryRows()))
    if (engine === 'sqlite') return
    const comments = await rowsOf(
      database,
      `select relname as table_name, attname as column_name, description as meaning
       from pg_description join pg_class on pg_class.oid = objoid
       join pg_attribute on attrelid = objoid and attnum = objsubid
       where relnamespace = 'public'::regnamespace`,
    )
    expect(comments).toHaveLength(toDictionaryRows().length)
  })

  it('is brought up to date in place', async () => {
    const database = await fresh(engine)
    const [letter] = await specimenLetters()
    const old = await open(database)
    await migrate(old, MIGRATIONS.slice(0, 1))
    const letters = [reworded(letter!, () => 'Children were visited.')]
    await loadBatch({ letters, run: null, prune: false }, old)
    await old.close()
    expect(await load(archiveOf(letters), database)).toMatchObject({ unchanged: 1, rowsChanged: 0 })
    expect((await rowsOf(database, searchFor(engine, 'visits'))).length).toBeGreaterThan(0)
    const done = await rowsOf(database, 'select number, name from ofsted_letters_migrations')
    expect(done).toEqual(MIGRATIONS.map(({ name }, at) => ({ number: at + 1, name })))
  })

  it('is refused where a newer program made it', async () => {
    const database = await fresh(engine)
    const archive = archiveOf(await specimenLetters())
    await load(archive, database)
    const store = await open(database)
    await store.db.insertInto('ofsted_letters_migrations').values({ number: 99, name: 'to come' }).execute()
    await store.close()
    await expect(load(archive, database)).rejects.toMatchObject({
      name: 'CliError',
      ruleId: 'newer-database',
      message: expect.stringContaining('Unexpected schema 99'),
    })
  })
})

const VIEWS = ['findings_in_full', 'letter_counts', 'theme_counts', 'authority_history']

describe('both engines, sqlite and postgres', () => {
  it('give the same rows of every view', async () => {
    const letters = await specimenLetters()
    const later = letters.map((letter) => copyOf(letter, 'later', { letterDate: '2030-01-31' }))
    const archive = archiveOf([...letters, ...later])
    const [one, other] = [await fresh('sqlite'), await fresh('postgres')]
    await load(archive, one)
    await load(archive, other)
    for (const view of VIEWS) {
      const rows = await rowsOf(one, `select * from ${view}`)
      expect(rows.length, view).toBeGreaterThan(0)
      expect(await rowsOf(other, `select * from ${view}`), view).toEqual(rows)
    }
    // Every specimen asks for something, and its copy says the same of it later.
    const answered = await rowsOf(one, 'select * from authority_history where said_text = asked_text')
    expect(answered.length).toBeGreaterThan(0)
    expect(new Set(answered.map((row) => row.said_on))).toEqual(new Set(['2030-01-31']))
  })
})

describe.each<Engine>(['sqlite', 'postgres'])('README, on %s', (engine) => {
  it('gives queries that run', async () => {
    const database = await fresh(engine)
    const letters = (await specimenLetters()).map((letter) =>
      reworded(letter, () => 'Missing children are found.'),
    )
    await load(archiveOf(letters), database)
    const [block] = codeBlocks('sql')
    const [history, sqlite, postgres] = block!.split(';')
    await rowsOf(database, history!)
    const found = await rowsOf(database, engine === 'sqlite' ? sqlite! : postgres!)
    expect(found).toHaveLength(
      letters.flatMap(({ sections }) => sections.flatMap((each) => each.findings)).length,
    )
  })
})

describe('README', () => {
  it('explains every column', () => {
    const rows = toDictionaryRows().map((row) => [
      `\`${row.table_name}\``,
      `\`${row.column_name}\``,
      row.type,
      row.meaning,
    ])
    expectBlock('data-dictionary', toTable(['table', 'column', 'type', 'means'], rows))
  })
})

/** A database as it is, without being brought up to date. */
function open(database: string) {
  const target = toTarget(database)
  return target.engine === 'sqlite' ? openSqlite(target) : openPostgres(target)
}
