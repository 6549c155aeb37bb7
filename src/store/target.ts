import { resolve } from 'node:path'
import { z } from 'zod'
import { toArgument } from '../argument.js'
import { CliError } from '../messages.js'

/** Which database is meant. */
export type Target =
  | { engine: 'sqlite'; path: string; shown: string }
  | { engine: 'postgres'; url: string; shown: string }

/**
 * Reads what the user calls a database: `postgres://…`, `sqlite:PATH`, or the path of an SQLite file.
 *
 * @throws CliError `bad-database` for any other scheme or a broken URL; the message never holds a password.
 */
export function toTarget(named: string): Target {
  toArgument('database', named, z.string())
  if (/^postgres(ql)?:/i.test(named)) return postgres(named)
  const path = /^sqlite:(\/\/)?/i.test(named) ? named.replace(/^sqlite:(\/\/)?/i, '') : named
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(path)?.[1]
  if (scheme !== undefined)
    throw new CliError('bad-database', `Unexpected kind of database ${scheme}, expected sqlite or postgres`)
  if (path === '')
    throw new CliError('bad-database', 'Unexpected empty path, expected that of an SQLite file')
  return { engine: 'sqlite', path: path === ':memory:' ? path : resolve(path), shown: path }
}

function postgres(url: string): Target {
  if (!URL.canParse(url))
    throw new CliError(
      'bad-database',
      'Unexpected URL, expected postgres://user:password@host:port/database (signs in the password percent-encoded)',
    )
  const { username, hostname, port, pathname } = new URL(url)
  const user = username === '' ? '' : `${username}@`
  // Passwords can also stand in the query, so none of it is shown.
  return {
    engine: 'postgres',
    url,
    shown: `postgres://${user}${hostname}${port === '' ? '' : `:${port}`}${pathname}`,
  }
}
