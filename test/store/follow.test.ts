import { describe, expect, it } from 'vitest'
import { load } from '../../src/store/load.js'
import { start } from '../ingest/run.js'
import { contentOf, databases, type Engine } from './databases.js'
import { temporaryFolder } from './letters.js'

const fresh = databases()

describe.each<Engine>(['sqlite', 'postgres'])('ingest with --db into %s', (engine) => {
  it('leaves what ingest and load leave, and the second time changes nothing', async () => {
    const out = temporaryFolder()
    const [database, other] = [await fresh(engine), await fresh(engine)]
    const ingesting = () => start('.', ['ingest', 'corpus/**/*.md', '--out', out, '--db', database]).ended
    const first = await ingesting()
    expect(first.code).toBe(0)
    expect(first.stderr).toMatch(/: 8 letters added, 0 replaced, 0 unchanged; [1-9]\d* rows changed\n$/)
    await load(out, other)
    expect(await contentOf(database)).toEqual(await contentOf(other))
    expect((await ingesting()).stderr).toMatch(
      /: 0 letters added, 0 replaced, 8 unchanged; 0 rows changed\n$/,
    )
  })

  it('reads nothing where the database cannot be opened', async () => {
    const out = temporaryFolder()
    const ran = await start('.', [
      'ingest',
      'corpus',
      '--out',
      out,
      '--db',
      'postgres://nobody@127.0.0.1:1/none',
    ]).ended
    expect(ran).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'ofsted-letters: postgres://nobody@127.0.0.1:1/none: no server answers there (cannot-open-database)\n',
    })
  })
})
