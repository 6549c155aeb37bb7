import type { ElementContent } from 'hast'
import { endsSentence } from '../../formulas.js'
import { contains, isElement, textOf, toElement } from '../../hast/nodes.js'
import { BOXED, joinBoxed, toBox } from '../boxes.js'
import { childOf, childrenOf, type XmlElement } from '../xml.js'
import { chosenOf, isOpaque } from './elements.js'
import { type Block, gatherItems } from './lists.js'
import { createRunReader, type TakeNote } from './runs.js'
import type { Styles } from './styles.js'

const SIDES = ['top', 'left', 'bottom', 'right']

/** Reads a body of a document, a header or a note, each a part to itself, as elements of a page. */
export function createBodyReader(styles: Styles, takeNote: TakeNote) {
  const runs = createRunReader(styles, takeNote)

  function readBlocks(container: XmlElement): ElementContent[] {
    return joinBoxed(gatherItems(toBlocks(childrenOf(container))))
  }

  function toBlocks(nodes: readonly XmlElement[]): Block[] {
    const blocks: Block[] = []
    /** Text of paragraphs whose end was deleted, which the next one goes on with. */
    let held: ElementContent[] = []
    const add = (...more: Block[]) => blocks.push(...more)
    const walk = (node: XmlElement) => {
      if (node.name === 'tbl') add(toBlock(toTable(node)))
      else if (node.name === 'AlternateContent') chosenOf(node).forEach(walk)
      else if (node.name !== 'p') {
        if (!isOpaque(node)) childrenOf(node).forEach(walk)
      } else {
        const { children, boxes } = runs.read(node)
        for (const box of boxes) add(toBlock(toBox(readBlocks(box))))
        const text = [...held, ...children]
        const isEndDeleted = childOf(node, 'pPr', 'rPr', 'del') !== undefined
        held = isEndDeleted ? text : []
        if (!isEndDeleted) add(toParagraph(node, text))
      }
    }
    nodes.forEach(walk)
    if (held.length > 0) add(toBlock(toElement('p', held)))
    return blocks
  }

  function toParagraph(node: XmlElement, children: ElementContent[]): Block {
    const heading = styles.headingOf(node)
    if (heading !== null) return toBlock(toElement(`h${heading}`, children))
    const borders = styles.paragraphProperty(node, 'pBdr')
    const paragraph = toElement('p', children)
    if (isDrawnRound(borders)) return toBlock(toBox([paragraph]))
    const item = styles.itemOf(node)
    if (item?.isOrdered && isNumberedHeading(children)) return toBlock(paragraph)
    return { node: paragraph, item, indent: item ? 0 : styles.indentOf(node) }
  }

  function toTable(table: XmlElement): ElementContent {
    const borders = styles.bordersOf(table)
    // A document may name a style that it does not define.
    const isGrid = /grid/i.test(childOf(table, 'tblPr', 'tblStyle')?.attributes.val ?? '')
    const cells = partsOf(table, 'tr').map((row) => partsOf(row, 'tc').map(toCell))
    const rows = cells.map((row) => toElement('tr', row))
    const isBoxed = borders ? isDrawnRound(borders) : isGrid
    return toElement('table', [toElement('tbody', rows)], isBoxed ? { border: 1 } : {})
  }

  function toCell(cell: XmlElement): ElementContent {
    const isBoxed = isDrawnRound(childOf(cell, 'tcPr', 'tcBorders'))
    return toElement('td', readBlocks(cell), isBoxed ? BOXED : {})
  }

  return (part: XmlElement): ElementContent[] => {
    runs.begin(part)
    return readBlocks(part)
  }
}

function toBlock(node: ElementContent): Block {
  return { node, item: null, indent: 0 }
}

/** "1. Strengths" in bold, with "1.1 …" below it, is a heading that Word numbers, and no item. */
function isNumberedHeading(children: readonly ElementContent[]): boolean {
  const filled = children.filter((child) => textOf(child).trim() !== '')
  const isBold = (node: ElementContent) => contains(node, (one) => isElement(one, 'strong'))
  return filled.length > 0 && filled.every(isBold) && !endsSentence(filled.map(textOf).join(''))
}

/** The rows of a table, or the cells of a row, that were not deleted. */
function partsOf(node: XmlElement, name: 'tr' | 'tc'): XmlElement[] {
  return childrenOf(node).flatMap((child) => {
    if (child.name === name) return childOf(child, 'trPr', 'del') ? [] : [child]
    return isOpaque(child) ? [] : partsOf(child, name)
  })
}

function isDrawnRound(borders: XmlElement | undefined): boolean {
  return SIDES.every((side) => {
    const border = childOf(borders, side) ?? childOf(borders, { left: 'start', right: 'end' }[side] ?? side)
    return border !== undefined && !/^(nil|none)$/.test(border.attributes.val ?? 'none')
  })
}
