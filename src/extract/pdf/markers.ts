import type { TextRun } from './page.js'

/** Glyphs that stand for a bullet, private-use ones of dingbat fonts and the mis-mapped ƒ of older letters among them. */
const BULLET = /^[\u2022\u2023\u2043\u2219\u25a0-\u25ff\u2b1b\u2b1c\u27a2\u2192\u00b7\uf000-\uf0ff\u0192]$/

/** Signs that are bullets only where a gap parts them from their text. */
const DASH = /^[-\u2010-\u2015\u2212\u23af]$/
const LETTER = /^[oO\u00a7]$/
const NUMBER = /^(\d{1,3}|[a-z]|[ivx]{1,4})[.)]$/i

/** Whether a text is a bullet glyph and can be nothing else. */
export function isBullet(text: string): boolean {
  return BULLET.test(text)
}

/** Whether a run is a bullet and can be nothing else: by its character or by its font. */
export function isGlyph(run: TextRun): boolean {
  const text = run.text.trim()
  return isBullet(text) || (run.font.symbol && text.length <= 2)
}

/** Whether a run is a bullet or a number, which no words run on from. */
export function isSure(run: TextRun): boolean {
  return isGlyph(run) || NUMBER.test(run.text.trim())
}

/** What a run is as the marker of a list item, standing at the head of a line; null where it is none. */
export function markerOf(run: TextRun): string | null {
  const text = run.text.trim()
  return isGlyph(run) || DASH.test(text) || LETTER.test(text) || NUMBER.test(text) ? text : null
}
