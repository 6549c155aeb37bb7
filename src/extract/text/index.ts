import type { PhrasingContent, Root, Text } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import type { Document } from '../document.js'
import { VALEDICTION } from '../formulas.js'
import { heal } from '../heal/index.js'
import { takePageLines } from '../page-lines.js'
import { partRunOnItems } from '../run-on-items.js'
import { readSignItems } from '../sign-items.js'
import { toVocabulary, type Vocabulary } from '../vocabulary.js'
import { toTextBlocks } from './blocks.js'
import { takeTextColumns } from './columns.js'
import { takeFootnoteMarks } from './footnote-marks.js'
import { takeTextFurniture } from './furniture.js'
import { isLoneMarker, type TextLine, toTextLines, written } from './lines.js'
import { partRejoined } from './part-rejoined.js'
import { GLUE, toMarkdown } from './to-markdown.js'
import { measureWrap } from './wrap.js'
import { keepWrappedFigures } from './wrapped-figures.js'

/** What a document says of its form. */
type Form = Pick<Document, 'mediaType' | 'engine' | 'pages'>

/**
 * Reads a plain text: wrapped lines, page breaks (form feeds), bullets and unmarked headings become Markdown, which
 * `remark-parse` turns into a tree.
 *
 * @param file takes the messages.
 */
export function readText(text: string, form: Form, file: VFile): Document {
  const { text: letter, furniture } = takePageLines(text)
  const seen = keepWrappedFigures(toTextLines(partRunOnItems(readSignItems(letter))))
  const document = toDocument(seen, form, file)
  return {
    ...document,
    furniture: [...furniture, ...document.furniture],
    source: [...furniture, ...document.source],
    parts: {
      lines: seen.map((line, index) => ({
        text: written(line),
        page: line.page,
        opens: line.blanks > 0 || line.page !== seen[index - 1]?.page,
      })),
      read: ({ from, to }, part) => toDocument(seen.slice(from, to), form, part),
    },
  }
}

function toDocument(seen: readonly TextLine[], form: Form, file: VFile): Document {
  const stray = seen.filter(isLoneMarker)
  if (stray.length > 1) {
    const reason = `Unexpected bullets (${stray.length}) apart from their text, which is read by its paragraphs`
    say(file, 'stray-bullets', reason, { page: stray[0]?.page ?? null })
  }
  const { lines: body, furniture } = takeTextFurniture(seen.filter((line) => !isLoneMarker(line)))
  const { lines: unmarked, marks } = takeFootnoteMarks(body, furniture)
  const lines = partRejoined(unmarked, file)
  const columns = takeTextColumns(lines, signingFrom(lines))
  const vocabulary = toVocabulary(lines)
  const above = toTree(columns?.above ?? lines, vocabulary)
  const below = columns ? [columns.table, ...toTree(columns.below, vocabulary).children] : []
  const markers = [...stray, ...lines].flatMap(({ marker, page }) =>
    marker === null ? [] : [{ kind: 'marker' as const, text: marker, page }],
  )
  return {
    ...form,
    tree: heal({ ...above, children: [...above.children, ...below] }),
    furniture: [...furniture, ...marks, ...markers],
    source: seen.map((line) => ({ text: written(line), page: line.page })),
  }
}

/** Signatures stand side by side; nothing above the valediction does in a letter. */
function signingFrom(lines: readonly TextLine[]): number {
  const at = lines.findLastIndex((line) => VALEDICTION.test(line.text))
  return at < 0 ? lines.length : at + 1
}

/** Lines as a tree, by way of Markdown. */
function toTree(lines: readonly TextLine[], vocabulary: Vocabulary): Root {
  const wrap = measureWrap(lines)
  const made = toMarkdown(toTextBlocks(lines, wrap), wrap, vocabulary)
  const tree = unified().use(remarkParse).parse(made.markdown)
  putPages(tree, made.pages)
  partLines(tree)
  return tree
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
