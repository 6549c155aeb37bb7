import { readFile, stat } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { say } from '../messages.js'
import type { LetterSource } from '../pipeline.js'
import type { RuleId } from '../rules.js'
import type { Io } from './command.js'
import { reportMessages } from './report-messages.js'

/** Why a file could not be opened, by the error of the file system. */
const RULE_BY_CODE: Readonly<Record<string, RuleId>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  EISDIR: 'not-a-file',
}

/**
 * The bytes of a file that the user names (`-` is stdin).
 *
 * @returns null where it cannot be read; stderr then says why and what to do.
 */
export async function readSource(path: string, io: Io): Promise<LetterSource | null> {
  try {
    if (path === '-') return { path, bytes: await buffer(io.stdin) }
    if ((await stat(path)).isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
    return { path, bytes: await readFile(path) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    // An unset variable of a script gives an empty path, of which there is no file either.
    const named = path === '' ? "''" : path
    reportMessages(named, [refusal(named, RULE_BY_CODE[code] ?? 'unreadable-file', code, error)], io)
    return null
  }
}

function refusal(path: string, ruleId: RuleId, code: string, cause: unknown): VFileMessage {
  const seen =
    { ENOENT: 'no file', ENOTDIR: 'no file', EISDIR: 'a folder' }[code] ??
    `a file that cannot be read (${code})`
  return say(new VFile({ path }), ruleId, `Unexpected path: there is ${seen}, expected a letter`, { cause })
}
