import type { ElementContent } from 'hast'
import { toElement, toText } from '../../hast/nodes.js'
import { allOf, childOf, childrenOf, type XmlElement } from '../xml.js'

/** What a reader of runs gives as it goes. */
export interface Inline {
  children: ElementContent[]
  /** Contents of the text boxes that are anchored here. */
  boxes: XmlElement[]
}

/** Takes a note that a run refers to; its mark is no text. */
export type TakeNote = (kind: 'footnote' | 'endnote', id: string) => void

/** Elements that hold runs as if they were not there; what was inserted or moved here is accepted. */
const TRANSPARENT =
  /^(bdo|customXml|dir|fldSimple|hyperlink|ins|moveTo|oMath|oMathPara|ruby|rubyBase|sdt|sdtContent|smartTag)$/

/** Signs that have elements of their own. */
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
}

/**
 * Reads the runs of paragraphs, one paragraph after another. Deleted and moved text is gone, hidden text is hidden, and of a
 * field only its result is text, over several paragraphs if need be.
 */
export function createRunReader(takeNote: TakeNote) {
  /** Fields that are open: true where the result has begun. */
  const fields: boolean[] = []

  function read(nodes: readonly XmlElement[], out: Inline): void {
    for (const node of nodes) {
      if (node.name === 'r') readRun(node, out)
      else if (TRANSPARENT.test(node.name)) read(childrenOf(node), out)
    }
  }

  function readRun(run: XmlElement, out: Inline): void {
    const children: ElementContent[] = []
    for (const node of childrenOf(run)) readSign(node, children, out)
    if (children.length > 0) out.children.push(...dressed(children, childOf(run, 'rPr')))
  }

  function readSign(node: XmlElement, children: ElementContent[], out: Inline): void {
    const sign = SIGNS[node.name]
    if (node.name === 'fldChar') turnField(node.attributes.fldCharType)
    else if (node.name === 'drawing' || node.name === 'pict' || node.name === 'object') {
      out.boxes.push(...allOf(node, 'txbxContent'))
    } else if (node.name === 'AlternateContent') readAlternative(node, children, out)
    else if (fields.includes(false)) return
    else if (node.name === 't')
      children.push(toText(node.children.filter((text) => typeof text === 'string').join('')))
    else if (sign !== undefined) children.push(toText(sign))
    else if (node.name === 'sym') children.push(toText(toSymbol(node.attributes.char)))
    else if (node.name === 'br' || node.name === 'cr') children.push(toBreak(node.attributes.type))
    else if (node.name === 'footnoteReference') takeNote('footnote', node.attributes.id ?? '')
    else if (node.name === 'endnoteReference') takeNote('endnote', node.attributes.id ?? '')
  }

  /** The same thing twice, for new and for old programs: the first that can be read. */
  function readAlternative(node: XmlElement, children: ElementContent[], out: Inline): void {
    const choice = childrenOf(node, 'Choice').find((one) => allOf(one, 'txbxContent').length > 0)
    for (const one of childrenOf(choice ?? childOf(node, 'Fallback'))) readSign(one, children, out)
  }

  function turnField(type: string | undefined): void {
    if (type === 'begin') fields.push(false)
    else if (type === 'separate') fields.splice(-1, 1, true)
    else if (type === 'end') fields.pop()
  }

  return (paragraph: XmlElement): Inline => {
    const out: Inline = { children: [], boxes: [] }
    read(childrenOf(paragraph), out)
    return out
  }
}

/** The end of a page or column parts words, and is no line end that the author meant. */
function toBreak(type: string | undefined): ElementContent {
  return type === 'page' || type === 'column' ? toText(' ') : toElement('br')
}

function toSymbol(hex: string | undefined): string {
  const code = Number.parseInt(hex ?? '', 16)
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : '\ufffd'
}

/** Runs as their properties show them. */
function dressed(children: ElementContent[], properties: XmlElement | undefined): ElementContent[] {
  let nodes = children
  if (isOn(properties, 'b')) nodes = [toElement('strong', nodes)]
  if (childOf(properties, 'vertAlign')?.attributes.val === 'superscript') nodes = [toElement('sup', nodes)]
  return isOn(properties, 'vanish') ? [toElement('span', nodes, { hidden: true })] : nodes
}

function isOn(properties: XmlElement | undefined, name: string): boolean {
  const toggle = childOf(properties, name)
  return toggle !== undefined && !/^(0|false|off)$/.test(toggle.attributes.val ?? '')
}
