import type { PhrasingContent, Root, Text } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Document } from '../document.js'
import { heal } from '../heal/index.js'
import { toVocabulary } from '../reflow.js'
import { toTextBlocks } from './blocks.js'
import { takeFootnoteMarks } from './footnote-marks.js'
import { takeTextFurniture } from './furniture.js'
import { toTextLines, written } from './lines.js'
import { GLUE, toMarkdown } from './to-markdown.js'
import { measureWrap } from './wrap.js'

/**
 * Reads a plain text: wrapped lines, page breaks (form feeds), bullets and unmarked headings become Markdown, which
 * `remark-parse` turns into a tree.
 *
 * @param pages number of pages, or null where the format has none.
 */
export function readText(text: string, file: Pick<Document, 'mediaType' | 'engine' | 'pages'>): Document {
  const seen = toTextLines(text)
  const { lines: body, furniture } = takeTextFurniture(seen)
  const { lines, marks } = takeFootnoteMarks(body, furniture)
  const wrap = measureWrap(lines)
  const made = toMarkdown(toTextBlocks(lines, wrap), wrap, toVocabulary(lines))
  const tree = unified().use(remarkParse).parse(made.markdown)
  putPages(tree, made.pages)
  partLines(tree)
  const markers = lines.flatMap(({ marker, page }) =>
    marker === null ? [] : [{ kind: 'marker' as const, text: marker, page }],
  )
  return {
    ...file,
    tree: heal(tree),
    furniture: [...furniture, ...marks, ...markers],
    source: seen.map((line) => ({ text: written(line), page: line.page })),
  }
}

/** The pages of each node, from the pages of the Markdown lines that it was made of. */
function putPages(tree: Root, pages: readonly (number | null)[]): void {
  visit(tree, (node) => {
    const { position } = node
    if (!position || node.type === 'root') return
    const own = pages.slice(position.start.line - 1, position.end.line)
    const known = [...new Set(own.filter((page) => page !== null))]
    if (known.length > 0) node.data = { ...node.data, pages: known }
  })
}

/** A text node a line: each but the last ends in a space, or runs on where a word does. */
function partLines(tree: Root): void {
  visit(tree, 'paragraph', (node) => {
    node.children = node.children.flatMap((child): PhrasingContent[] =>
      child.type === 'text' ? toLineTexts(child.value) : [child],
    )
  })
}

function toLineTexts(value: string): Text[] {
  const lines = value.split('\n')
  return lines.map((line, index) => {
    const runsOn = line.endsWith(GLUE) || index === lines.length - 1
    return { type: 'text', value: runsOn ? line.replaceAll(GLUE, '') : `${line} ` }
  })
}
