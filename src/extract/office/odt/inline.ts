import type { Element, ElementContent } from 'hast'
import { toElement, toText } from '../../hast/nodes.js'
import { childOf, type XmlElement } from '../xml.js'
import type { Styles } from './styles.js'

/** Takes the words of a note; gives nothing, for its mark is no text. */
export type TakeNote = (label: string, body: XmlElement) => void

/** What stands in a paragraph: its text, and the frames and shapes that are anchored in it. */
export interface Inline {
  children: ElementContent[]
  boxes: XmlElement[]
}

/**
 * Elements that are no text of the document: what was deleted, pictures and their descriptions, forms, scripts, fields' own words,
 * numbers that the list gives, what stands above ruby text.
 */
const NO_TEXT =
  /^(binary-data|change(-start|-end)?|desc|event-listeners|forms|hidden-text|number|ruby-text|script|sequence-decls|soft-page-break|title|tracked-changes|user-field-decls|variable-decls)$/

/** More spaces in a row are no gap that anybody set. */
const MOST_SPACES = 100

export function isNoText({ name }: XmlElement): boolean {
  return NO_TEXT.test(name)
}

/** Reads what stands in a paragraph. */
export function createInlineReader(styles: Styles, takeNote: TakeNote) {
  function read(node: XmlElement, boxes: XmlElement[]): ElementContent[] {
    return node.children.flatMap((child): ElementContent[] => {
      if (typeof child === 'string') return [toText(child.replace(/[\t\n\r ]+/g, ' '))]
      if (isNoText(child)) return []
      if (child.name === 's') return [toText('\u00a0'.repeat(toCount(child.attributes.c)))]
      if (child.name === 'tab') return [toText('\t')]
      if (child.name === 'line-break') return [toElement('br')]
      if (child.name === 'annotation') return [toComment(child, 'span')]
      if (child.name === 'note') {
        const body = childOf(child, 'note-body')
        if (body) takeNote(wordsOf(childOf(child, 'note-citation')), body)
        return []
      }
      if (child.name === 'frame' || child.name === 'custom-shape') {
        boxes.push(child)
        return []
      }
      const inner = read(child, boxes)
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

  return (paragraph: XmlElement): Inline => {
    const boxes: XmlElement[] = []
    return { children: read(paragraph, boxes), boxes }
  }
}

/** What somebody noted in the margin; the page does not show it. */
export function toComment(node: XmlElement, tagName: 'p' | 'span'): Element {
  return toElement(tagName, [toText(wordsOf(node))], { hidden: true })
}

function toCount(said: string | undefined): number {
  const count = Math.trunc(Number(said ?? 1))
  return count >= 1 ? Math.min(count, MOST_SPACES) : 1
}

function wordsOf(node: XmlElement | undefined): string {
  return (node?.children ?? []).map((child) => (typeof child === 'string' ? child : wordsOf(child))).join(' ')
}
