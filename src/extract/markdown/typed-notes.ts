import type { FootnoteReference, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { RAISED, raisedMarksIn, toPlainFigures, toRaisedFigures } from '../raised-figures.js'

/** A figure set above the line by its characters, or as Pandoc writes it, and nothing else. */
const FIGURE = new RegExp(`^(?:${RAISED}|\\^\\d{1,2}\\^)$`, 'u')

/**
 * Gives figures above the line the meaning that they have: behind a word each marks a footnote, and a paragraph that opens with one
 * which marked a word before is the note. Others stay text.
 */
export function readTypedNotes(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'paragraph') node.children = readTags(node.children).flatMap(readRaised)
  })
  const seen = new Set<string>()
  tree.children = tree.children.map((node): RootContent => {
    const [first, ...rest] = node.type === 'paragraph' ? node.children : []
    const opening = first?.type === 'text' ? /^(\S+)\s/.exec(first.value)?.[1] : undefined
    const label = opening === undefined ? undefined : labelOf(opening)
    if (label !== undefined && seen.has(label) && first?.type === 'text') {
      const text = { ...first, value: first.value.slice(opening!.length).trimStart() }
      const paragraph = { type: 'paragraph' as const, children: [text, ...rest] }
      return { type: 'footnoteDefinition', identifier: label, label, children: [paragraph] }
    }
    visit(node, 'footnoteReference', ({ identifier }) => void seen.add(identifier))
    return node
  })
}

/** `<sup>1</sup>` as the figure above the line that it is. */
function readTags(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isTag = (node: PhrasingContent | undefined, tag: string) =>
    node?.type === 'html' && node.value === tag
  const read: PhrasingContent[] = []
  for (let index = 0; index < nodes.length; index++) {
    const [node, inner, end] = nodes.slice(index, index + 3)
    const figure = inner?.type === 'text' ? /^\s*\[?(\d{1,2})\]?\s*$/.exec(inner.value)?.[1] : undefined
    const last = read.at(-1)
    if (isTag(node, '<sup>') && isTag(end, '</sup>') && figure !== undefined) {
      const raised = toRaisedFigures(figure)
      if (last?.type === 'text') read[read.length - 1] = { ...last, value: last.value + raised }
      else read.push({ type: 'text', value: raised })
      index += 2
    } else if (node?.type === 'text' && last?.type === 'text') {
      read[read.length - 1] = { ...last, value: last.value + node.value }
    } else if (node) read.push(node)
  }
  return read
}

/** A text in pieces, its marks among them. */
function readRaised(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'text') return [node]
  const pieces: PhrasingContent[] = []
  let from = 0
  for (const mark of raisedMarksIn(node.value)) {
    pieces.push({ type: 'text', value: node.value.slice(from, mark.from) }, toReference(mark.label))
    from = mark.to
  }
  return from === 0 ? [node] : [...pieces, { type: 'text', value: node.value.slice(from) }]
}

function toReference(label: string): FootnoteReference {
  return { type: 'footnoteReference', identifier: label, label }
}

/** The plain figures of what is nothing but a figure above the line. */
function labelOf(raised: string): string | undefined {
  return FIGURE.test(raised) ? toPlainFigures(raised.replaceAll('^', '')) : undefined
}
