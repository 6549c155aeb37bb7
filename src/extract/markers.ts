/**
 * Glyphs that stand for a bullet and can be nothing else: dingbats and their arrows, geometric shapes, private-use characters of dingbat fonts, the
 * mis-mapped ƒ of older letters, and the character that stands for one unknown.
 */
const GLYPH =
  /^[\u2022\u2023\u2043\u2219\u2192\u21d2\u25a0-\u25ff\u2605\u2606\u2610-\u2612\u2713-\u2718\u2726\u2727\u2751\u2752\u2756\u2794\u2798-\u27be\u2b1b\u2b1c\u00b7\uf000-\uf0ff\u0192\ufffd]$/

/** Signs that open an item only with a gap behind them, for they open running text as well; letters of dingbat fonts among them. */
const SIGN =
  /^([-*\u2010-\u2015\u2212\u23af]|[oOnqv\u00a7\u00d8\u0178\u00fc\u00a8\u00be\u00a2\u00a4\u203a\u00bb])$/

const NUMBER = /^(\d{1,3}|[a-z]|[ivx]{1,4})[.)]$|^\((\d{1,3}|[a-z]|[ivx]{1,4})\)$/i

/** Whether a text is a bullet and can be nothing else. */
export function isBullet(text: string): boolean {
  return GLYPH.test(text)
}

/** Whether a text numbers an item. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text)
}

/** Whether a text opens a list item where it stands by itself at the head of a line. */
export function isMarker(text: string): boolean {
  return isBullet(text) || SIGN.test(text) || NUMBER.test(text)
}

/** Signs that stand under greater bullets, never over them. */
export function isLesser(text: string): boolean {
  return /^[oO\u2212\u23af\u25e6\u2043\-\u2010-\u2015]$/.test(text)
}
