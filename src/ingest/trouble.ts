import { RULES, type RuleId } from '../rules.js'

/** Why a file gave no letter. */
export interface Trouble {
  /** A {@link RuleId}, where the program's own rules said it. */
  ruleId: string
  /** What was seen, in one sentence. */
  reason: string
  /** Page of the source, from 1, or null. */
  page: number | null
}

/** A {@link Trouble} on its way up from where it was met to the file that it befalls. */
export class TroubleError extends Error {
  override readonly name = 'TroubleError'
  readonly trouble: Trouble

  constructor(ruleId: RuleId, reason: string, cause?: unknown) {
    super(reason, { cause })
    this.trouble = { ruleId, reason, page: null }
  }
}

/** Puts an error of the file system into the words of the rules. */
export function toTrouble(error: unknown): Trouble {
  if (error instanceof TroubleError) return error.trouble
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  const syscall = error instanceof Error && 'syscall' in error ? error.syscall : null
  if (code === 'ENOENT') return { ruleId: 'file-not-found', reason: 'No such file', page: null }
  if (syscall === 'scandir')
    return { ruleId: 'unreadable-folder', reason: `The folder cannot be opened (${code})`, page: null }
  return { ruleId: 'unreadable-file', reason: `The file cannot be read (${code})`, page: null }
}

/** What the user can do about it. */
export function adviceOf({ ruleId }: Trouble): string {
  return isRuleId(ruleId) ? RULES[ruleId].note : 'See the reason.'
}

function isRuleId(ruleId: string): ruleId is RuleId {
  return Object.hasOwn(RULES, ruleId)
}
