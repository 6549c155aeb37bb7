import type { Element, ElementContent } from 'hast'
import { textOf, toElement } from '../../hast/nodes.js'
import type { Numbered } from './styles.js'

/** A block, and the item that it is. */
export interface Block {
  node: ElementContent
  item: Numbered | null
}

/** Twips that two indents must differ by to mean anything: a tenth of an inch. */
const INDENT_STEP = 144

/** Word keeps no lists, only paragraphs with a bullet: those right behind one another are gathered, by their levels. */
export function gatherItems(blocks: readonly Block[]): ElementContent[] {
  const out: ElementContent[] = []
  let open: { item: Numbered; node: Element }[] = []
  for (const { node, item } of blocks) {
    if (item === null) {
      // An empty paragraph between two items is a gap.
      if (textOf(node).trim() !== '') open = []
      out.push(node)
      continue
    }
    const before = open.at(-1)
    while (open.length > 0 && !isAbove((open.at(-1) as { item: Numbered }).item, item)) open.pop()
    const entry = toElement('li', [node])
    const parent = open.at(-1)
    const siblings = parent ? parent.node.children : out
    const last = siblings.findLast((sibling) => textOf(sibling).trim() !== '')
    const name = item.isOrdered ? 'ol' : 'ul'
    if (before && last?.type === 'element' && last.tagName === name) last.children.push(entry)
    else siblings.push(toElement(name, [entry]))
    open.push({ item, node: entry })
  }
  return out
}

function isAbove(above: Numbered, item: Numbered): boolean {
  if (above.list === item.list) return above.level < item.level
  return above.indent + INDENT_STEP < item.indent
}
