import type { VFile } from 'vfile'
import { say } from '../messages.js'

/** Two thousand pages of fifty lines: a letter has a few hundred lines, and a pack holds letters among hundreds of pages. */
export const MOST_LINES = 100_000

/**
 * Whether a file has more lines than any letter or pack of letters, which is said on the file: to read it would take minutes and
 * gigabytes, and give nothing.
 */
export function isTooLong(lines: number, file: VFile): boolean {
  if (lines <= MOST_LINES) return false
  say(
    file,
    'document-too-large',
    `Unexpected length of ${lines} lines, expected that of a letter or of a pack of them (at most ${MOST_LINES})`,
  )
  return true
}

/** How many lines a text has. */
export function countLines(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
