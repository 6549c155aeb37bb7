import { CliError } from '../messages.js'
import type { Target } from './target.js'

/** The database failed at its work: full, read-only, gone. Nothing of the load is kept. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  /** The database's own name of the reason (`SQLITE_FULL`, `53100` …). */
  readonly code: string

  constructor(target: Target, cause: unknown) {
    super(`${target.shown}: ${reasonOf(cause)}`, { cause: withoutSecret(cause) })
    this.code = codeOf(cause)
  }
}

/** What a failed piece of work throws: misuse, interruption and defects as they are, all else as the database's. */
export function toStoreError(target: Target, cause: unknown): unknown {
  return NOT_OF_THE_DATABASE.some((kind) => cause instanceof kind) ? cause : new StoreError(target, cause)
}

const NOT_OF_THE_DATABASE = [CliError, DOMException, TypeError, RangeError, ReferenceError, SyntaxError]

/** Why the database could not be opened, which the caller can put right. */
export function cannotOpen(target: Target, cause: unknown): CliError {
  return new CliError('cannot-open-database', `${target.shown}: ${reasonOf(cause)}`, withoutSecret(cause))
}

/** By the codes of SQLite, of PostgreSQL, and of the network. */
const REASONS: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'the disk is full',
  SQLITE_IOERR: 'the disk refuses to be read or written',
  SQLITE_READONLY: 'the database is read-only',
  SQLITE_BUSY: 'another program is writing to the database',
  SQLITE_NOTADB: 'the file is no SQLite database',
  SQLITE_CORRUPT: 'the database is damaged',
  '53100': 'the disk is full',
  '25006': 'the database is read-only',
  '28P01': 'the user name or the password is wrong',
  '28000': 'the server does not let this user in',
  '3D000': 'there is no such database',
  '42501': 'the user may not write to this database',
  '53300': 'the server has no connection free',
  '57P01': 'the server is shutting down',
  '57P02': 'the server broke down',
  '57P03': 'the server is starting up',
  ECONNREFUSED: 'no server answers there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'there is no such host',
  ETIMEDOUT: 'the server does not answer',
  ECONNRESET: 'the connection was lost',
  ENOENT: 'no server answers there',
}

/** Reasons that the clients give in words alone. */
const REASONS_BY_WORDS: ReadonlyArray<readonly [words: RegExp, reason: string]> = [
  // SQLITE_CANTOPEN.
  [/^ConnectionFailed\(.*: 14"\)$/, 'the folder is not there, or the file cannot be opened or made in it'],
  [/^Connection terminated|^Client has encountered a connection error/, 'the connection was lost'],
  [/^timeout expired$/, 'the server does not answer'],
]

function reasonOf(cause: unknown): string {
  const code = codeOf(cause)
  // SQLite says more precisely what went wrong in a longer code: SQLITE_READONLY_DIRECTORY.
  const known = Object.keys(REASONS).find((name) => code === name || code.startsWith(`${name}_`))
  if (known !== undefined) return REASONS[known] ?? known
  if (!(cause instanceof Error) || cause.message === '') return 'the database failed'
  return REASONS_BY_WORDS.find(([words]) => words.test(cause.message))?.[1] ?? cause.message
}

function codeOf(cause: unknown): string {
  // A host with several addresses fails with one error for each.
  if (cause instanceof AggregateError) return codeOf(cause.errors[0])
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}

/** The error without what hangs from it: the client's errors can carry the connection's parameters. */
function withoutSecret(cause: unknown): Error {
  return Object.assign(new Error(reasonOf(cause)), { code: codeOf(cause) })
}
