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
import { STORED, toDictionaryRows } from '../../src/tables/dictionary-rows.js'
import { VIEWS } from '../../src/tables/views.js'
import { codeBlocks, expectBlock, toTable } from '../docs/readme.js'
import { contentOf, databases, type Engine, rowsOf, searchFor } from './databases.js'
import { archiveOf, copyOf, named, reworded, specimenLetters } from './letters.js'

const fresh = databases()

/** What the engines themselves say of their tables, in one form. */
const ASK: Record<Engine, string> = {
  sqlite: `
    select tables.name as "table", columns.name as "column", lower(columns.type) as type,
      columns."notnull" as required
    from sqlite_schema as tables, pragma_table_info(tables.name) as columns
    where tables.type in ('table', 'view')
    order by tables.name, columns.cid`,
  postgres: `
    select table_name as "table", column_name as "column", data_type as type,
      case when is_nullable = 'NO' then 1 else 0 end as required
    from information_schema.columns
    where table_schema = 'public' and column_name <> 'search'
    order by table_name, ordinal_position`,
}

/** All that stands in a database, to be compared with another. */
const SCHEMA: Record<Engine, string> = {
  sqlite: 'select type, name, sql from sqlite_schema',
  postgres: `
    select tablename as name, indexdef as definition from pg_indexes where schemaname = 'public'
    union all select viewname, definition from pg_views where schemaname = 'public'`,
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
    for (const [name, { columns }] of Object.entries(STORED)) {
      const isView = Object.hasOwn(VIEWS, name)
      const actual = rows.filter((row) => row.table === name)
      const wanted = Object.entries(columns).map(([column, { type, isNullable }], at) => ({
        table: name,
        column,
        // SQLite gives what a view works out no type; a view says nothing of what may be missing.
        type: isView && actual[at]?.type === '' ? '' : TYPE_NAMES[engine][TYPE_OF[type]],
        required: isView ? actual[0]?.required : Number(!isNullable),
      }))
      expect(actual).toEqual(wanted)
    }
  })

  it('explains itself', async () => {
    const database = await fresh(engine)
    await load(archiveOf([]), database)
    const explained = await rowsOf(database, 'select * from data_dictionary')
    expect(explained).toHaveLength(toDictionaryRows(STORED).length)
    expect(explained).toEqual(expect.arrayContaining(toDictionaryRows(STORED)))
    if (engine === 'sqlite') return
    const comments = await rowsOf(
      database,
      `select relname as table_name, attname as column_name, description as meaning
       from pg_description join pg_class on pg_class.oid = objoid
       join pg_attribute on attrelid = objoid and attnum = objsubid
       where relnamespace = 'public'::regnamespace`,
    )
    expect(comments).toHaveLength(toDictionaryRows(STORED).length)
  })

  const older = MIGRATIONS.map((_, at) => at).slice(1)
  it.each(older)('is brought up to date in place from version %i', async (version) => {
    const database = await fresh(engine)
    const [first, second] = await specimenLetters()
    const old = await open(database)
    await migrate(old, MIGRATIONS.slice(0, version))
    const letters = [reworded(first!, () => 'Children were visited.'), second!]
    await loadBatch({ letters, run: null, isWhole: true, prune: false }, old)
    await old.close()
    expect(await load(archiveOf(letters), database)).toMatchObject({ unchanged: 2, rowsChanged: 0 })
    const made = await fresh(engine)
    await load(archiveOf(letters), made)
    expect(await contentOf(database)).toEqual(await contentOf(made))
    expect(await rowsOf(database, SCHEMA[engine])).toEqual(await rowsOf(made, SCHEMA[engine]))
    const visited = await rowsOf(database, searchFor(engine, 'visits'))
    expect(visited).toEqual(await rowsOf(made, searchFor(engine, 'visits')))
    expect(visited.length).toBeGreaterThan(0)
    const done = await rowsOf(database, 'select number, name from ofsted_letters_migrations')
    expect(done).toEqual(MIGRATIONS.map(({ name }, at) => ({ number: at + 1, name })))
  })

  it('tells the authorities of an older database by their codes', async () => {
    const database = await fresh(engine)
    const [first, second, third] = await specimenLetters()
    const letters = [named(first!, 'Hull'), named(second!, 'Kingston upon Hull'), named(third!, 'Nowhere')]
    const old = await open(database)
    await migrate(old, MIGRATIONS.slice(0, 5))
    await loadBatch({ letters, run: null, isWhole: true, prune: false }, old)
    const columns = 'name, la_code, gss_code, region'
    for (const statement of [
      `insert into authorities (authority_id, ${columns})
       select distinct 'authority-' || authority, authority, la_code, gss_code, region from letters
       where la_code is not null`,
      `update letters set authority_id = 'authority-' || authority where la_code is not null`,
      `delete from authorities where authority_id = 'authority-810'`,
    ])
      await sql.raw(statement).execute(old.db)
    await old.close()
    expect(await load(archiveOf(letters), database)).toMatchObject({ unchanged: 3 })
    const made = await fresh(engine)
    await load(archiveOf(letters), made)
    expect(await contentOf(database)).toEqual(await contentOf(made))
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

describe('both engines, sqlite and postgres', () => {
  it('give the same rows of every view', async () => {
    const letters = await specimenLetters()
    const later = letters.map((letter) => copyOf(letter, 'later', { letterDate: '2030-01-31' }))
    const archive = archiveOf([...letters, ...later])
    const [one, other] = [await fresh('sqlite'), await fresh('postgres')]
    await load(archive, one)
    await load(archive, other)
    for (const view of Object.keys(VIEWS)) {
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
    const later = letters.map((letter) => copyOf(letter, 'later', { letterDate: '2030-01-31', sections: [] }))
    await load(archiveOf([...letters, ...later]), database)
    const [views, datasette] = codeBlocks('sql')
    const [history, passedOver, sqlite, postgres] = views!.split(';')
    await rowsOf(database, history!)
    const asked = letters.flatMap(({ sections }) =>
      sections.filter(({ kind }) => kind === 'areas-for-development' || kind === 'priority-actions'),
    )
    const open = await rowsOf(database, passedOver!)
    expect(open).toHaveLength(asked.flatMap(({ findings }) => findings).length)
    expect(new Set(open.map((row) => row.later_letters))).toEqual(new Set([1]))
    const findings = letters.flatMap(({ sections }) => sections.flatMap((each) => each.findings))
    const search = engine === 'sqlite' ? sqlite! : postgres!
    expect(await rowsOf(database, search)).toHaveLength(findings.length)
    if (engine === 'postgres') return
    const form = datasette!.replace(':words', "'found'")
    expect(await rowsOf(database, form)).toHaveLength(findings.length)
  })
})

describe('README', () => {
  it('explains every column', () => {
    const rows = toDictionaryRows(STORED).map((row) => [
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
