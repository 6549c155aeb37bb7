import type { Heading, Paragraph, PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast'
import { COPIES, SALUTATION, VALEDICTION } from '../extract/formulas.js'
import { isName } from './names.js'
import { plainText, toHardLines } from './nodes.js'
import { isRole } from './offices.js'
import { isContact, isDate } from './opener-marks.js'
import { isFamilySubject } from './subject.js'

/** No salutation stands later than this many nodes into a letter. */
const LONGEST_OPENER = 60

/**
 * Transform: parts the flat tree into an `opener` (up to and with the salutation), the body, and a `closer` (from the
 * valediction on). Frames and columns in which a template sets the opener are opened.
 */
export function partition() {
  return (tree: Root): Root => {
    const nodes = splitAtFormulas(openFrames(tree.children))
    const salutation = nodes.slice(0, LONGEST_OPENER).findIndex((node) => SALUTATION.test(plainText(node)))
    const bodyStart = salutation < 0 ? findUngreeted(nodes) : salutation + 1
    const closing = nodes.findLastIndex((node) => VALEDICTION.test(plainText(node)))
    const bodyEnd = closing >= bodyStart ? closing : findSignature(nodes, bodyStart)
    return {
      type: 'root',
      children: [
        { type: 'opener', children: nodes.slice(0, bodyStart) },
        ...nodes.slice(bodyStart, bodyEnd),
        { type: 'closer', children: nodes.slice(bodyEnd) },
      ],
    }
  }
}

/** What is longer is a sentence where it ends in a full stop; no address does. */
const SHORTEST_PROSE = 40

/**
 * Where the body of a letter begins that greets nobody: at the subject line of a family, else at the first prose below a date.
 */
function findUngreeted(nodes: readonly RootContent[]): number {
  const first = nodes.slice(0, LONGEST_OPENER)
  const subject = first.findIndex(isFamilySubject)
  if (subject >= 0) return subject
  const isProse = (text: string) => text.length > SHORTEST_PROSE && /[.?!]$/.test(text)
  const prose = first.findIndex((node) => node.type === 'list' || isProse(plainText(node)))
  const isDated = toHardLines(first.slice(0, Math.max(0, prose))).some(({ text }) => isDate(text))
  return isDated ? prose : 0
}

/**
 * Templates set the opener, and some the closing, in frames or columns; what stands in them is plain text all the same. A
 * frame or table that stands before the salutation or holds it is opened, and a frame that holds the valediction.
 */
function openFrames(nodes: readonly RootContent[]): RootContent[] {
  const holds = (node: RootContent, formula: RegExp) =>
    toHardLines([node]).some((line) => formula.test(line.text))
  const salutation = nodes.findIndex((node) => holds(node, SALUTATION))
  return nodes.flatMap((node, index) => {
    const isOpener = index <= salutation
    if (node.type === 'table' && isOpener) return toParagraphs(node)
    if (node.type !== 'blockquote') return [node]
    return isOpener || holds(node, VALEDICTION) ? (node.children as RootContent[]) : [node]
  })
}

/**
 * The cells of a table, each a paragraph, column by column; the sender's, known by telephone and e-mail, before the rest.
 */
function toParagraphs(table: Table): Paragraph[] {
  const width = Math.max(...table.children.map((row) => row.children.length))
  const columns = Array.from({ length: width }, (_, column) => column)
  const cells = columns.flatMap((column) => table.children.flatMap((row) => row.children[column] ?? []))
  const isSender = (cell: TableCell) =>
    toHardLines([asParagraph(cell)]).filter((line) => isContact(line.text)).length >= 2
  return [...cells.filter(isSender), ...cells.filter((cell) => !isSender(cell))].map(asParagraph)
}

function asParagraph({ children, data }: TableCell): Paragraph {
  return { type: 'paragraph', children, ...(data && { data }) }
}

/** The longest signature without a valediction: name, roles, body. */
const LONGEST_SIGNATURE = 5

/**
 * Where the signature begins in a letter that has no valediction: at the last name that stands by itself with nothing but roles and bodies
 * below it.
 */
function findSignature(nodes: readonly RootContent[], from: number): number {
  for (let index = nodes.length - 1; index >= from; index--) {
    const lines = toHardLines(nodes.slice(index)).map(({ text }) => text)
    const copies = lines.findIndex((line) => COPIES.test(line))
    const [name, ...held] = copies < 0 ? lines : lines.slice(0, copies)
    if (held.length >= LONGEST_SIGNATURE) break
    if (name && isName(name) && held.length > 0 && held.every((line) => isRole(line) && line.length <= 100))
      return index
  }
  return nodes.length
}

/**
 * Salutation and valediction stand on lines of their own: where a layout, or Markdown with its lazy lines, ran them on with what
 * stands around them, they are parted from it.
 */
function splitAtFormulas(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node, index): RootContent[] => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      if (index < LONGEST_OPENER && node.children.some((child) => SALUTATION.test(plainText(child)))) {
        return splitAt(node, (line) => SALUTATION.test(line), true)
      }
      return splitAt(node, (line) => VALEDICTION.test(line), false)
    }
    if (node.type !== 'list') return [node]
    const item = node.children.at(-1)
    const last = item?.children.at(-1)
    if (!item || last?.type !== 'paragraph') return [node]
    const [kept, ...rest] = splitAt(last, (line) => VALEDICTION.test(line), false)
    if (!kept || rest.length === 0) return [node]
    const mended = { ...item, children: [...item.children.slice(0, -1), kept] }
    return [{ ...node, children: [...node.children.slice(0, -1), mended] }, ...rest]
  })
}

/** A text parted before the line that a test holds for, and behind it where that line stands alone. */
function splitAt<T extends Paragraph | Heading>(
  node: T,
  test: (line: string) => boolean,
  isAlone: boolean,
): T[] {
  const at = node.children.findIndex((child) => test(plainText(child)))
  if (at < 0) return [node]
  const behind = isAlone
    ? [node.children.slice(at, at + 1), node.children.slice(at + 1)]
    : [node.children.slice(at)]
  return [node.children.slice(0, at), ...behind]
    .map(trimBreaks)
    .flatMap((children) => (children.length > 0 ? [{ ...node, children }] : []))
}

function trimBreaks(children: readonly PhrasingContent[]): PhrasingContent[] {
  const from = children.findIndex((child) => child.type !== 'break')
  const to = children.findLastIndex((child) => child.type !== 'break')
  return from < 0 ? [] : children.slice(from, to + 1)
}
