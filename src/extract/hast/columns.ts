import type { Element, ElementContent } from 'hast'
import { isBullet, isMarker } from '../markers.js'
import { toLines } from './lines.js'
import { contains, isBlank, isBlock, isElement, textOf, toElement, toText } from './nodes.js'

/** No heading of a column is longer. */
const LONGEST_HEADING = 120

/** What a cell says in more characters is no name and no office, though no stop ends it. */
const LONGEST_LABEL = 100

/**
 * A table whose columns are sections of the letter ("Strengths" beside "Areas for development"), read column by column: the heading,
 * then what stands below it, an item a cell where it has no list of its own.
 *
 * @param rows cells row by row, empty ones among them.
 * @returns null for any other table: one of people says nothing in sentences, and is read row by row.
 */
export function readColumns(rows: readonly (readonly Element[])[]): ElementContent[] | null {
  const [heads = [], ...below] = rows.filter((row) => !row.every(isBlank))
  const isEven = below.length > 0 && below.every((row) => row.length === heads.length)
  const told = below.flat().filter((cell) => !isBlank(cell))
  if (heads.length < 2 || !isEven || !heads.every(isHead) || !told.every(isTold)) return null
  return heads.flatMap((head, column) => {
    const cells = below.flatMap((row) => row[column] ?? []).filter((cell) => !isBlank(cell))
    return [toElement('h3', [toText(toLines(head).join(' '))]), ...cells.map(toColumnCell)]
  })
}

/** A cell that opens a column: a header, or one that is bold throughout. */
function isHead(cell: Element): boolean {
  const text = textOf(cell).trim()
  // A sentence ends in a stop, "No." is short for a word.
  const isShort = text !== '' && text.length <= LONGEST_HEADING && !/[;,]$|\s\S*\.$/.test(text)
  return isShort && (cell.tagName === 'th' || cell.children.every(isBold))
}

function isBold(node: ElementContent): boolean {
  if (isBlank(node) || isElement(node, 'b', 'strong')) return true
  return isElement(node) && node.children.every(isBold)
}

function hasList(cell: Element): boolean {
  return contains(cell, (node) => isElement(node, 'ul', 'ol'))
}

/** Whether a cell says something: in a list, in bullets, in sentences. */
function isTold(cell: Element): boolean {
  const text = textOf(cell).trim()
  return hasList(cell) || isBullet(text[0] ?? '') || /[.!?;:]$/.test(text) || text.length > LONGEST_LABEL
}

function toColumnCell(cell: Element): Element {
  if (hasList(cell)) return toElement('div', cell.children)
  const blocks = cell.children.filter((child) => !isBlank(child))
  const items = blocks.every(isBlock) ? blocks.map((block) => [block]) : [cell.children]
  return toElement(
    'ul',
    items.map((children) => toElement('li', children)),
  )
}

/** A number or letter that counts a row, with or without a stop. */
const COUNT = /^\(?(\d{1,3}|[a-z])[.)]?$/i

/**
 * A table with a bullet in the first cell of each row, or with rows that are counted there, as a list; what heads the columns stands
 * above it. The glyph goes to the head of the text, where the reading of items takes it and counts it.
 *
 * @param rows cells row by row, without the empty ones.
 * @returns null for any other table.
 */
export function readItemRows(rows: readonly (readonly Element[])[]): ElementContent[] | null {
  const [heads = [], ...below] = rows
  const isHeaded = below.length > 1 && heads.every(isHead) && !isItemRow(heads)
  const items = isHeaded ? below : rows
  if (!items.every(isItemRow)) return null
  const markers = items.map(([marker]) => textOf(marker as Element).trim())
  if (!markers.every(isMarker) && !isCounted(markers)) return null
  const list = toElement(
    'ul',
    items.map((row, index) => {
      const marker = markers[index] as string
      return toElement('li', toBulletText(isMarker(marker) ? marker : `${marker}.`, row[1] as Element))
    }),
  )
  return isHeaded
    ? [toElement('p', [toText(heads.flatMap((head) => toLines(head)).join(' '))]), list]
    : [list]
}

function isItemRow(row: readonly Element[]): boolean {
  const marker = row.length === 2 ? textOf(row[0] as Element).trim() : ''
  return isMarker(marker) || COUNT.test(marker)
}

/** Whether markers count up by one from the first: figures in a column may well be something else. */
function isCounted(markers: readonly string[]): boolean {
  const counts = markers.map((marker) => {
    const count = COUNT.exec(marker)?.[1]?.toLowerCase() ?? ''
    return /\d/.test(count) ? Number(count) : count.charCodeAt(0) - 'a'.charCodeAt(0) + 1
  })
  return counts.length > 1 && counts.every((count, index) => count === (counts[0] as number) + index)
}

function toBulletText(marker: string, text: Element): ElementContent[] {
  const lead = toText(`${marker}\u00a0\u00a0`)
  const { children } = text
  const block = children.find((child) => isElement(child, 'p', 'div'))
  if (!block || !isElement(block)) return [lead, ...children]
  return children.map((child) =>
    child === block ? { ...block, children: [lead, ...block.children] } : child,
  )
}
