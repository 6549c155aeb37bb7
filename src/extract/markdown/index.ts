import type { PhrasingContent, Root, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Document, PartLine, SourceLine } from '../document.js'
import { heal } from '../heal/index.js'
import { takePageLines } from '../page-lines.js'
import { joinLine } from '../reflow.js'
import { readText } from '../text/index.js'
import { toTextLines } from '../text/lines.js'
import { isShort, measureWrap, type Wrap } from '../text/wrap.js'
import { toVocabulary, type Vocabulary } from '../vocabulary.js'
import { takeFrontMatter } from './front-matter.js'
import { takeMarkdownFurniture } from './furniture.js'
import { inlineText } from './inline.js'
import { toPlainNotation } from './notation.js'
import { readRawHtml } from './raw-html.js'
import { toReadable } from './readable.js'
import { unsetBlocks } from './set-in.js'
import { joinSplitHeadings } from './split-headings.js'
import { readTables } from './tables.js'
import { takeTypedLabels } from './typed-labels.js'
import { readTypedNotes } from './typed-notes.js'

const BREAK: PhrasingContent = { type: 'break' }

/** Reads Markdown, whether its headings and bullets are marked or, as in letters once copied out of a page, are not. */
export function readMarkdown(source: string, file: VFile): Document {
  const { text, furniture } = takeFrontMatter(source)
  const written = text.split('\n')
  const lines = toPartLines(written)
  const startOf = (line: number) => lines[line]?.at ?? written.length
  const document = toDocument(text, file)
  return {
    ...document,
    furniture: [...furniture, ...document.furniture],
    source: [...furniture, ...document.source],
    parts: {
      lines,
      read: ({ from, to }, part) => toDocument(written.slice(startOf(from), startOf(to)).join('\n'), part),
    },
  }
}

/** Marks of headings, quotes, bullets and emphasis, and the end of a line that is the author's. */
const MARKS = /^\s*(#{1,6}\s+|>\s?)?|[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}|\\$/g

/** The lines that are not blank, without their marks, and where among all lines each stands. */
function toPartLines(written: readonly string[]): (PartLine & { at: number })[] {
  return written.flatMap((line, at) => {
    const text = line.replace(MARKS, '').trim()
    const opens = (written[at - 1] ?? '').trim() === ''
    return text === '' ? [] : [{ text, page: null, opens, at }]
  })
}

/**
 * What some line has wherever there is a heading, a list, a table, code, a line in bold type or one that opens with a tag. To parse a
 * text without them would tell no more, and takes the square of its lines where no blank one parts them.
 */
const MAY_BE_MARKED =
  /^ {0,3}(?:#{1,6}(?:\s|$)|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|```|~~~|(?:=+|-+)\s*$)|^ {0,3}(?: {4}|\t)|\||^ {0,3}(?:\*\*\S.*\*\*|__\S.*__)\s*$|^ {0,3}<[a-z]/m

function toDocument(typed: string, file: VFile): Document {
  const text = toPlainNotation(typed)
  const form = { mediaType: 'text/markdown', engine: 'remark-parse', pages: null }
  const { text: letter, furniture: pageLines } = takePageLines(text)
  const readable = toReadable(letter)
  if (!MAY_BE_MARKED.test(readable)) return readText(text, form, file)
  const typedTree = parse(readable)
  const inCode = codeOf(typedTree)
  if (inCode !== null) return toDocument(inCode, file)
  // Of a text without marks the reader of texts knows labels.
  const labelled = isMarked(typedTree) ? takeTypedLabels(readable) : null
  const markdown = labelled?.text ?? readable
  const written = labelled === null ? typedTree : parse(markdown)
  const unset = unsetBlocks(markdown, written)
  const tree = unset === null ? written : parse(unset)
  joinSplitHeadings(tree)
  readTypedNotes(tree)
  const own = new Set(tree.children)
  const markers = [...(labelled?.markers ?? []), ...readRawHtml(tree)]
  const isTagged = tree.children.some((node) => !own.has(node))
  // Without a single mark it is a plain text, whatever it is called.
  if (!isTagged && !isMarked(tree)) return readText(text, form, file)
  const source = [...toSource(tree), ...markers, ...pageLines]
  const furniture = [...markers, ...takeMarkdownFurniture(tree), ...pageLines]
  furniture.push(...readTables(tree, (node) => own.has(node)))
  const lines = toTextLines(unset ?? markdown)
  partLines(tree, measureWrap(lines), toVocabulary(lines))
  return { ...form, tree: heal(tree), furniture, source }
}

function parse(markdown: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown)
}

/** Of a letter in a fence, or all set in as code is, the text within; null where the letter is no code. */
function codeOf(tree: Root): string | null {
  const codes = tree.children.filter((node) => node.type === 'code').map(({ value }) => value)
  const text = codes.join('\n\n')
  const others = tree.children.filter((node) => node.type !== 'code').map((node) => textOf(node))
  return text.length > MOSTLY * (text.length + others.join('').length)
    ? tree.children.map((node) => (node.type === 'code' ? node.value : textOf(node))).join('\n\n')
    : null
}

/** So much of a letter in code is all of it. */
const MOSTLY = 0.8

function isMarked(tree: Root): boolean {
  return tree.children.some((node) => {
    if (node.type === 'paragraph') return node.children.some(({ type }) => type === 'strong')
    return node.type === 'heading' || node.type === 'list' || node.type === 'table'
  })
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

/** A text node a line, and a break where its author ended it: before it was full, or in a text that was never wrapped. */
function partLines(tree: Root, wrap: Wrap, vocabulary: Vocabulary): void {
  visit(tree, 'paragraph', (node) => {
    node.children = node.children.flatMap((child): PhrasingContent[] =>
      child.type === 'text' ? toLineTexts(child, wrap, vocabulary) : [child],
    )
  })
}

function toLineTexts(node: Text, wrap: Wrap, vocabulary: Vocabulary): PhrasingContent[] {
  const values = node.value.split('\n')
  const lines = toTextLines(node.value)
  return values.flatMap((value, index): PhrasingContent[] => {
    const [line, next] = [lines[index], lines[index + 1]]
    if (index === values.length - 1) return [{ ...node, value }]
    // Lines of nothing but white space cannot be told apart any more; they part what stands around them.
    const isEnded = lines.length !== values.length || !line || !next || isShort(line, next, wrap)
    return isEnded
      ? [{ ...node, value }, BREAK]
      : [{ ...node, value: joinLine(value, values[index + 1] ?? '', vocabulary) }]
  })
}
