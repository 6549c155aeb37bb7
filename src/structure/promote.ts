import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { endsSentence } from '../extract/formulas.js'
import type { FamilyDefinition } from './families/family.js'
import { isClosing, ruleOf, UNKNOWN_FAMILY } from './families/index.js'
import { plainText } from './nodes.js'

/** No heading is longer. */
const LONGEST_HEADING = 120

/**
 * Transform: a line that reads like a heading of the family is one, in whatever type it is set: a paragraph by itself, the
 * first or the last line of a paragraph, or the last line of a list item, into which Markdown draws a line that follows at once.
 * So is the closing paragraph parted from the last list.
 */
export function promote() {
  return (tree: Root, file: VFile): Root => {
    const family = file.data.family ?? UNKNOWN_FAMILY
    const last = tree.children.length - 1
    const children = tree.children.flatMap((node, index): RootContent[] => {
      if (node.type === 'list' && isLastList(tree, index)) {
        return splitAtClosing(node, family).flatMap((part) =>
          part.type === 'list' ? splitList(part, family) : [part],
        )
      }
      // Something must stand under a heading.
      if (index === last) return [node]
      if (node.type === 'paragraph') return splitParagraph(node, family)
      if (node.type === 'list') return splitList(node, family)
      return [node]
    })
    return { ...tree, children }
  }
}

function isLastList({ children }: Root, index: number): boolean {
  return children.findLastIndex(({ type }) => type === 'list') === index
}

/** A heading may end in a stop by mistake; one or two words are no sentence. */
const STOPPED_HEADING = /^\S+(?:\s\S+)?(?<!\.)\.$/

function isHeadingLine(nodes: readonly PhrasingContent[], family: FamilyDefinition): boolean {
  const text = textOf(nodes)
  return (
    text.length <= LONGEST_HEADING &&
    (!/[.,;]$/.test(text) || STOPPED_HEADING.test(text)) &&
    /^\p{Lu}/u.test(text) &&
    ruleOf(family, text.replace(/\.$/, '')) !== undefined
  )
}

function splitParagraph(node: Paragraph, family: FamilyDefinition): RootContent[] {
  const lines = toLines(node.children)
  const [first, second, end] = [lines[0] ?? [], lines[1] ?? [], lines.at(-1) ?? []]
  // "Staff are well trained." and below it "Areas for development": together they would read like one heading.
  const isBehindSentence = lines.length > 1 && endsSentence(textOf(lines.at(-2) ?? []))
  if (!isBehindSentence && isHeadingLine(node.children, family)) return [toHeading(node, node.children)]
  if (lines.length < 2) return [node]
  if (isHeadingLine(first, family) && !runsOn(second))
    return [toHeading(node, first), { ...node, children: node.children.slice(first.length + 1) }]
  if (isHeadingLine(end, family)) {
    return [{ ...node, children: node.children.slice(0, -end.length - 1) }, toHeading(node, end)]
  }
  return [node]
}

/**
 * The closing paragraph of a letter, run on with the last item of a list by a text without gaps or by a page break, is
 * parted from it, whether the author ended the line above or the layout did.
 */
function splitAtClosing(list: List, family: FamilyDefinition): RootContent[] {
  const item = list.children.at(-1)
  const last = item?.children.at(-1)
  if (!item || last?.type !== 'paragraph') return [list]
  /** Where the text above a line ends; the author's line end between them is no text. */
  const endAbove = (index: number) => (last.children[index - 1]?.type === 'break' ? index - 1 : index)
  const at = last.children.findIndex((child, index) => {
    const above = last.children[endAbove(index) - 1]
    return above?.type === 'text' && endsSentence(above.value) && isClosing(family, plainText(child))
  })
  if (at < 0) return [list]
  const kept: Paragraph = { ...last, children: last.children.slice(0, endAbove(at)) }
  const mended = { ...item, children: [...item.children.slice(0, -1), kept] }
  return [
    { ...list, children: [...list.children.slice(0, -1), mended] },
    { ...last, children: last.children.slice(at) },
  ]
}

/** Whether a line goes on with a sentence: one that a ragged edge has broken is no heading, whatever words it opens with. */
function runsOn(line: readonly PhrasingContent[]): boolean {
  return /^\p{Ll}/u.test(textOf(line))
}

function textOf(line: readonly PhrasingContent[]): string {
  return line
    .map((node) => plainText(node))
    .join(' ')
    .trim()
}

/** The lines that the author ended, without the breaks between them. */
function toLines(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines
}

function splitList(list: List, family: FamilyDefinition): RootContent[] {
  const nodes: RootContent[] = []
  let items: ListItem[] = []
  for (const item of list.children) {
    const paragraph = item.children.at(-1)
    const [kept, heading] = paragraph?.type === 'paragraph' ? splitParagraph(paragraph, family) : []
    if (kept?.type !== 'paragraph' || heading?.type !== 'heading') {
      items.push(item)
      continue
    }
    const mended = { ...item, children: [...item.children.slice(0, -1), kept] }
    nodes.push({ ...list, children: [...items, mended] }, heading)
    items = []
  }
  if (items.length > 0)
    nodes.push(items.length === list.children.length ? list : { ...list, children: items })
  return nodes
}

function toHeading(node: Paragraph, children: PhrasingContent[]): RootContent {
  return { type: 'heading', depth: 2, children, ...(node.data && { data: node.data }) }
}
