import { isBullet, isMarker, isNumber } from '../markers.js'
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
