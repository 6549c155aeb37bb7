import type { Element, ElementContent, Properties } from 'hast'
import { toElement } from '../hast/nodes.js'

/** A border all round, as the elements of a page have it. */
export const BOXED: Properties = { style: 'border: 1px solid' }

/** Blocks with a border round them. */
export function toBox(children: ElementContent[]): Element {
  return toElement('div', children, BOXED)
}

function isBox(node: ElementContent): node is Element {
  return node.type === 'element' && node.properties === BOXED
}

/** Boxed paragraphs right behind one another stand in one box. */
export function joinBoxed(nodes: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = []
  for (const node of nodes) {
    const before = out.at(-1)
    if (before && isBox(before) && isBox(node)) before.children.push(...node.children)
    else out.push(node)
  }
  return out
}
