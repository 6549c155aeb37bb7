import type { Furniture } from '../document.js'
import { isPageNumber } from '../page-number.js'

/** The lines of a header or footer. */
export function toMarginal(lines: readonly string[]): Furniture[] {
  return lines.map((text) => ({
    kind: isPageNumber(text) ? 'page-number' : 'running-head',
    text,
    page: null,
  }))
}
