import type { Element, ElementContent } from 'hast'
import { isBullet, isMarker, isNumber } from '../markers.js'
import { isBlank, isBlock, textOf, toElement } from './nodes.js'

/** Fewer rows that open alike are no list: one may well begin with a dash. */
const ENOUGH_ROWS = 2

/**
 * A paragraph, or an item, whose rows were typed as items, parted before each; itself where they were not. A row opens an item
 * with a glyph that is only ever a bullet, or, where others do the same, with a dash or a number and a gap behind it.
 */
export function splitAtMarkers(node: Element): Element[] {
  const rows = toRows(node.children)
  if (rows.length === 1) return [node]
  const openers = rows.map(toOpener)
  const counts = new Map<string, number>()
  for (const opener of openers) if (opener) counts.set(opener, (counts.get(opener) ?? 0) + 1)
  const opens = (index: number) => {
    const opener = openers[index] ?? null
    return opener !== null && (opener === GLYPH || (counts.get(opener) ?? 0) >= ENOUGH_ROWS)
  }
  const parts: ElementContent[][] = []
  for (const [index, row] of rows.entries()) {
    const part = parts.at(-1)
    if (!part || opens(index)) parts.push([...row])
    else part.push(toElement('br'), ...row)
  }
  return parts.length === 1 ? [node] : parts.map((children) => ({ ...node, children }))
}

/** Rows of running text, a `br` between each and the next; one within other elements parts these too. */
function toRows(nodes: readonly ElementContent[]): ElementContent[][] {
  let row: ElementContent[] = []
  const rows = [row]
  for (const node of nodes) {
    for (const [index, piece] of toPieces(node).entries()) {
      if (index > 0) {
        row = []
        rows.push(row)
      }
      row.push(...piece)
    }
  }
  return rows
}

/** What of a node stands in each row; a `br` ends one and begins the next. */
function toPieces(node: ElementContent): ElementContent[][] {
  const isOwn: boolean = isBlock(node)
  if (node.type !== 'element' || isOwn) return [[node]]
  if (node.tagName === 'br') return [[], []]
  const rows = toRows(node.children)
  return rows.length === 1 ? [[node]] : rows.map((children) => [{ ...node, children }])
}

/** What the rows that open with a bullet have in common. */
const GLYPH = 'glyph'

/** A sign or number at the head of a row, and the gap behind it. */
const HEAD = /^[\s\u00a0]*(\(?[a-z\d]{1,4}[.)]|[^\s\u00a0])([\s\u00a0]+)\S/iu

/** Signs that open rows of running text, too, where no wide gap follows them. */
const DASH = /^[-*\u2010-\u2015\u2212\u23af]$/

/** Numbers that cannot be the initial of a name. */
const COUNTED = /^\(?\d{1,3}[.)]$|^\(?[a-z]{1,4}\)$/i

/** How a row opens an item, by which those of one list are alike; null where it does not. */
function toOpener(row: readonly ElementContent[]): string | null {
  const first = row.find((node) => !isBlank(node))
  if (!first) return null
  if (isBullet(textOf(first).trimStart()[0] ?? '')) return GLYPH
  const [, marker = '', gap = ''] = HEAD.exec(row.map(textOf).join('')) ?? []
  if (isNumber(marker)) return COUNTED.test(marker) ? marker.replace(/[a-z]+|\d+/i, '') : null
  const isWide = /[\u00a0\t]/.test(gap)
  return isMarker(marker) && (isWide || DASH.test(marker)) ? marker : null
}
