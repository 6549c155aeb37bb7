import type { ElementContent, Properties } from 'hast'
import { toElement } from '../../hast/nodes.js'
import { childOf, childrenOf, type XmlElement } from '../xml.js'
import { type Block, gatherItems } from './lists.js'
import { createRunReader, type TakeNote } from './runs.js'
import type { Styles } from './styles.js'

/** A border all round, as the elements of a page have it. */
const BOXED: Properties = { style: 'border: 1px solid' }

/** Elements that hold blocks as if they were not there. */
const TRANSPARENT = /^(customXml|ins|moveTo|sdt|sdtContent|smartTag)$/

const SIDES = ['top', 'left', 'bottom', 'right']

/** Reads what stands in the body of a document, in a header or in a note as elements of a page. */
export function createBodyReader(styles: Styles, takeNote: TakeNote) {
  const readRuns = createRunReader(takeNote)

  function readBlocks(container: XmlElement): ElementContent[] {
    return gatherItems(toBlocks(childrenOf(container)))
  }

  function toBlocks(nodes: readonly XmlElement[]): Block[] {
    const blocks: Block[] = []
    /** Text of paragraphs whose end was deleted, which the next one goes on with. */
    let held: ElementContent[] = []
    const add = (...more: Block[]) => blocks.push(...more)
    for (const node of nodes) {
      if (node.name === 'tbl') add({ node: toTable(node), item: null })
      else if (TRANSPARENT.test(node.name)) add(...toBlocks(childrenOf(node)))
      if (node.name !== 'p') continue
      const { children, boxes } = readRuns(node)
      for (const box of boxes) add({ node: toElement('div', readBlocks(box), BOXED), item: null })
      const text = [...held, ...children]
      const isEndDeleted = childOf(node, 'pPr', 'rPr', 'del') !== undefined
      held = isEndDeleted ? text : []
      if (!isEndDeleted) add(toParagraph(node, text))
    }
    if (held.length > 0) add({ node: toElement('p', held), item: null })
    return joinBoxed(blocks)
  }

  function toParagraph(node: XmlElement, children: ElementContent[]): Block {
    const heading = styles.headingOf(node)
    if (heading !== null) return { node: toElement(`h${heading}`, children), item: null }
    const borders = childOf(node, 'pPr', 'pBdr')
    const isBoxed = SIDES.every((side) => isDrawn(childOf(borders, side)))
    const paragraph = toElement('p', children)
    return isBoxed
      ? { node: toElement('div', [paragraph], BOXED), item: null }
      : { node: paragraph, item: styles.itemOf(node) }
  }

  function toTable(table: XmlElement): ElementContent {
    const properties = childOf(table, 'tblPr')
    const borders = childOf(properties, 'tblBorders')
    const style = childOf(properties, 'tblStyle')?.attributes.val ?? ''
    const cells = rowsOf(table).map((row) => cellsOf(row).map(toCell))
    const isBoxed = borders ? SIDES.every((side) => isDrawn(childOf(borders, side))) : /grid/i.test(style)
    const rows = cells.map((row) => toElement('tr', row))
    return toElement('table', [toElement('tbody', rows)], isBoxed ? { border: 1 } : {})
  }

  function toCell(cell: XmlElement): ElementContent {
    const borders = childOf(cell, 'tcPr', 'tcBorders')
    const isBoxed = SIDES.every((side) => isDrawn(childOf(borders, side)))
    return toElement('td', readBlocks(cell), isBoxed ? BOXED : {})
  }

  return readBlocks
}

/** Rows that were not deleted. */
function rowsOf(table: XmlElement): XmlElement[] {
  return childrenOf(table).flatMap((node) => {
    if (node.name === 'tr') return childOf(node, 'trPr', 'del') ? [] : [node]
    return TRANSPARENT.test(node.name) ? rowsOf(node) : []
  })
}

function cellsOf(row: XmlElement): XmlElement[] {
  return childrenOf(row).flatMap((node) => {
    if (node.name === 'tc') return [node]
    return TRANSPARENT.test(node.name) ? cellsOf(node) : []
  })
}

function isDrawn(border: XmlElement | undefined): boolean {
  return border !== undefined && !/^(nil|none)$/.test(border.attributes.val ?? 'none')
}

/** Boxed paragraphs right behind one another stand in one box. */
function joinBoxed(blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  const isBox = ({ node }: Block) => node.type === 'element' && node.properties === BOXED
  for (const block of blocks) {
    const before = out.at(-1)
    const isJoined = before && isBox(before) && isBox(block)
    if (isJoined && before.node.type === 'element' && block.node.type === 'element')
      out[out.length - 1] = {
        node: { ...before.node, children: [...before.node.children, ...block.node.children] },
        item: null,
      }
    else out.push(block)
  }
  return out
}
