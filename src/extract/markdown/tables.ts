import type { Element, ElementContent } from 'hast'
import type { PhrasingContent, Root, RootContent, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Furniture } from '../document.js'
import { toBlocks } from '../hast/index.js'
import { toElement, toText } from '../hast/nodes.js'

/**
 * Reads the tables of Markdown as those of a web page are: one that lays the letter out is opened, and one whose columns are sections
 * is read column by column.
 *
 * @param isOwn tells those that Markdown has from what was read as HTML already.
 * @returns the markers that were taken off items.
 */
export function readTables(tree: Root, isOwn: (node: RootContent) => boolean): Furniture[] {
  const furniture: Furniture[] = []
  tree.children = tree.children.flatMap((node): RootContent[] => {
    if (node.type !== 'table' || !isOwn(node)) return [node]
    const { blocks, markers } = toBlocks({ type: 'root', children: [toHast(node)] })
    furniture.push(...markers)
    return blocks
  })
  return furniture
}

/** Markdown knows no table without a head; one with nothing in it is none. */
function toHast({ children }: Table): Element {
  const rows = children.flatMap((row, index) => {
    if (index === 0 && textOf(row).trim() === '') return []
    const tag = index === 0 ? 'th' : 'td'
    const cells = row.children.map((cell) => toElement(tag, toElements(cell.children)))
    return [toElement('tr', cells)]
  })
  return toElement('table', rows)
}

function toElements(nodes: readonly PhrasingContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'html') return []
    if (node.type === 'break') return [toElement('br')]
    if (node.type === 'strong' || node.type === 'emphasis')
      return [toElement(node.type === 'strong' ? 'strong' : 'em', toElements(node.children))]
    return [toText(textOf(node))]
  })
}
