import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

/** A sentence, or what leads in a list, ends so. */
const SENTENCE_END = /[.!?:;]['’”")\]*_]*$/

/**
 * Joins a paragraph that begins in mid-sentence to the paragraph or list item before it, which ends in mid-sentence: a
 * page break tore them apart. Lists that follow one another with nothing between become one.
 */
export function joinBroken(tree: Root): Root {
  const children: RootContent[] = []
  for (const node of tree.children) {
    const before = children.at(-1)
    const open = before && lastParagraph(before)
    if (node.type === 'paragraph' && open && (isTorn(open, node) || isTornItem(before, open, node))) {
      children[children.length - 1] = withAppended(before, node)
    } else if (node.type === 'list' && before?.type === 'list' && before.ordered === node.ordered) {
      children[children.length - 1] = { ...before, children: [...before.children, ...node.children] }
    } else children.push(node)
  }
  return { ...tree, children }
}

function lastParagraph(node: RootContent | ListItem): Paragraph | undefined {
  if (node.type === 'paragraph') return node
  if (node.type !== 'list' && node.type !== 'listItem') return undefined
  const last = node.children.at(-1)
  return last && lastParagraph(last)
}

function isTorn(open: Paragraph, next: Paragraph): boolean {
  return !endsSentence(open) && /^\p{Ll}/u.test(textOf(next).trim())
}

/** Fewer items do not show a habit. */
const ENOUGH_ITEMS = 2

/**
 * In a list whose other items all end in a stop, an item that does not is torn, though what follows begin with a capital.
 */
function isTornItem(list: RootContent, open: Paragraph, next: Paragraph): boolean {
  if (
    list.type !== 'list' ||
    list.children.length <= ENOUGH_ITEMS ||
    endsSentence(open) ||
    !endsSentence(next)
  )
    return false
  return list.children.slice(0, -1).every((item) => {
    const last = lastParagraph(item)
    return last !== undefined && endsSentence(last)
  })
}

function endsSentence(node: Paragraph): boolean {
  return SENTENCE_END.test(textOf(node).trim())
}

/** The node with the words of a paragraph added to its last paragraph; what it was stays as it was. */
function withAppended<T extends RootContent>(node: T, added: Paragraph): T {
  if (node.type === 'paragraph')
    return { ...node, children: joined(node, added), ...mergedPages(node, added) }
  const parent = node as unknown as List | ListItem
  const last = parent.children.at(-1) as RootContent
  const children = [...parent.children.slice(0, -1), withAppended(last, added)]
  return { ...parent, children, ...mergedPages(parent, added) } as unknown as T
}

function joined(open: Paragraph, added: Paragraph): PhrasingContent[] {
  return [...open.children, { type: 'text', value: ' ' }, ...added.children]
}

function mergedPages(node: List | ListItem | Paragraph, added: Paragraph): Pick<Paragraph, 'data'> {
  const pages = [...new Set([...(node.data?.pages ?? []), ...(added.data?.pages ?? [])])]
  return pages.length > 0 ? { data: { ...node.data, pages } } : {}
}
