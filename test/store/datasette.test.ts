import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Letter } from '../../src/schema.js'
import { load } from '../../src/store/load.js'
import { rowsOf } from './databases.js'
import { archiveOf, copyOf, reworded, specimenLetters, temporaryFolder } from './letters.js'

let letters: Letter[]

beforeAll(async () => {
  letters = await specimenLetters()
})

async function loaded(of = letters): Promise<string> {
  const database = join(temporaryFolder(), 'letters.db')
  await load(archiveOf(of), database)
  return database
}

/** How Datasette finds the search index of a table: its `detect_fts_sql`. */
const INDEX_OF_FINDINGS = `
  select name from sqlite_schema
  where rootpage = 0 and sql like '%VIRTUAL TABLE%USING FTS%content="findings"%'`

/** How it searches: by the rowid that the table has when no other is named. */
const found = (database: string, word: string) =>
  rowsOf(
    database,
    `select finding_id, text from findings
     where rowid in (select rowid from findings_fts where findings_fts match '"${word}"')`,
  )

describe('the SQLite file, for Datasette', () => {
  it('has a search index that is found', async () => {
    expect(await rowsOf(await loaded(), INDEX_OF_FINDINGS)).toEqual([{ name: 'findings_fts' }])
  })

  it('has links that lead to the key of a table, the only one that it has', async () => {
    const links = await rowsOf(
      await loaded(),
      `select tables.name as "from", links."table" as "to", links."to" as "column",
        (select group_concat(name) from pragma_table_info(links."table") where pk > 0) as key
       from sqlite_schema as tables, pragma_foreign_key_list(tables.name) as links
       where tables.type = 'table'`,
    )
    expect(links.length).toBeGreaterThan(8)
    expect(links.filter((link) => link.column !== link.key)).toEqual([])
  })

  it('has lists that are JSON arrays, by which it counts', async () => {
    const database = await loaded()
    for (const [table, column] of [
      ['findings', 'themes'],
      ['findings', 'pages'],
      ['findings_in_full', 'themes'],
      ['finding_themes', 'evidence'],
      ['people', 'address'],
    ])
      expect(
        await rowsOf(database, `select distinct json_type(${column}) as type from ${table}`),
        `${table}.${column}`,
      ).toEqual([{ type: 'array' }])
  })

  it('searches as before when letters have gone and the file was vacuumed', async () => {
    const more = letters.map((letter) => copyOf(letter, 'more'))
    const database = await loaded([...letters, ...more])
    const kept = [...letters.slice(3), reworded(more[0]!, (text) => `${text} Vacuumed.`), ...more.slice(4)]
    await load(archiveOf(kept), database, { prune: true })
    const before = await found(database, 'child')
    expect(before.length).toBeGreaterThan(0)
    await rowsOf(database, 'vacuum')
    expect(await found(database, 'child')).toEqual(before)
    // Changed after it, rows are still let go by the right number.
    await load(archiveOf(kept.slice(2)), database, { prune: true })
    expect(await found(database, 'child')).toEqual(await found(await loaded(kept.slice(2)), 'child'))
  })

  it('is searched by sqlite-utils', async (context) => {
    if (spawnSync('sqlite-utils', ['--version']).status !== 0) {
      process.stderr.write('sqlite-utils is not on this machine: the search by it is skipped\n')
      return context.skip('no sqlite-utils')
    }
    const database = await loaded()
    const search = ['search', database, 'findings', 'supervising', '-c', 'finding_id', '-c', 'text']
    const { stdout } = spawnSync('sqlite-utils', search, { encoding: 'utf8' })
    const rows: Array<{ finding_id: string }> = JSON.parse(stdout)
    const byId = rows.sort((a, b) => (a.finding_id < b.finding_id ? -1 : 1))
    expect(byId.length).toBeGreaterThan(0)
    expect(byId).toEqual(await found(database, 'supervising'))
  })
})
