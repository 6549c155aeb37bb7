import type { SourceLine } from '../../extract/document.js'

/** Words of some lines, as white space parts them. */
export function countWords(lines: readonly SourceLine[]): number {
  return lines.reduce(
    (sum, { text }) => sum + text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    0,
  )
}
