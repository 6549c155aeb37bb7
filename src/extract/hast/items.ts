import type { Element, ElementContent, Root } from 'hast'
import type { Furniture } from '../document.js'
import { isLesser } from '../markers.js'
import { isParagraph } from './frames.js'
import { isBlank, isBlock, isElement, replaceBelow, toElement } from './nodes.js'
import { splitAtMarkers } from './rows.js'
import { cutMarker, type TypedItem, toTyped } from './typed-item.js'

/** Takes a marker as furniture. */
type Take = (marker: string) => void

/**
 * Makes lists of paragraphs that were set as items by hand, or by a program that writes its lists so (Word, and mail programs
 * that use it), and takes their glyphs, and those typed at the head of real items, out as furniture.
 */
export function readItems(root: Root): Furniture[] {
  const furniture: Furniture[] = []
  const take: Take = (text) => furniture.push({ kind: 'marker', text, page: null })
  replaceBelow(root, (node): ElementContent[] => {
    if (isParagraph(node)) return splitAtMarkers(node)
    if (!isElement(node)) return [node]
    if (node.tagName === 'li') return readItem(node, take)
    node.children = toLists(node.children, take)
    return [node]
  })
  root.children = toLists(root.children as ElementContent[], take)
  return furniture
}

/** A real item, or those that were typed into it, row by row; what was typed below its own text is an inner list. */
function readItem(node: Element, take: Take): Element[] {
  const [first = node, ...rest] = node.children.some(isBlock) ? [node] : splitAtMarkers(node)
  const typed = toTyped(first)
  if (typed?.isSure) take(cutMarker(first, typed.marker))
  if (rest.length > 0 && typed?.isSure) return [first, ...rest.flatMap((part) => readItem(part, take))]
  const inner = rest.map((part) => toElement('p', part.children))
  if (inner.length > 0) first.children = [toElement('p', first.children), ...inner]
  const from = first.children.findIndex((child) => !isBlank(child)) + 1
  first.children = [...first.children.slice(0, from), ...toLists(first.children.slice(from), take)]
  return [first]
}

/** Runs of typed items among siblings become lists; empty paragraphs between two of them part nothing. */
function toLists(nodes: readonly ElementContent[], take: Take): ElementContent[] {
  const isGap = (node: ElementContent) => isBlank(node) && !isElement(node, 'br', 'hr')
  const out: ElementContent[] = []
  for (let at = 0; at < nodes.length; ) {
    const run: TypedItem[] = []
    /** Behind the last item of the run, and behind the gaps that follow it. */
    let [end, stop] = [at, at]
    for (; stop < nodes.length; stop++) {
      const node = nodes[stop] as ElementContent
      const item = isParagraph(node) ? toTyped(node) : null
      if (item) {
        run.push(item)
        end = stop + 1
      } else if (!isGap(node)) break
    }
    if (run.length > 0 && isList(run)) {
      for (const { node, marker } of run) take(cutMarker(node, marker))
      out.push(nest(run))
      at = end
    } else {
      // No part of what makes no list makes one.
      stop = Math.max(stop, at + 1)
      for (const node of nodes.slice(at, stop)) out.push(node)
      at = stop
    }
  }
  return out
}

/** Dashes, letters and numbers make a list where there are several of them. */
function isList(run: readonly TypedItem[]): boolean {
  return run.some(({ isSure }) => isSure) || run.length > 1
}

/** Items by their levels: an item goes under the last one before it that stands above it. */
function nest(run: readonly TypedItem[]): Element {
  const list = toElement('ul')
  const open: { item: TypedItem; node: Element }[] = []
  for (const item of run) {
    while (open.length > 0 && !isAbove((open.at(-1) as { item: TypedItem }).item, item)) open.pop()
    const node = toElement('li', [toElement('p', item.node.children)])
    const parent = open.at(-1)?.node
    if (!parent) list.children.push(node)
    else {
      const last = parent.children.at(-1)
      if (last && isElement(last, 'ul')) last.children.push(node)
      else parent.children.push(toElement('ul', [node]))
    }
    open.push({ item, node })
  }
  return list
}

/** Points that two indents must differ by to mean anything. */
const INDENT_STEP = 6

function isAbove(above: TypedItem, item: TypedItem): boolean {
  if (above.level !== null && item.level !== null) return above.level < item.level
  if (above.indent !== null && item.indent !== null && Math.abs(above.indent - item.indent) > INDENT_STEP)
    return above.indent < item.indent
  return isLesser(item.marker) && !isLesser(above.marker)
}
