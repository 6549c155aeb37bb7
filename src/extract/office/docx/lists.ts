import type { Element, ElementContent } from 'hast'
import { isBlank, isElement, textOf, toElement } from '../../hast/nodes.js'
import { isLesser } from '../../markers.js'
import type { Numbered } from './styles.js'

/** A block, and the item that it is. */
export interface Block {
  node: ElementContent
  item: Numbered | null
  /** Twips from the margin, of a paragraph that is no item; 0 for all else. */
  indent: number
}

/** Twips that two indents must differ by to mean anything: a tenth of an inch. */
const INDENT_STEP = 144

/** Word keeps no lists, only paragraphs with a bullet: those right behind one another are gathered, by their levels. */
export function gatherItems(blocks: readonly Block[]): ElementContent[] {
  const out: ElementContent[] = []
  let open: Open[] = []
  /** Twips from the margin of the text round the list. */
  let margin = 0
  const nextItems = toNextItems(blocks)
  for (const [index, block] of blocks.entries()) {
    const { node, item } = block
    if (item === null) {
      const holder = holderOf(block, open, margin, nextItems[index] ?? null)
      if (holder) {
        holder.children.push(node)
        continue
      }
      // An empty paragraph between two items is a gap.
      if (!isBlank(node)) {
        open = []
        margin = block.indent
      }
      out.push(node)
      continue
    }
    const before = open.at(-1)
    while (open.length > 0 && !isAbove((open.at(-1) as Open).item, item)) open.pop()
    const entry = toElement('li', [node])
    const parent = open.at(-1)
    const siblings = parent ? parent.node.children : out
    const last = siblings.findLast((sibling) => !isBlank(sibling))
    const name = item.isOrdered ? 'ol' : 'ul'
    if (before && last?.type === 'element' && last.tagName === name) last.children.push(entry)
    else siblings.push(toElement(name, [entry]))
    open.push({ item, node: entry })
  }
  return out
}

/** An item that may hold what comes. */
interface Open {
  item: Numbered
  node: Element
}

function isAbove(above: Numbered, item: Numbered): boolean {
  if (above.list === item.list) return above.level < item.level
  return above.indent + INDENT_STEP < item.indent
}

/** For each block the item that follows it, whatever paragraphs stand between. */
function toNextItems(blocks: readonly Block[]): (Numbered | null)[] {
  const next: (Numbered | null)[] = []
  let found: Numbered | null = null
  for (const [index, { node, item }] of [...blocks.entries()].reverse()) {
    next[index] = found
    if (item) found = item
    else if (!isElement(node, 'p')) found = null
  }
  return next
}

/**
 * The open item that a paragraph belongs to, or null. It is set in as far as the item's text, and further than the text round the
 * list; and it stands between two items of the list, or is itself an item of a lesser kind that was typed by hand.
 */
function holderOf(
  { node, indent }: Block,
  open: readonly Open[],
  margin: number,
  next: Numbered | null,
): Element | null {
  if (!isElement(node, 'p') || indent <= margin + INDENT_STEP) return null
  const [sign = '', gap = ''] = textOf(node).trimStart()
  const isTyped = isLesser(sign) && /\s/.test(gap)
  const holder = open.findLast(({ item }) => item.indent <= indent)
  return holder && (isTyped || next?.list === holder.item.list) ? holder.node : null
}
