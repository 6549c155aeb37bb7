/** A line that opens with the sign of a quotation. */
const QUOTED = /^[ \t]*(?:>[ \t]*)+(?=\S)/

/** A whole sentence, as a point is made in one. */
const POINT = /^\p{Lu}.*[.;]$/u

/** One sentence may be a quotation. */
const ENOUGH = 2

/**
 * Gives lines that open with `>` a bullet, where it was one: each of them is a sentence by itself. Quoted letters and paragraphs have
 * other lines as well.
 */
export function readQuotedItems(text: string): string {
  const lines = text.split('\n')
  const quoted = lines.filter((line) => QUOTED.test(line))
  const arePoints = quoted.every((line) => POINT.test(line.replace(QUOTED, '').trim()))
  if (quoted.length < ENOUGH || !arePoints) return text
  return lines.map((line) => line.replace(QUOTED, '• ')).join('\n')
}
