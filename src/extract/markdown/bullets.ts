import { isBullet, isMarker } from '../markers.js'

/** The head of a line: indent, a sign, a gap (which a no-break space may be), and text. */
const HEAD = /^([ \t]*)(?:[-*+][ \u00a0]+)?(\\?[^\p{L}\p{N}\s]|[oO])[ \t\u00a0]+(?=\S)/u
/** A sign right before its text, which is none where a second one makes the text emphasised. */
const TIGHT = /^([ \t]*)(?:[-*+][ \u00a0]+)?(?!\*[^*]*\*)([^\p{L}\p{N}\s])(?=[\p{L}\p{N}‘“])/u

/** Signs that Markdown has for items of lists. */
const OWN = /^[-*+]$/

/** Letters and dashes are bullets only where several lines open so. */
const ENOUGH = 2

/**
 * Gives lines that open with a bullet of the page ("•", "◼", "–", "o", "\\-") the bullet that Markdown knows, in the place of the
 * glyph. Lists that are Markdown's already stay as they are.
 */
export function toMarkdownBullets(text: string): string {
  const lines = text.split('\n')
  const heads = lines.map((line) => HEAD.exec(line) ?? TIGHT.exec(line))
  const counts = new Map<string, number>()
  for (const head of heads) if (head?.[2]) counts.set(head[2], (counts.get(head[2]) ?? 0) + 1)
  const hasGreater = [...counts.keys()].some((sign) => isBullet(sign) || OWN.test(sign))
  return lines
    .map((line, index) => {
      const head = heads[index]
      const sign = head?.[2]?.replace('\\', '')
      if (!head || sign === undefined || !isMarker(sign)) return line
      const isOwn = OWN.test(head[2] ?? '') && head[0].endsWith(`${sign} `)
      if (isOwn || (!isBullet(sign) && (counts.get(head[2] ?? '') ?? 0) < ENOUGH)) return line
      // Under greater bullets a dash or an "o" opens an item of the inner list.
      const indent =
        !isBullet(sign) && !OWN.test(sign) && hasGreater && head[1] === '' ? '  ' : (head[1] ?? '')
      return `${indent}- ${line.slice(head[0].length)}`
    })
    .join('\n')
}
