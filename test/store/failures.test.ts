import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Letter } from '../../src/schema.js'
import { load } from '../../src/store/load.js'
import { start } from '../ingest/run.js'
import { contentOf, databases, type Engine, rowsOf } from './databases.js'
import { archiveOf, copyOf, reworded, specimenLetters, temporaryFolder } from './letters.js'

const fresh = databases()
let letters: Letter[]
let archive: (change?: (text: string) => string) => string

beforeAll(async () => {
  letters = await specimenLetters()
  archive = (change = (text) => text) => archiveOf(letters.map((letter) => reworded(letter, change)))
})

/** The command line to its end. */
function loading(folder: string, database: string, ...flags: string[]) {
  return start(folder, ['load', folder, '--db', database, ...flags]).ended
}

describe('load into postgres', () => {
  it.each([
    ['a wrong password', { password: 'a-wrong-one' }, 'the user name or the password is wrong'],
    ['a database that is not there', { pathname: '/elsewhere' }, 'there is no such database'],
    ['a server that is down', {}, 'no server answers there'],
  ])('says in one line that there is %s', async (what, change, reason) => {
    const url = Object.assign(new URL(await fresh('postgres')), change)
    if (what.includes('down')) url.port = String(await closedPort())
    const { code, stdout, stderr } = await loading(archive(), url.href)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(
      new RegExp(`^ofsted-letters: postgres://[^\\n]*: ${reason} \\(cannot-open-database\\)\\n$`),
    )
    for (const secret of [url.password, decodeURIComponent(url.password)])
      expect(stderr).not.toContain(secret)
  })

  it('says in one line that the database is read-only, and leaves it', async () => {
    const database = await fresh('postgres')
    await load(archive(), database)
    const before = await contentOf(database)
    const url = new URL(database)
    url.searchParams.set('options', '-c default_transaction_read_only=on')
    const { code, stderr } = await loading(
      archive((text) => `${text} Too.`),
      url.href,
    )
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^ofsted-letters: postgres:\S* the database is read-only\. The database holds nothing half-loaded\.\n$/,
    )
    expect(await contentOf(database)).toEqual(before)
  })
})

describe('load into sqlite', () => {
  it('says in one line that a file is no database, and leaves it', async () => {
    const path = join(temporaryFolder(), 'notes.txt')
    writeFileSync(path, 'These are notes and no database. '.repeat(100))
    const { code, stderr } = await loading(archive(), path)
    expect(code).toBe(2)
    expect(stderr).toMatch(/^ofsted-letters: \S+notes\.txt: the file is no SQLite database \(.*\)\n$/)
    expect(readFileSync(path, 'utf8')).toMatch(/^These are notes/)
  })

  it('says in one line that there is no such folder', async () => {
    const { code, stderr } = await loading(archive(), join(temporaryFolder(), 'nowhere', 'letters.db'))
    expect(code).toBe(2)
    expect(stderr).toMatch(/^ofsted-letters: [^\n]*\n$/)
  })

  it('says in one line that the disk takes no more, and leaves the database', async () => {
    const database = await fresh('sqlite')
    await load(archive(), database)
    const before = await contentOf(database)
    const more = archiveOf(letters.map((letter) => reworded(letter, (text) => text.repeat(300))))
    // A limit on the size of files stands for a disk that is full; the shell keeps it from being a signal.
    const command = `trap '' XFSZ; ulimit -f 1500; exec "$0" dist/cli.js load "$1" --db "$2"`
    const ran = spawnSync('bash', ['-c', command, process.execPath, more, database], { encoding: 'utf8' })
    expect(ran.status).toBe(1)
    expect(ran.stderr).toMatch(
      /^ofsted-letters: \S+: the disk [^\n]*\. The database holds nothing half-loaded\.\n$/,
    )
    expect(await contentOf(database)).toEqual(before)
  })

  it('refuses other kinds of database', async () => {
    const { code, stderr } = await loading(archive(), 'mysql://root:secret@localhost/letters')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^ofsted-letters: Unexpected kind of database mysql, .*\n$/)
    expect(stderr).not.toContain('secret')
  })
})

/** Kills, and the longest time to let a load live, in milliseconds: longer than it takes. */
const KILLS = 20
const LONGEST = 1200

describe.each<Engine>(['sqlite', 'postgres'])('load into %s', (engine) => {
  it('leaves the old state or the new one, whenever it is killed', async () => {
    const database = await fresh(engine)
    const many = (word: string) =>
      archiveOf(
        letters.flatMap((letter) =>
          Array.from({ length: 25 }, (_, at) =>
            copyOf(
              reworded(letter, (text) => `${text} ${word}.`),
              String(at),
            ),
          ),
        ),
      )
    const archives = [many('Once'), many('Twice')] as const
    await load(archives[0], database)
    const count = `select count(*) as findings, sum(case when text like '%Once.' then 1 else 0 end) as old from findings`
    const [{ findings } = { findings: 0 }] = await rowsOf(database, count)
    for (let kill = 0; kill < KILLS; kill++) {
      const { child, ended } = start('.', ['load', archives[(kill + 1) % 2]!, '--db', database])
      setTimeout(() => child.kill('SIGKILL'), ((kill + 1) * LONGEST) / KILLS)
      await ended
      const [row] = await rowsOf(database, count)
      expect(row?.findings).toBe(findings)
      expect([0, findings]).toContain(row?.old)
    }
    await load(archives[1], database)
    const undisturbed = await fresh(engine)
    await load(archives[1], undisturbed)
    const sorted = 'select letter_id, content_hash from letters'
    expect(await rowsOf(database, sorted)).toEqual(await rowsOf(undisturbed, sorted))
    const texts = 'select finding_id, text, themes from findings'
    expect(await rowsOf(database, texts)).toEqual(await rowsOf(undisturbed, texts))
  }, 180_000)
})

function closedPort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 1))
    })
  })
}
