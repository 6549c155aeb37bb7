import { CliError } from '../messages.js'

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'No permission to read it',
  EPERM: 'No permission to read it',
  EISDIR: 'A folder stands where a file is needed',
  EIO: 'The disk refuses to be read',
}

/** A file of an archive that is there and cannot be read: said of the file, and not of what was to be made of it. */
export function unreadable(path: string, cause: unknown): CliError {
  const code = errorCode(cause)
  const reason = REASONS[code] ?? `It cannot be read (${code})`
  return new CliError('unreadable-archive', `${path}: ${reason}; put this right, and run again`, cause)
}

/** Whether a file is not there, by what an attempt to reach it gave. */
export function isMissing(cause: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(errorCode(cause))
}

function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'for no reason that is known'
}
