import type { Heading, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

/** Joins a heading whose every line bears a mark, as converters write one that the page wrapped: the second goes on in small letters. */
export function joinSplitHeadings(tree: Root): void {
  const joined: RootContent[] = []
  for (const [index, node] of tree.children.entries()) {
    const [open, above] = [joined.at(-1), tree.children[index - 1]]
    if (
      node.type === 'heading' &&
      above?.type === 'heading' &&
      open?.type === 'heading' &&
      goesOn(above, node)
    )
      open.children.push({ type: 'text', value: ' ' }, ...node.children)
    else joined.push(node)
  }
  tree.children = joined
}

/** Whether a heading goes on in another, right below it. */
function goesOn(first: Heading, second: Heading): boolean {
  return (
    first.depth === second.depth &&
    first.position?.end.line === (second.position?.start.line ?? 0) - 1 &&
    /^\p{Ll}/u.test(textOf(second)) &&
    !/[.:;?!]$/.test(textOf(first).trim())
  )
}
