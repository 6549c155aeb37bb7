import type { BlockContent, Data, DefinitionContent, Parent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Node } from 'unist'
import type { SectionKind } from '../schema.js'
import { oneLine } from '../white-space.js'
import type { FamilyDefinition } from './families/family.js'

declare module 'vfile' {
  interface DataMap {
    /** The family that the subject line belongs to. */
    family: FamilyDefinition
    /** The page on which the letter begins. */
    firstPage: number
  }
}

declare module 'mdast' {
  interface RootContentMap {
    opener: OpenerNode
    subject: SubjectNode
    section: SectionNode
    closer: CloserNode
  }
}

/** What stands before the body: letterhead, date, addressees, salutation, subject. */
export interface OpenerNode extends Parent {
  type: 'opener'
  children: RootContent[]
}

/** The line that says what the letter is about. */
export interface SubjectNode extends Parent {
  type: 'subject'
  children: RootContent[]
}

/** A heading and what stands under it. */
export interface SectionNode extends Parent {
  type: 'section'
  kind: SectionKind
  /** As printed; null before the first heading. */
  heading: string | null
  /** The level of the heading; absent where it is no heading of the tree. */
  depth?: number
  children: (BlockContent | DefinitionContent)[]
  data: Data
}

/** What stands after the body: valediction, signatories, copies. */
export interface CloserNode extends Parent {
  type: 'closer'
  children: RootContent[]
}

/** One line of an opener or closer, as its author ended it. */
export interface HardLine {
  text: string
  bold: boolean
  page: number | null
  /** The lines of the layout within it, in order. */
  parts: string[]
  /** True for the first line of its paragraph. */
  opens: boolean
  /** Column of a table that the line stands in, from 0; null outside tables. */
  column: number | null
}

/** The text of a node on one line: breaks are spaces, runs of white space one space. */
export function plainText(node: Node): string {
  return oneLine(rawText(node))
}

/** Written out rather than visited: every stage asks for the text of every node, most of them leaves. */
function rawText(node: Node): string {
  if ('value' in node && typeof node.value === 'string') return node.value
  let text = node.type === 'break' || node.type === 'paragraph' || node.type === 'heading' ? ' ' : ''
  if ('children' in node) for (const child of (node as Parent).children) text += rawText(child)
  return text
}

/** Pages of a node, or []. */
export function pagesOf(node: Node): number[] {
  return (node as { data?: Data }).data?.pages ?? []
}

/** The hard lines of nodes in reading order: paragraphs, headings, list items, and tables row by row, cell by cell. */
export function toHardLines(nodes: readonly RootContent[]): HardLine[] {
  const lines: HardLine[] = []
  for (const node of nodes) {
    if (node.type === 'table') {
      for (const row of node.children) {
        for (const [column, cell] of row.children.entries()) lines.push(...splitAtBreaks(cell, column))
      }
    } else if (node.type === 'paragraph' || node.type === 'heading') {
      lines.push(...splitAtBreaks(node, null))
    } else if ('children' in node) {
      lines.push(...toHardLines(node.children as RootContent[]))
    }
  }
  return lines
}

function splitAtBreaks(node: Parent, column: number | null): HardLine[] {
  const page = pagesOf(node)[0] ?? null
  const lines: HardLine[] = []
  let parts: string[] = []
  let bold = node.type === 'heading'
  const flush = () => {
    // Markdown keeps the spaces that set columns side by side.
    const cells = toPlain(parts.join('').split(/ {3,}/))
    for (const [index, text] of cells.entries()) {
      const own = cells.length === 1 ? toPlain(parts) : [text]
      const beside = cells.length > 1 ? index : null
      lines.push({ text, parts: own, bold, page, opens: lines.length === 0, column: column ?? beside })
    }
    parts = []
    bold = node.type === 'heading'
  }
  for (const child of node.children) {
    if (child.type === 'break') {
      flush()
      continue
    }
    if (child.type === 'strong') bold = true
    parts.push(textOf(child).replaceAll('\n', ' '))
  }
  flush()
  return lines
}

/** Texts on one line each; empty ones are left out. */
function toPlain(texts: readonly string[]): string[] {
  const plain: string[] = []
  for (const text of texts) {
    const line = oneLine(text)
    if (line !== '') plain.push(line)
  }
  return plain
}

/** Whether a section holds a list. */
export function hasBullets({ children }: SectionNode): boolean {
  return children.some(({ type }) => type === 'list')
}
