import type { ElementContent, Root } from 'hast'
import type { Furniture } from '../document.js'
import { DATE_LINE, SALUTATION } from '../formulas.js'
import { toLines } from '../hast/lines.js'
import { isPageNumber } from '../page-number.js'

/** A header or footer, as elements of a page. */
export interface Margin {
  isHeader: boolean
  blocks: ElementContent[]
}

/**
 * The lines of headers and footers, as furniture. A header with the date of a letter that has none above its salutation is the
 * head of the letter, as some templates have it, and goes to the beginning of the text.
 */
export function readMargins(root: Root, margins: readonly Margin[]): Furniture[] {
  const lines = toLines(root)
  const opening = lines.slice(0, lines.findIndex((line) => SALUTATION.test(line)) + 1)
  const isDated = (some: readonly string[]) => some.some((line) => DATE_LINE.test(line))
  const head =
    opening.length > 0 && !isDated(opening)
      ? margins.find(({ isHeader, blocks }) => isHeader && isDated(toLines(...blocks)))
      : undefined
  if (head) root.children.unshift(...head.blocks)
  return margins.filter((margin) => margin !== head).flatMap(({ blocks }) => toMarginal(toLines(...blocks)))
}

function toMarginal(lines: readonly string[]): Furniture[] {
  return lines.map((text) => ({
    kind: isPageNumber(text) ? 'page-number' : 'running-head',
    text,
    page: null,
  }))
}
