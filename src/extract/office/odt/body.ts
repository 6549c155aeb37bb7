import type { ElementContent } from 'hast'
import { isHeading, toElement } from '../../hast/nodes.js'
import { BOXED, joinBoxed, toBox } from '../boxes.js'
import { allOf, childrenOf, type XmlElement } from '../xml.js'
import { createInlineReader, isNoText, type TakeNote, toComment } from './inline.js'
import type { Styles } from './styles.js'

/** Reads what stands in the text of a document, in a header or in a note as elements of a page. */
export function createBodyReader(styles: Styles, takeNote: TakeNote) {
  const readInline = createInlineReader(styles, takeNote)

  function readBlocks(container: XmlElement): ElementContent[] {
    return joinBoxed(childrenOf(container).flatMap((node) => readBlock(node, [], 1)))
  }

  /** @param lists names of the list styles around it, the outermost first. */
  function readBlock(node: XmlElement, lists: readonly string[], level: number): ElementContent[] {
    if (isNoText(node)) return []
    if (node.name === 'p' || node.name === 'h') return toParagraph(node)
    if (node.name === 'list') return toList(node, lists, level)
    if (node.name === 'table') return [toTable(node)]
    if (node.name === 'frame' || node.name === 'custom-shape') return toBoxes(node)
    if (node.name === 'annotation') return [toComment(node, 'p')]
    const inner = childrenOf(node).flatMap((child) => readBlock(child, lists, level))
    const isHidden = node.name === 'section' && node.attributes.display === 'none'
    return isHidden ? [toElement('div', inner, { hidden: true })] : inner
  }

  /** A list. Headings that are numbered stand in lists, and so may paragraphs that show neither number nor bullet: they are no items. */
  function toList(node: XmlElement, outer: readonly string[], level: number): ElementContent[] {
    const own = node.attributes['style-name']
    const lists = own === undefined ? outer : [...outer, own]
    const isMarked = styles.isMarked(lists.at(-1), level)
    const name = styles.isNumbered(lists.at(-1), level) ? 'ol' : 'ul'
    const out: ElementContent[] = []
    for (const item of childrenOf(node)) {
      const children = childrenOf(item).flatMap((child) => readBlock(child, lists, level + 1))
      const isItem = item.name === 'list-item' && isMarked && !children.some(isHeading)
      const last = out.at(-1)
      if (!isItem) out.push(...children)
      else if (last?.type === 'element' && last.tagName === name)
        last.children.push(toElement('li', children))
      else out.push(toElement(name, [toElement('li', children)]))
    }
    return out
  }

  /** A paragraph, and before it the boxes that are anchored in it. */
  function toParagraph(node: XmlElement): ElementContent[] {
    const look = styles.lookOf(node.attributes['style-name'])
    const { children, boxes } = readInline(node)
    const level = Math.min(6, Math.max(1, Number(node.attributes['outline-level']) || 1))
    const name = node.name === 'h' ? `h${level}` : 'p'
    const paragraph = toElement(name, look.isBold ? [toElement('strong', children)] : children)
    const isHidden = childrenOf(node, 'hidden-paragraph').some(
      ({ attributes }) => attributes['is-hidden'] === 'true',
    )
    if (look.isHidden || isHidden) paragraph.properties.hidden = true
    return [
      ...boxes.flatMap((frame) => toBoxes(frame)),
      look.isBoxed && name === 'p' ? toBox([paragraph]) : paragraph,
    ]
  }

  /** The text of a frame or shape, in a box. */
  function toBoxes(frame: XmlElement): ElementContent[] {
    const boxes = frame.name === 'frame' ? allOf(frame, 'text-box') : [frame]
    return boxes.map((box) => toBox(readBlocks(box)))
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
