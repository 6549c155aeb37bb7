import type { Element, ElementContent, Root } from 'hast'
import { isBlank, isElement, labelsOf, replaceBelow, toElement } from './nodes.js'

/**
 * Puts lists into the form in which an inner list stands in the item that it belongs to: some programs put it between the
 * items, into an item of its own, or (Google Docs) behind the list, with its level in a class.
 */
export function mendLists(root: Root): void {
  replaceBelow(root, (node): ElementContent[] => {
    if (isElement(node, 'ul', 'ol')) node.children = toItems(node)
    else if (isElement(node)) node.children = joinLevels(gatherStray(node.children))
    return [node]
  })
  root.children = joinLevels(gatherStray(root.children as ElementContent[]))
}

/** Items outside any list make one. */
function gatherStray(nodes: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = []
  let list: Element | null = null
  for (const node of nodes) {
    if (!isElement(node, 'li')) {
      if (!isBlank(node)) list = null
      out.push(node)
    } else if (list) list.children.push(node)
    else {
      list = toElement('ul', [node])
      out.push(list)
    }
  }
  return out
}

function toItems(list: Element): ElementContent[] {
  const items: Element[] = []
  for (const child of list.children) {
    if (!isElement(child)) continue
    const before = items.at(-1)
    const inner = isElement(child, 'ul', 'ol') ? [child] : innerAlone(child)
    if (before && inner) before.children.push(...inner)
    else items.push(isElement(child, 'li') ? child : { ...child, tagName: 'li', children: [child] })
  }
  return items
}

/** The lists of an item that holds nothing else, or null. */
function innerAlone(item: Element): Element[] | null {
  const filled = item.children.filter((child) => !isBlank(child))
  const lists = filled.filter((child): child is Element => isElement(child, 'ul', 'ol'))
  return filled.length > 0 && lists.length === filled.length ? lists : null
}

/** Lists that follow one another, the second of a deeper level than the first, become one. */
function joinLevels(nodes: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = []
  let filled: ElementContent | undefined
  for (const node of nodes) {
    const level = levelOf(node)
    const before = filled
    const top = before && levelOf(before)
    if (
      level === null ||
      top === null ||
      !before ||
      !isElement(before) ||
      !isElement(node) ||
      top === undefined
    ) {
      out.push(node)
      if (!isBlank(node)) filled = node
      continue
    }
    let list = before
    for (let depth = top; depth < level; depth++) {
      const last = list.children.findLast((child): child is Element => isElement(child, 'li'))
      if (!last) break
      const inner = last.children.findLast((child): child is Element => isElement(child, 'ul', 'ol'))
      if (!inner) {
        last.children.push({ ...node, children: [] })
        list = last.children.at(-1) as Element
      } else list = inner
    }
    list.children.push(...node.children)
  }
  return out
}

/** The level of a list as Google Docs writes it ("lst-kix_…-1"), from 0. */
function levelOf(node: ElementContent): number | null {
  if (!isElement(node, 'ul', 'ol')) return null
  const level = /\blst-kix_\w+-(\d)\b/.exec(labelsOf(node))?.[1]
  return level === undefined ? null : Number(level)
}
