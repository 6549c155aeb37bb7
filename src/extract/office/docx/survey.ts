import { childOf, childrenOf, type XmlElement } from '../xml.js'
import { chosenOf, isOpaque } from './elements.js'

/** What must be known of a part as a whole before it is read from its beginning. */
export interface Survey {
  /** Beginnings of fields that never end; they begin nothing, or the rest of the letter would be their code. */
  unended: ReadonlySet<XmlElement>
  /** Runs in a form's fields that nobody filled in. */
  prompts: ReadonlySet<XmlElement>
}

export function toSurvey(part: XmlElement | undefined): Survey {
  const open: XmlElement[] = []
  const prompts = new Set<XmlElement>()
  const walk = (node: XmlElement, isPrompt: boolean) => {
    if (node.name === 'fldChar') {
      if (node.attributes.fldCharType === 'begin') open.push(node)
      else if (node.attributes.fldCharType === 'end') open.pop()
    } else if (node.name === 'r' && isPrompt) prompts.add(node)
    if (isOpaque(node)) return
    const isUnfilled = isPrompt || childOf(node, 'sdtPr', 'showingPlcHdr') !== undefined
    const inner = node.name === 'AlternateContent' ? chosenOf(node) : childrenOf(node)
    for (const child of inner) walk(child, isUnfilled)
  }
  if (part) walk(part, false)
  return { unended: new Set(open), prompts }
}
