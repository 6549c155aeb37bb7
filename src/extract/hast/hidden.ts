import type { Element, ElementContent, Root } from 'hast'
import type { Furniture } from '../document.js'
import { toLines } from './lines.js'
import { isElement, labelsOf, replaceBelow, styleOf } from './nodes.js'

/** Elements whose content is for programs, and pictures. */
const NO_TEXT =
  /^(audio|base|canvas|datalist|embed|head|iframe|img|link|map|math|meta|object|script|style|svg|template|title|video|wbr|xml)$/

/** Takes out of a tree what holds no text of the page. */
export function dropTextless(root: Root): void {
  root.children = root.children.filter((node) => node.type === 'element')
  replaceBelow(root, (node) =>
    node.type === 'comment' || (node.type === 'element' && NO_TEXT.test(node.tagName)) ? [] : [node],
  )
}

/**
 * Takes out of a tree the text that the page does not show: hidden elements, deleted words, what is for screen readers alone.
 *
 * @param unfolded elements that are hidden until a reader asks for them, which stay.
 */
export function takeHidden(root: Root, unfolded: ReadonlySet<Element> = new Set()): Furniture[] {
  const furniture: Furniture[] = []
  replaceBelow(root, (node): ElementContent[] => {
    if (!isElement(node) || unfolded.has(node) || !isHidden(node)) return [node]
    for (const text of toLines(node)) furniture.push({ kind: 'hidden', text, page: null })
    return []
  })
  return furniture
}

const CLASS_OF_HIDDEN = /(^|[\s-])(visually-?hidden|sr-only|screen-reader(-text|-only)?|d-none)(?=\s|$)/i

/** Bootstrap's class that shows from some width of screen what "d-none" hides below it. */
const CLASS_OF_SHOWN = /(^|\s)d-(sm|md|lg|xl|xxl)-(block|flex|grid|inline\S*|table\S*)(?=\s|$)/

function isHidden(node: Element): boolean {
  return (
    /^(del|noscript|dialog)$/.test(node.tagName) ||
    isHiddenText(node) ||
    styleOf(node, 'mso-hide') === 'all' ||
    (CLASS_OF_HIDDEN.test(labelsOf(node)) && !CLASS_OF_SHOWN.test(labelsOf(node)))
  )
}

/** Whether an element is hidden by what a page changes to show it: its attribute or its style. */
export function isHiddenText(node: Element): boolean {
  const { properties } = node
  return (
    (properties.hidden !== undefined && properties.hidden !== null && properties.hidden !== false) ||
    styleOf(node, 'display') === 'none' ||
    styleOf(node, 'visibility') === 'hidden'
  )
}
