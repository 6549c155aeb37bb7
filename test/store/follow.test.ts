import { describe, expect, it } from 'vitest'
import { summariseLoad } from '../../src/commands/store-report.js'
import { follow } from '../../src/store/follow.js'
import { load } from '../../src/store/load.js'
import { start } from '../ingest/run.js'
import { contentOf, databases, type Engine } from './databases.js'
import { archiveOf, putRun, specimenLetters, temporaryFolder } from './letters.js'

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

  it('says among the events what was loaded', async () => {
    const database = await fresh(engine)
    const args = ['ingest', 'corpus/**/*.md', '--out', temporaryFolder(), '--db', database, '--json']
    const last = (await start('.', args).ended).stdout.trim().split('\n').at(-1)!
    expect(JSON.parse(last)).toMatchObject({ event: 'loaded', added: 8, replaced: 0, isComplete: true })
  })

  it('prunes nothing by what an interrupted run left, and says so', async () => {
    const letters = await specimenLetters()
    const [database, fewer] = [await fresh(engine), archiveOf(letters.slice(1))]
    await load(archiveOf(letters), database)
    putRun(fewer, false)
    const follower = await follow(database)
    const loaded = await follower.finish(fewer, { prune: true }).finally(() => follower.close())
    expect(loaded).toMatchObject({ isComplete: false, removed: 0, kept: 1 })
    expect(summariseLoad(loaded)).toMatch(
      /, 1 not in the archive kept; .*\nThe archive is incomplete: .*; run ingest again, and load then\n$/,
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
