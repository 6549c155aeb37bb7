import type { FootnoteDefinition, PhrasingContent, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Document, Furniture, SourceLine } from './document.js'
import { heal } from './heal/index.js'

/** Longer lines than this were not wrapped by hand: in such a text every line end is the author's. */
const LONGEST_WRAPPED = 100

const BREAK: PhrasingContent = { type: 'break' }

/** Reads Markdown, whether its headings are marked or, as in letters once copied out of a page, are not. */
export function readMarkdown(text: string): Document {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text)
  const source = toSource(tree)
  const furniture = takeFootnotes(tree)
  if (text.split('\n').some((line) => line.length > LONGEST_WRAPPED)) breakLines(tree)
  return {
    tree: heal(tree),
    furniture,
    source,
    pages: null,
    mediaType: 'text/markdown',
    engine: 'remark-parse',
  }
}

/** Every text of the tree, with the labels of its footnotes, before anything is taken out. */
function toSource(tree: Root): SourceLine[] {
  const source: SourceLine[] = []
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      source.push({ text: inlineText(node.children), page: null })
    } else if (node.type === 'code' || node.type === 'html') source.push({ text: node.value, page: null })
    else if (node.type === 'footnoteDefinition')
      source.push({ text: node.label ?? node.identifier, page: null })
  })
  return source
}

/** Takes out footnotes and their marks. */
function takeFootnotes(tree: Root): Furniture[] {
  const furniture: Furniture[] = []
  const notes = tree.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition')
  for (const note of notes) {
    const texts = note.children.map((child) =>
      'children' in child ? inlineText(child.children as PhrasingContent[]) : '',
    )
    furniture.push({
      kind: 'footnote',
      text: `${note.label ?? note.identifier} ${texts.join(' ')}`,
      page: null,
    })
  }
  tree.children = tree.children.filter((node) => node.type !== 'footnoteDefinition')
  visit(tree, 'footnoteReference', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    furniture.push({ kind: 'footnote-mark', text: node.label ?? node.identifier, page: null })
    parent.children.splice(index, 1)
    return index
  })
  return furniture
}

/** Puts a break at every line end: the author's, where no line was wrapped. */
function breakLines(tree: Root): void {
  visit(tree, 'paragraph', (node) => {
    node.children = node.children.flatMap((child): PhrasingContent[] => {
      if (child.type !== 'text') return [child]
      return child.value
        .split('\n')
        .flatMap((value, index): PhrasingContent[] => [...(index > 0 ? [BREAK] : []), { ...child, value }])
    })
  })
}

/** The words of phrasing content, with a space where a line breaks. */
function inlineText(children: readonly PhrasingContent[]): string {
  return children
    .map((child) => {
      if (child.type === 'break') return ' '
      if (child.type === 'footnoteReference') return ` ${child.label ?? child.identifier} `
      if ('children' in child) return inlineText(child.children)
      return 'value' in child ? child.value : ''
    })
    .join('')
}
