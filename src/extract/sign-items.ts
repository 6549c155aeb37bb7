/** A line that opens with the sign of a quotation. */
const QUOTED = /^[ \t]*(?:>[ \t]*)+(?=\S)/

/** A stop with a gap behind it, with which no sentence begins; programs put it for a bullet that their characters have not. */
const STOPPED = /^[ \t]*([?.])[ \t]+(?=\p{Lu})/u

/** A whole sentence, as a point is made in one. */
const POINT = /^\p{Lu}.*[.;]$/u

/** One line may open so by chance. */
const ENOUGH = 2

/**
 * Gives lines that open with a sign which stands for a bullet ("> Plans are clear.", "? Plans are clear.") one. What opens with `>` may
 * be quoted: only where each such line is a sentence by itself was a bullet meant.
 */
export function readSignItems(text: string): string {
  const lines = text.split('\n')
  const quoted = lines.filter((line) => QUOTED.test(line))
  const arePoints = quoted.every((line) => POINT.test(line.replace(QUOTED, '').trim()))
  const stopped = lines.filter((line) => STOPPED.test(line))
  const heads = [
    ...(quoted.length >= ENOUGH && arePoints ? [QUOTED] : []),
    ...(stopped.length >= ENOUGH ? [STOPPED] : []),
  ]
  if (heads.length === 0) return text
  return lines.map((line) => heads.reduce((read, head) => read.replace(head, '• '), line)).join('\n')
}
