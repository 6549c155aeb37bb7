import type { Element, ElementContent, Nodes, Root } from 'hast'
import type { Furniture } from '../document.js'
import { toLines } from '../hast/lines.js'
import { isBlank, isElement, isHeading, replaceBelow, toElement, toText } from '../hast/nodes.js'
import { isTabOf, type Panel } from './folded.js'

/**
 * Puts the label of each tab above what it shows, where that does not open with the same words as its heading, and takes the row of
 * tabs, with what heads it, out of the letter.
 */
export function readTabs(root: Root, panels: readonly Panel[]): Furniture[] {
  const furniture: Furniture[] = []
  const tabs = new Map<Element, Element>()
  for (const { node, control } of panels) if (control && isTabOf(control)) tabs.set(control, node)
  if (tabs.size === 0) return furniture
  for (const [tab, panel] of tabs) {
    const label = toLines(tab).join(' ')
    if (label === '' || toLines(panel)[0] === label) continue
    panel.children.unshift(toElement('h2', [toText(label)]))
    tab.children = []
  }
  const rows = findRows(root, new Set(tabs.keys()))
  replaceBelow(root, (node): ElementContent[] => {
    if (!isElement(node) || !rows.has(node)) return [node]
    for (const text of toLines(node)) furniture.push({ kind: 'surroundings', text, page: null })
    return []
  })
  return furniture
}

/** The largest elements that hold no text but that of tabs, and the headings right before them, which head nothing else. */
function findRows(root: Root, tabs: ReadonlySet<Nodes>): Set<Nodes> {
  const rows = new Set<Nodes>()
  const holdsTabsAlone = (parent: Nodes): boolean => {
    if (tabs.has(parent)) return true
    if (!('children' in parent)) return false
    const filled = (parent.children as Nodes[]).filter((child) => tabs.has(child) || !isBlank(child))
    const own = filled.filter(holdsTabsAlone)
    if (filled.length > 0 && own.length === filled.length) return true
    for (const row of own) {
      rows.add(row)
      const before = filled[filled.indexOf(row) - 1]
      if (before && isHeading(before)) rows.add(before)
    }
    return false
  }
  holdsTabsAlone(root)
  return rows
}
