import { execFile, execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

/** A PostgreSQL server for tests. */
export interface PostgresServer {
  /** URL of a new, empty database on it. */
  freshDatabase(): Promise<string>
  stop(): Promise<void>
}

/** The server that `DATABASE_URL` names, or a cluster of its own in a temporary folder; else the reason for none. */
export async function startPostgres(): Promise<PostgresServer | string> {
  const named = process.env.DATABASE_URL
  if (named !== undefined && named !== '') return serverAt(named, async () => {})
  const programs = programFolder()
  if (programs === null) return 'no DATABASE_URL, and no PostgreSQL server on this machine'
  return startCluster(programs)
}

const run = promisify(execFile)

async function startCluster(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  // The server refuses to run as root.
  const owner = process.getuid?.() === 0 ? unprivilegedUser() : null
  const password = 'a secret of the tests'
  writeFileSync(join(folder, 'password'), password)
  if (owner !== null) {
    chownSync(folder, owner.uid, owner.gid)
    chownSync(join(folder, 'password'), owner.uid, owner.gid)
  }
  const data = join(folder, 'data')
  const port = await freePort()
  const passwordFile = `--pwfile=${join(folder, 'password')}`
  const initial = ['-D', data, '-U', 'tester', '-A', 'scram-sha-256', passwordFile, '-E', 'UTF8', '--no-sync']
  const options = { ...owner, cwd: folder }
  await run(join(programs, 'initdb'), initial, options)
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`
  const control = ['-D', data, '-l', join(folder, 'log'), '-o', settings, '-w']
  await run(join(programs, 'pg_ctl'), [...control, 'start'], options)
  const url = `postgres://tester:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
  return serverAt(url, async () => {
    await run(join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], options)
    rmSync(folder, { recursive: true, force: true })
  })
}

function serverAt(url: string, stop: () => Promise<void>): PostgresServer {
  const made: string[] = []
  const asking = async (statement: string) => {
    const client = new pg.Client(url)
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  return {
    freshDatabase: async () => {
      const name = `ofsted_letters_test_${process.pid}_${made.length}`
      await asking(`create database ${name}`)
      made.push(name)
      return Object.assign(new URL(url), { pathname: `/${name}` }).href
    },
    stop: async () => {
      for (const name of made) await asking(`drop database ${name} with (force)`)
      await stop()
    },
  }
}

/** Where the server's programs lie: on the path, or where Debian puts them. */
function programFolder(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...(process.env.PATH ?? '').split(':'),
    ...versions.map((version) => join(debian, version, 'bin')),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

function unprivilegedUser(): { uid: number; gid: number } {
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer()
    server.on('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
