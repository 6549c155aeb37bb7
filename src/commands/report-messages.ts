import type { VFileMessage } from 'vfile-message'
import { printable } from '../emit/printable.js'
import { pageOf, toLetterMessages } from '../messages.js'
import type { Io } from './command.js'

/** Writes what was said of a file to stderr: severity, file, page, reason, rule, and what to do. */
export function reportMessages(path: string, messages: readonly VFileMessage[], io: Io): void {
  // Where a letter failed, what else was in doubt about it is no help.
  const fatal = messages.filter((message) => message.fatal === true)
  for (const message of fatal.length > 0 ? fatal : messages) {
    const [said] = toLetterMessages([message])
    // What is only for the record stands in the letter's JSON.
    if (!said || said.severity === 'info') continue
    const page = pageOf(message)
    const place = page === null ? printable(path) : `${printable(path)}, page ${page}`
    io.stderr.write(
      `${said.severity}: ${place}: ${printable(said.reason)} (${said.ruleId})\n  ${message.note ?? ''}\n`,
    )
  }
}
