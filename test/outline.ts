import type { Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

/** An mdast tree for people: a node a line, indented by its depth, with its pages and its text; `/` is a meant line end. */
export function toOutline(tree: Root): string[] {
  return tree.children.flatMap((node) => outlineOf(node, ''))
}

function outlineOf(node: Nodes, indent: string): string[] {
  const name = node.type === 'heading' ? `heading ${node.depth}` : node.type
  const pages = node.data?.pages ? ` [${node.data.pages.join(', ')}]` : ''
  const isLeaf = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
  if (isLeaf) return [`${indent}${name}${pages}: ${lineOf(node.children)}`]
  if (!('children' in node)) return [`${indent}${name}${pages}: ${textOf(node)}`]
  return [
    `${indent}${name}${pages}`,
    ...node.children.flatMap((child: Nodes) => outlineOf(child, `${indent}  `)),
  ]
}

function lineOf(nodes: readonly Nodes[]): string {
  const text = nodes.map((node) => (node.type === 'break' ? ' / ' : textOf(node))).join('')
  return text.replace(/\s+/g, ' ').trim()
}
