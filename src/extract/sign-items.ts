/** A stop with a gap behind it, with which no sentence begins; programs put it for a bullet that their characters have not. */
const STOPPED = /^[ \t]*([?.])[ \t]+(?=\p{Lu})/u

/** One line may open so by chance. */
const ENOUGH = 2

/** Gives lines that open with a sign which stands for a lost bullet ("? Plans are clear.") one. */
export function readSignItems(text: string): string {
  const lines = text.split('\n')
  if (lines.filter((line) => STOPPED.test(line)).length < ENOUGH) return text
  return lines.map((line) => line.replace(STOPPED, '• ')).join('\n')
}
