import { toString as textOf } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Document, SourceLine } from './document.js'
import { heal } from './heal/index.js'

/** Reads Markdown, whether its headings are marked or, as in letters once copied out of a page, are not. */
export function readMarkdown(text: string): Document {
  const tree = unified().use(remarkParse).parse(text)
  const source: SourceLine[] = []
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') source.push({ text: textOf(node), page: null })
    else if (node.type === 'code' || node.type === 'html') source.push({ text: node.value, page: null })
  })
  // A line end in the source is the author's where no paragraph is wrapped, and white space where they are.
  const isWrapped = text.split('\n').filter((line) => line.length > 100).length === 0
  visit(tree, 'paragraph', (node) => {
    node.children = node.children.flatMap((child) => {
      if (child.type !== 'text' || isWrapped) return [child]
      return child.value
        .split('\n')
        .flatMap((value, index) => [...(index > 0 ? [{ type: 'break' as const }] : []), { ...child, value }])
    })
  })
  return {
    tree: heal(tree),
    furniture: [],
    source,
    pages: null,
    mediaType: 'text/markdown',
    engine: 'remark-parse',
  }
}
