import { isBullet, isMarker, isNumber } from '../markers.js'
import { WORD_GAP } from './line-words.js'
import type { TextRun } from './page.js'

/** Whether a run is a bullet and can be nothing else: by its character or by its font. */
export function isGlyph(run: TextRun): boolean {
  const text = run.text.trim()
  return isBullet(text) || (run.font.symbol && text.length <= 2)
}

/** Whether a run is a bullet or a number, which no words run on from. */
export function isSure(run: TextRun): boolean {
  return isGlyph(run) || isNumber(run.text.trim())
}

/** What a run is as the marker of a list item, standing at the head of a line; null where it is none. */
export function markerOf(run: TextRun): string | null {
  const text = run.text.trim()
  return isGlyph(run) || isMarker(text) ? text : null
}

/** Whether a run is the bullet of what follows it: a dash or a letter only with a gap behind it, a glyph or a number always. */
export function opensItem(run: TextRun, next: TextRun): boolean {
  if (markerOf(run) === null) return false
  const gap = next.left - run.right
  return isSure(run) ? next.spaceBefore || gap > 0 : gap > WORD_GAP * next.size
}

/** No number of an item is longer, in runs: one a sign. */
const LONGEST_NUMBER = 6

/** A row whose number, which kerning or a change of type has split, is one run again. */
export function joinNumber(row: TextRun[]): TextRun[] {
  const [first] = row
  if (first === undefined || markerOf(first) !== null) return row
  let text = first.text
  for (const [index, run] of row.slice(1, LONGEST_NUMBER).entries()) {
    if (run.spaceBefore) return row
    text += run.text
    const next = row[index + 2]
    if (isNumber(text.trim()) && (text.endsWith(' ') || next?.spaceBefore))
      return [grown(first, text, run.right), ...row.slice(index + 2)]
  }
  return row
}

/**
 * A run with more text. Field by field, as it was made: V8 gives a copy by spreading a shape of its own, and then compiles all that
 * reads runs anew.
 */
function grown(run: TextRun, text: string, right: number): TextRun {
  const { spaceBefore, left, baseline, size, slanted = false, font, mcid, unmapped } = run
  return { text, spaceBefore, left, right, baseline, size, slanted, font, mcid, unmapped }
}
