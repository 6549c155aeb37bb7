import type { Run } from '../prose.js'

export const SOFT_HYPHEN = '\u00ad'

/** Endings before which a long word may be parted. */
const ENDING = /(?<=\p{L}{4})(?=(?:ments?|tions?|sions?|ness|ings?|ship|times)\b)/gu

/** Marks the places at which the layout may part a word. */
export function hyphenate(runs: readonly Run[]): Run[] {
  return runs.map((run) => ({ ...run, text: run.text.replace(ENDING, SOFT_HYPHEN) }))
}
