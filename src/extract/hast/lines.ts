import type { Nodes } from 'hast'
import { isBlock } from './nodes.js'

/**
 * The text below nodes, a line for each block and each `br`, white space collapsed: what a browser shows of it, row by row.
 */
export function toLines(...nodes: readonly Nodes[]): string[] {
  const lines: string[] = []
  let line = ''
  const end = () => {
    const text = line.replace(/[^\S\u00a0]+/g, ' ').trim()
    if (text !== '') lines.push(text)
    line = ''
  }
  const add = (node: Nodes) => {
    if (node.type === 'text') line += node.value
    else if (node.type === 'element' && node.tagName === 'br') end()
    else if ('children' in node) {
      const isOwn = isBlock(node)
      if (isOwn) end()
      for (const child of node.children) add(child)
      if (isOwn) end()
    }
  }
  for (const node of nodes) add(node)
  end()
  return lines
}
