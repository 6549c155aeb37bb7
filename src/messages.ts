import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { RULES, type Rule, type RuleId } from './rules.js'
import type { LetterMessage } from './schema.js'

/**
 * Misuse by the caller (bad flag, bad config, nothing to do), with exit code 2. What a disk or a database refuses is an `OutputError` or a
 * `StoreError`; what is wrong with a letter is never thrown but said on its file.
 */
export class CliError extends Error {
  override readonly name = 'CliError'

  constructor(
    /** Kebab-case name of what was misused. */
    readonly ruleId: string,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause })
  }
}

/** Where and why, for {@link say}. */
export interface SayOptions {
  /** Page of the source, from 1. */
  page?: number | null
  cause?: unknown
}

/**
 * Puts a message on the file, with the severity and the advice of its rule.
 *
 * @param reason what was seen, in one sentence ("Unexpected X, expected Y").
 */
export function say(file: VFile, ruleId: RuleId, reason: string, options: SayOptions = {}): VFileMessage {
  const rule: Rule = RULES[ruleId]
  const message = file.message(reason, {
    source: rule.source,
    ruleId,
    ...(options.cause instanceof Error && { cause: options.cause }),
  })
  message.note = rule.note
  message.fatal = rule.severity === 'error' ? true : rule.severity === 'warning' ? false : undefined
  return Object.assign(message, { page: options.page ?? null })
}

/** Whether a message on the file fails the letter. */
export function isFailed(file: VFile): boolean {
  return file.messages.some((message) => message.fatal === true)
}

/** The messages of a file in the form in which they stand in the Letter, in order of the reading. */
export function toLetterMessages(messages: readonly VFileMessage[]): LetterMessage[] {
  return messages.map((message) => ({
    ruleId: message.ruleId ?? 'unknown',
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
    reason: message.reason,
    page: pageOf(message),
  }))
}

/** The page that a message speaks of, or null. */
export function pageOf(message: VFileMessage): number | null {
  return 'page' in message && typeof message.page === 'number' ? message.page : null
}
