import type { ElementContent, Properties } from 'hast'
import { toElement, toText } from '../../hast/nodes.js'
import { allOf, childOf, childrenOf, type XmlElement } from '../xml.js'
import type { Styles } from './styles.js'

/** A border all round, as the elements of a page have it. */
const BOXED: Properties = { style: 'border: 1px solid' }

/** Elements that are no text of the document: what was deleted, pictures' descriptions, forms, fields' own words. */
const NO_TEXT =
  /^(change(-start|-end)?|desc|event-listeners|forms|hidden-text|sequence-decls|soft-page-break|title|tracked-changes|user-field-decls|variable-decls)$/

/** Takes the words of a note; gives nothing, for its mark is no text. */
export type TakeNote = (label: string, body: XmlElement) => void

/** Reads what stands in the text of a document, in a header or in a note as elements of a page. */
export function createBodyReader(styles: Styles, takeNote: TakeNote) {
  function readBlocks(container: XmlElement): ElementContent[] {
    return childrenOf(container).flatMap((node) => readBlock(node, [], 1))
  }

  /** @param lists names of the list styles around it, the outermost first. */
  function readBlock(node: XmlElement, lists: readonly string[], level: number): ElementContent[] {
    if (NO_TEXT.test(node.name)) return []
    if (node.name === 'p' || node.name === 'h') return toParagraph(node)
    if (node.name === 'list') return [toList(node, lists, level)]
    if (node.name === 'table') return [toTable(node)]
    if (node.name === 'frame' || node.name === 'custom-shape') return toBoxes(node)
    return childrenOf(node).flatMap((child) => readBlock(child, lists, level))
  }

  function toList(node: XmlElement, outer: readonly string[], level: number): ElementContent {
    const own = node.attributes['style-name']
    const lists = own === undefined ? outer : [...outer, own]
    const items = childrenOf(node).filter(({ name }) => name === 'list-item' || name === 'list-header')
    const name = styles.isNumbered(lists.at(-1), level) ? 'ol' : 'ul'
    return toElement(
      name,
      items.map((item) =>
        toElement(
          'li',
          childrenOf(item).flatMap((child) => readBlock(child, lists, level + 1)),
        ),
      ),
    )
  }

  /** A paragraph, and before it the boxes that are anchored in it. */
  function toParagraph(node: XmlElement): ElementContent[] {
    const boxes: ElementContent[] = []
    const look = styles.lookOf(node.attributes['style-name'])
    const children = readInline(node, boxes)
    const level = Math.min(6, Math.max(1, Number(node.attributes['outline-level'] ?? 1)))
    const name = node.name === 'h' ? `h${level}` : 'p'
    const paragraph = toElement(name, look.isBold ? [toElement('strong', children)] : children)
    if (look.isHidden) paragraph.properties.hidden = true
    return [...boxes, look.isBoxed && name === 'p' ? toElement('div', [paragraph], BOXED) : paragraph]
  }

  function readInline(node: XmlElement, boxes: ElementContent[]): ElementContent[] {
    return node.children.flatMap((child): ElementContent[] => {
      if (typeof child === 'string') return [toText(child.replace(/[\t\n\r ]+/g, ' '))]
      if (NO_TEXT.test(child.name)) return []
      if (child.name === 's') return [toText('\u00a0'.repeat(Number(child.attributes.c ?? 1)))]
      if (child.name === 'tab') return [toText('\t')]
      if (child.name === 'line-break') return [toElement('br')]
      if (child.name === 'annotation') return [toElement('span', [toText(wordsOf(child))], { hidden: true })]
      if (child.name === 'note') {
        const body = childOf(child, 'note-body')
        if (body) takeNote(wordsOf(childOf(child, 'note-citation')), body)
        return []
      }
      if (child.name === 'frame' || child.name === 'custom-shape') {
        boxes.push(...toBoxes(child))
        return []
      }
      const inner = readInline(child, boxes)
      return child.name === 'span' ? dressed(inner, child.attributes['style-name']) : inner
    })
  }

  function dressed(children: ElementContent[], style: string | undefined): ElementContent[] {
    const look = styles.lookOf(style)
    let nodes = children
    if (look.isBold) nodes = [toElement('strong', nodes)]
    if (look.isRaised) nodes = [toElement('sup', nodes)]
    return look.isHidden ? [toElement('span', nodes, { hidden: true })] : nodes
  }

  /** The text of a frame or shape, in a box. */
  function toBoxes(frame: XmlElement): ElementContent[] {
    const boxes = frame.name === 'frame' ? allOf(frame, 'text-box') : [frame]
    return boxes.map((box) => toElement('div', readBlocks(box), BOXED))
  }

  function toTable(table: XmlElement): ElementContent {
    const rows = allOf(table, 'table-row').map((row) =>
      toElement(
        'tr',
        childrenOf(row, 'table-cell').map((cell) =>
          toElement(
            'td',
            readBlocks(cell),
            styles.lookOf(cell.attributes['style-name']).isBoxed ? BOXED : {},
          ),
        ),
      ),
    )
    return toElement('table', [toElement('tbody', rows)])
  }

  return readBlocks
}

function wordsOf(node: XmlElement | undefined): string {
  return (node?.children ?? []).map((child) => (typeof child === 'string' ? child : wordsOf(child))).join(' ')
}
