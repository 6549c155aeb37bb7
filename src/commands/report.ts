import type { VFileMessage } from 'vfile-message'
import { pageOf, toLetterMessages } from '../messages.js'
import type { Io } from './command.js'
import { printable } from './printable.js'

/** Writes what was said of a file to stderr: severity, file, page, reason, rule, and what to do. */
export function reportMessages(path: string, messages: readonly VFileMessage[], io: Io): void {
  const letterMessages = toLetterMessages(messages)
  for (const [index, message] of messages.entries()) {
    const { severity, ruleId, reason } = letterMessages[index] ?? {
      severity: 'error',
      ruleId: '',
      reason: '',
    }
    // What is only for the record stands in the letter's JSON.
    if (severity === 'info') continue
    const page = pageOf(message)
    const place = page === null ? printable(path) : `${printable(path)}, page ${page}`
    io.stderr.write(`${severity}: ${place}: ${printable(reason)} (${ruleId})\n  ${message.note ?? ''}\n`)
  }
}
