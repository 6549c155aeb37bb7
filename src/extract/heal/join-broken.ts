import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { CLOSING, COPIES, endsInQuestion, endsSentence, isDangling, VALEDICTION } from '../formulas.js'
import { joinLine } from '../reflow.js'
import { toVocabulary } from '../vocabulary.js'

/**
 * Joins a paragraph that begins in mid-sentence to the paragraph or list item before it, which ends in mid-sentence: a
 * page break tore them apart. Lists that follow one another with nothing between become one.
 */
export function joinBroken(tree: Root): Root {
  const children: RootContent[] = []
  let isClosed = false
  for (const [index, node] of tree.children.entries()) {
    const before = children.at(-1)
    const open = before && lastParagraph(before)
    const text = node.type === 'paragraph' ? textOf(node).trim() : ''
    // From the valediction on, and in a list of copies, lines end without a stop and go on with nobody's above them.
    isClosed ||= VALEDICTION.test(text)
    const isMendable =
      node.type === 'paragraph' && before && open && !isClosed && !COPIES.test(text) && !CLOSING.test(text)
    if (
      isMendable &&
      (isTorn(before, open, node) || isTornItem(before, open, node, tree.children[index + 1]))
    ) {
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

/** A sentence that runs on in lower case; in a list, where nothing else stands between items, also with a figure or a quote. */
function isTorn(before: RootContent, open: Paragraph, next: Paragraph): boolean {
  const runsOn = before.type === 'list' ? /^[\p{Ll}\d(‘“]/u : /^\p{Ll}/u
  if (isWhole(open)) return false
  return runsOn.test(textOf(next).trim()) || (open === before && isDangling(endOf(open)))
}

/** Fewer items do not show a habit. */
const ENOUGH_ITEMS = 2

/**
 * An item without a stop is torn, though what follows begin with a capital, where the list goes on behind that, or where a
 * page ended and all its other items end in a stop.
 */
function isTornItem(
  before: RootContent,
  open: Paragraph,
  next: Paragraph,
  after: RootContent | undefined,
): boolean {
  if (before.type !== 'list' || !isWhole(next) || isHeading(next)) return false
  // Between the halves of one list a page break tore an item even where a sentence ended there.
  if (after?.type === 'list' && (!isWhole(open) || isOverGap(open, next))) return true
  if (isWhole(open)) return false
  // Where no page ended the author left out a stop.
  if (before.children.length <= ENOUGH_ITEMS || !isOverGap(open, next)) return false
  return before.children.slice(0, -1).every((item) => {
    const last = lastParagraph(item)
    return last !== undefined && isWhole(last)
  })
}

/** No heading that asks, or that ends in a colon, is longer. */
const LONGEST_HEADING = 110

/** "What needs to improve?" and "Key strengths:" are headings; no half of a finding ends so by itself. */
function isHeading(node: Paragraph): boolean {
  const text = textOf(node).trim()
  const endsSo = text.endsWith(':') || (text.endsWith('?') && !endsInQuestion(text))
  return endsSo && text.length <= LONGEST_HEADING && /^\p{Lu}/u.test(text)
}

/** So many lines from one block to the next are the gap that a page left. */
const PAGE_GAP = 3

function isOverGap(open: Paragraph, next: Paragraph): boolean {
  const [from, to] = [open.position?.end.line, next.position?.start.line]
  const isPaged = open.data?.pages?.at(-1) !== next.data?.pages?.[0]
  return isPaged || (from !== undefined && to !== undefined && to - from >= PAGE_GAP)
}

function isWhole(node: Paragraph): boolean {
  return endsSentence(endOf(node))
}

/** Characters of an end that show how a sentence ends, and its last word. */
const END = 40

/** The end of a paragraph: of one that many were joined to, the whole text would be put together again for each. */
function endOf({ children }: Paragraph): string {
  let end = ''
  for (let at = children.length - 1; at >= 0 && end.trim().length < END; at--)
    end = textOf(children[at] as PhrasingContent) + end
  return end.trim()
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

/** Where a page break tore a word, only the language can tell whether its hyphen stays. */
const NO_VOCABULARY = toVocabulary([])

function joined(open: Paragraph, added: Paragraph): PhrasingContent[] {
  const last = open.children.at(-1)
  if (last?.type !== 'text') return [...open.children, { type: 'text', value: ' ' }, ...added.children]
  const value = joinLine(last.value.trimEnd(), textOf(added).trimStart(), NO_VOCABULARY)
  return [...open.children.slice(0, -1), { ...last, value }, ...added.children]
}

function mergedPages(node: List | ListItem | Paragraph, added: Paragraph): Pick<Paragraph, 'data'> {
  const pages = [...new Set([...(node.data?.pages ?? []), ...(added.data?.pages ?? [])])]
  return pages.length > 0 ? { data: { ...node.data, pages } } : {}
}
