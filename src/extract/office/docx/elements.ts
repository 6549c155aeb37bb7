import { allOf, childOf, childrenOf, type XmlElement } from '../xml.js'

/**
 * Elements whose content is no text of the document: properties, what was deleted or moved away, what stands above ruby text. All
 * others that are not known are looked into, so that what an element of a later edition holds is not lost.
 */
const OPAQUE =
  /^(del|moveFrom|rt|\w+Pr|\w+PrEx|tblGrid|tblGridChange|sectPr|instrText|delText|delInstrText|fldData)$/

/** Whether an element holds nothing of the text. */
export function isOpaque(node: XmlElement): boolean {
  return OPAQUE.test(node.name)
}

/** Of a thing that stands twice, for new and for old programs, the content of the first form that holds text. */
export function chosenOf(alternate: XmlElement): XmlElement[] {
  const choice = childrenOf(alternate, 'Choice').find(
    (one) => allOf(one, 't').length > 0 || allOf(one, 'txbxContent').length > 0,
  )
  return childrenOf(choice ?? childOf(alternate, 'Fallback'))
}

/** The contents of the text boxes below an element, each once. */
export function textBoxesOf(node: XmlElement): XmlElement[] {
  if (node.name === 'txbxContent') return [node]
  const inner = node.name === 'AlternateContent' ? chosenOf(node) : childrenOf(node)
  return inner.flatMap(textBoxesOf)
}
