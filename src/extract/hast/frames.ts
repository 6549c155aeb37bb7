import type { Element, ElementContent, Root } from 'hast'
import { SALUTATION, VALEDICTION } from '../formulas.js'
import { readColumns, readItemRows } from './columns.js'
import { toLines } from './lines.js'
import {
  contains,
  isBlock,
  isElement,
  isHeading,
  type Named,
  replaceBelow,
  styleOf,
  textOf,
  toElement,
} from './nodes.js'

/** A cell of a table with more characters holds running text, and the table is there for the layout alone. */
const LONGEST_CELL = 600

/**
 * Tells what a table or frame is for. One that lays the letter out is opened; a box round a study is a `blockquote`; text in
 * columns, as of two who sign, is a `table` whose cells hold lines; a table with a bullet or number in each row is a list, and one
 * whose columns are sections is read column by column.
 */
export function readFrames(root: Root): void {
  replaceBelow(root, (node): ElementContent[] => {
    if (!isElement(node)) return [node]
    if (node.tagName === 'table') return readTable(node)
    if (node.tagName === 'blockquote') return isStudy(node) ? [node] : [{ ...node, tagName: 'div' }]
    if (node.tagName === 'div' && isBoxed(node) && isStudy(node)) return [{ ...node, tagName: 'blockquote' }]
    return [node]
  })
}

function readTable(table: Element): ElementContent[] {
  const rows = rowsOf(table).map((row) => row.filter((cell) => textOf(cell).trim() !== ''))
  const cells = rows.flat()
  const blocks = cells.map((cell) => toElement('div', cell.children))
  if (cells.length === 0) return []
  if (holdsLetter(table)) return blocks
  const filled = rows.filter((row) => row.length > 0)
  // One below the other stand boxes that lay right behind one another, and what a program merged.
  if (filled.every((row) => row.length === 1)) {
    // Converters leave borders out; a table of one cell is a box all the same.
    const isFrame = (cell: Element) =>
      isBoxed(table) || isBoxed(cell) || (cells.length === 1 && isOnePart(cell))
    return cells.map((cell) => {
      const box = toElement('blockquote', cell.children)
      return isFrame(cell) && isStudy(box) ? box : toElement('div', cell.children)
    })
  }
  const read = readItemRows(filled) ?? readColumns(rowsOf(table))
  if (read) return read
  if (cells.some((cell) => isLayout(cell))) return blocks
  const toRow = (row: readonly Element[]) =>
    toElement(
      'tr',
      row.map((cell) => toElement('td', toCellLines(cell))),
    )
  return [toElement('table', [toElement('tbody', rowsOf(table).map(toRow))])]
}

/** Whether a cell has no headings but its first line, which is bold or a heading: it lays out no sections of the letter. */
function isOnePart(cell: Element): boolean {
  const [opening, ...others] = cell.children.filter((node) => textOf(node).trim() !== '')
  const isTitled = opening !== undefined && isElement(opening) && isTitle(opening)
  return isTitled && !others.some((node) => isElement(node) && isTitle(node))
}

/** Whether an element is a heading, or all its text is bold. */
function isTitle(node: Element): boolean {
  if (isHeading(node) || isElement(node, 'b', 'strong')) return true
  const filled = node.children.filter((child) => textOf(child).trim() !== '')
  return filled.length > 0 && filled.every((child) => isElement(child) && isTitle(child))
}

/** The rows of a table, each with its cells, those of tables within it left out. */
function rowsOf(node: Element): Element[][] {
  return node.children.flatMap((child): Element[][] => {
    if (!isElement(child)) return []
    if (child.tagName === 'tr')
      return [child.children.filter((cell) => isElement(cell, 'td', 'th')) as Element[]]
    return isElement(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : []
  })
}

function holdsLetter(node: Element): boolean {
  return toLines(node).some((line) => SALUTATION.test(line) || VALEDICTION.test(line))
}

function isLayout(cell: Element): boolean {
  return (
    toLines(cell).some((line) => line.length > LONGEST_CELL) ||
    contains(cell, (node) => isElement(node, 'ul', 'ol', 'blockquote', 'table') || isHeading(node))
  )
}

/** The lines of a cell, a `br` between them, with what is bold in them. */
function toCellLines(cell: Element): ElementContent[] {
  const lines: ElementContent[][] = [[]]
  const isFilled = () => (lines.at(-1) ?? []).some((node) => textOf(node).trim() !== '')
  const end = () => {
    if (isFilled()) lines.push([])
  }
  const add = (node: ElementContent, isBold: boolean) => {
    if (node.type === 'text') lines.at(-1)?.push(isBold ? toElement('strong', [node]) : node)
    if (!isElement(node)) return
    const isOwn = node.tagName === 'br' || isBlock(node)
    if (isOwn) end()
    const isOwnBold = /^(b|strong|h[1-6])$/.test(node.tagName)
    for (const child of node.children) add(child, isBold || isOwnBold)
    if (isOwn) end()
  }
  for (const child of cell.children) add(child, false)
  if (!isFilled()) lines.pop()
  return lines.flatMap((line, index) => (index > 0 ? [toElement('br'), ...line] : line))
}

const SIDES = ['top', 'right', 'bottom', 'left']

/** Whether an element has a border all round it. */
function isBoxed(node: Element): boolean {
  const { border } = node.properties
  const isDrawn = (name: string) =>
    /\b(solid|double|dashed|dotted|groove|ridge|inset|outset)\b/.test(styleOf(node, name) ?? '')
  return (
    (border !== undefined && border !== null && Number(border) > 0) ||
    isDrawn('border') ||
    isDrawn('border-style') ||
    SIDES.every((side) => isDrawn(`border-${side}`) || isDrawn(`border-${side}-style`))
  )
}

/** No heading of a study is longer. */
const LONGEST_TITLE = 120

/**
 * A study has a heading and text under it, and nothing of the letter's own formulas. Quotation marks up what is merely
 * indented, or quoted in an answer, as well.
 */
function isStudy(node: Element): boolean {
  const [first, ...rest] = toLines(node)
  if (first === undefined || rest.length === 0 || holdsLetter(node)) return false
  const opening = node.children.find((child) => textOf(child).trim() !== '')
  if (opening && isElement(opening, 'ul', 'ol')) return false
  const isTold = rest.some((line) => line.length > LONGEST_TITLE || /[.!?]$/.test(line))
  return isTold && first.length <= LONGEST_TITLE && !/[.;,]$/.test(first) && /^\p{Lu}/u.test(first)
}

/** Whether an element holds running text and no blocks. */
export function isParagraph(node: ElementContent): node is Named<'p' | 'div' | 'dt' | 'dd' | 'address'> {
  return isElement(node, 'p', 'div', 'dt', 'dd', 'address') && !node.children.some(isBlock)
}
