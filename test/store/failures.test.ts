import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import pg from 'pg'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
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

  it('says in one line that the connection was lost, and leaves the database', async () => {
    const database = await fresh('postgres')
    await load(archive(), database)
    const before = await contentOf(database)
    const many = letters.flatMap((letter) =>
      Array.from({ length: 100 }, (_, at) => copyOf(letter, String(at))),
    )
    const ending = loading(archiveOf(many), database)
    const busy = `from pg_stat_activity where application_name = 'ofsted-letters'
      and datname = current_database() and pid <> pg_backend_pid() and query ilike 'copy findings%'`
    const ended = await untilEnded(database, `select pg_terminate_backend(pid) as done ${busy}`)
    expect(ended).toBe(true)
    const { code, stderr } = await ending
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^ofsted-letters: postgres:\S* the (connection was lost|server is shutting down)\. The database holds nothing half-loaded\.\n$/,
    )
    expect(await contentOf(database)).toEqual(before)
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

/** A small file system of its own, which only root can mount; null elsewhere. */
function smallDisk(megabytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'small-'))
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  onTestFinished(() => {
    if (made.status === 0) unmount(folder)
    rmSync(folder, { recursive: true, force: true })
  })
  if (made.status === 0) return folder
  if (process.env.CI === 'true') throw new Error(`mount: ${made.stderr}`)
  process.stderr.write('A small disk cannot be mounted here: loading onto a full one is skipped\n')
  return null
}

/** A server can hold files of a table that is gone until its next checkpoint: then the disk goes when it lets go. */
function unmount(folder: string): void {
  if (spawnSync('umount', [folder]).status === 0) return
  const { status, stderr } = spawnSync('umount', ['--lazy', folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`umount: ${stderr}`)
}

describe('load onto a full disk', () => {
  /** More than fits, with texts that cannot be packed. */
  const tooMany = () =>
    archiveOf(letters.map((letter) => reworded(letter, () => randomBytes(60_000).toString('base64'))))

  it('says so in one line, and leaves an SQLite file as it was', async (context) => {
    const disk = smallDisk(4)
    if (disk === null) return context.skip('no small disk')
    const database = join(disk, 'letters.db')
    await load(archive(), database)
    const before = readFileSync(database)
    const { code, stderr } = await loading(tooMany(), database)
    expect(code).toBe(1)
    expect(stderr).toBe(
      `ofsted-letters: ${database}: the disk is full. The database holds nothing half-loaded.\n`,
    )
    // As it was without anyone having to undo it, to be copied or published as it lies there.
    expect(readFileSync(database).equals(before)).toBe(true)
    expect(readdirSync(disk)).toEqual(['letters.db'])
  })

  it('says so in one line, and leaves a postgres database as it was', async (context) => {
    const disk = smallDisk(8)
    const database = await fresh('postgres')
    if (disk === null || process.env.DATABASE_URL) return context.skip('no small disk for the server')
    chmodSync(disk, 0o777)
    const folder = join(disk, 'tables')
    spawnSync('install', ['-d', '-o', 'nobody', folder])
    await load(archive(), database)
    const before = await contentOf(database)
    await rowsOf(database, `create tablespace small location '${folder}'`)
    for (const table of ['findings', 'finding_themes'])
      await rowsOf(database, `alter table ${table} set tablespace small`)
    const { code, stderr } = await loading(tooMany(), database)
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^ofsted-letters: postgres:\S* the disk is full\. The database holds nothing half-loaded\.\n$/,
    )
    expect(await contentOf(database)).toEqual(before)
    for (const table of ['findings', 'finding_themes'])
      await rowsOf(database, `alter table ${table} set tablespace pg_default`)
    await rowsOf(database, 'drop tablespace small')
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
    expect(stderr).toMatch(/^ofsted-letters: \S+: the folder is not there, [^\n]*\(cannot-open-database\)\n$/)
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

/** Asks again and again until a row comes, at most half a minute; over one connection, and not as the program. */
async function untilEnded(database: string, query: string): Promise<boolean> {
  const client = new pg.Client(database)
  await client.connect()
  try {
    for (const until = performance.now() + 30_000; performance.now() < until; await setImmediate()) {
      const { rowCount } = await client.query(query)
      if (rowCount === 1) return true
    }
    return false
  } finally {
    await client.end()
  }
}

function closedPort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 1))
    })
  })
}
