import { storableText } from '../../tables/storable.js'

/** Characters that a cell can hold: Excel's bound. */
export const MAX_LENGTH = 32_767

/** A text as XML of a cell. What XML cannot hold is written `_x0001_`, the way of Office Open XML. */
export function toCellText(text: string): string {
  return shortened(storableText(text))
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(NOT_IN_XML, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** XML reads a carriage return as a line feed, so it goes the same way as the signs that XML does not know. */
const NOT_IN_XML = /[^\t\n\x20-\uFFFD]/g

/** Cuts what is too long for a cell, never between the halves of a character. */
function shortened(text: string): string {
  if (text.length <= MAX_LENGTH) return text
  return `${text.slice(0, MAX_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
