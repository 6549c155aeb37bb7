import type { Heading, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

/** Joins a heading whose every line bears a mark, as converters write one that the page wrapped: the second goes on in small letters. */
export function joinSplitHeadings(tree: Root): void {
  const joined: RootContent[] = []
  for (const node of tree.children) {
    const before = joined.at(-1)
    if (before?.type === 'heading' && node.type === 'heading' && goesOn(before, node))
      joined[joined.length - 1] = {
        ...before,
        children: [...before.children, { type: 'text', value: ' ' }, ...node.children],
        ...(before.position &&
          node.position && { position: { start: before.position.start, end: node.position.end } }),
      }
    else joined.push(node)
  }
  tree.children = joined
}

function goesOn(first: Heading, second: Heading): boolean {
  return (
    first.depth === second.depth &&
    first.position?.end.line === (second.position?.start.line ?? 0) - 1 &&
    /^\p{Ll}/u.test(textOf(second)) &&
    !/[.:;?!]$/.test(textOf(first).trim())
  )
}
