import type { Element, Nodes, Root } from 'hast'
import { SALUTATION, VALEDICTION } from '../formulas.js'
import { toLines } from '../hast/lines.js'
import { descendants, isBlock } from '../hast/nodes.js'

/** Tells whether any part of an element stands between the salutation and the valediction of the page's letter. */
export type IsInLetter = (node: Element) => boolean

/**
 * Where on a page the body of its letter stands, from the first salutation to the last valediction in the order of the file; nowhere
 * where the page has not both.
 */
export function findLetterSpan(root: Root): IsInLetter {
  const order = new Map<Nodes, number>()
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const node of descendants(root)) {
    const at = order.size
    order.set(node, at)
    // Only what holds no block holds lines of its own; what stands bare beside blocks is rare, and no formula.
    if (!isBlock(node) || node.children.some(isBlock)) continue
    const lines = toLines(node)
    if (from > at && lines.some((line) => SALUTATION.test(line))) from = at
    if (lines.some((line) => VALEDICTION.test(line))) to = at
  }
  return (node) => {
    const start = order.get(node)
    if (start === undefined || to < from || start > to) return false
    return start > from || lastIndex(node, order) >= from
  }
}

function lastIndex(node: Nodes, order: ReadonlyMap<Nodes, number>): number {
  let last = node
  for (;;) {
    const next: Nodes | undefined = 'children' in last ? last.children.at(-1) : undefined
    if (!next) return order.get(last) ?? -1
    last = next
  }
}
