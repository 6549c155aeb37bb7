import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportArchive } from '../../src/emit/export.js'
import type { Letter } from '../../src/schema.js'
import { load } from '../../src/store/load.js'
import { databases, type Engine, rowsOf } from './databases.js'
import { archiveOf, copyOf, named, specimenLetters, temporaryFolder } from './letters.js'

const fresh = databases()
const ALL = 'select authority_id, name, la_code, gss_code, region from authorities'
let letter: Letter

beforeAll(async () => {
  letter = (await specimenLetters())[0]!
})

/** A letter a name and day, all else being equal. */
function lettersOf(...names: Array<readonly [name: string, day: string]>): Letter[] {
  return names.map(([name, day], at) => named(copyOf(letter, String(at)), name, day))
}

describe.each<Engine>(['sqlite', 'postgres'])('authorities in %s', (engine) => {
  it('are one by whatever name letters have for them, with the name of the table', async () => {
    const database = await fresh(engine)
    const letters = lettersOf(
      ['Kingston upon Hull', '2010-01-31'],
      ['Hull', '2019-01-31'],
      ['East Riding', '2011-01-31'],
      ['East Riding of Yorkshire', '2012-01-31'],
    )
    await load(archiveOf(letters), database)
    expect((await rowsOf(database, ALL)).map((row) => [row.authority_id, row.name])).toEqual([
      ['authority-810', 'Kingston upon Hull'],
      ['authority-811', 'East Riding of Yorkshire'],
    ])
    const asked = await rowsOf(
      database,
      'select distinct authority, later_letters from authority_history where said_on is not null',
    )
    expect(asked).toEqual([
      { authority: 'East Riding', later_letters: 1 },
      { authority: 'Kingston upon Hull', later_letters: 1 },
    ])
    const printed = await rowsOf(database, 'select distinct authority from letters')
    expect(printed.map((row) => row.authority)).toContain('Hull')
  })

  it('are others where they were replaced under another code, and have the codes of the latest', async () => {
    const database = await fresh(engine)
    const letters = lettersOf(
      ['Dorset', '2018-01-31'],
      ['Dorset', '2020-01-31'],
      ['Somerset', '2020-01-31'],
      ['Somerset', '2024-01-31'],
    )
    await load(archiveOf(letters.slice(0, 3)), database)
    await load(archiveOf(letters), database)
    expect(await rowsOf(database, ALL)).toMatchObject([
      { authority_id: 'authority-835', name: 'Dorset', la_code: '835' },
      { authority_id: 'authority-838', name: 'Dorset', la_code: '838' },
      { authority_id: 'authority-933', name: 'Somerset', gss_code: 'E06000066' },
    ])
  })

  it('are told by their printed name where no code is known, by ids that stay', async () => {
    const database = await fresh(engine)
    await load(archiveOf(lettersOf(['Nowhere', '2010-01-31'], ['Elsewhere', '2011-01-31'])), database)
    expect((await rowsOf(database, ALL)).map((row) => [row.authority_id, row.name])).toEqual([
      ['authority-7e32434dfc2c2109', 'Nowhere'],
      ['authority-e3373f2cf1719946', 'Elsewhere'],
    ])
  })

  it('are those of an export', async () => {
    const database = await fresh(engine)
    const archive = archiveOf(
      lettersOf(['Hull', '2019-01-31'], ['Nowhere', '2010-01-31'], ['Kingston upon Hull', '2010-01-31']),
    )
    await load(archive, database)
    const out = temporaryFolder()
    await exportArchive(archive, 'ndjson', { out })
    const lines = readFileSync(join(out, 'authorities.ndjson'), 'utf8').split('\n').slice(0, -1).sort()
    expect(lines).toEqual((await rowsOf(database, ALL)).map((row) => JSON.stringify(row)))
  })
})
