import type { ElementContent } from 'hast'
import { toElement, toText } from '../../hast/nodes.js'
import { childOf, childrenOf, type XmlElement } from '../xml.js'
import { chosenOf, isOpaque, textBoxesOf } from './elements.js'
import type { Styles } from './styles.js'
import { type Survey, toSurvey } from './survey.js'

/** What a reader of runs gives as it goes. */
export interface Inline {
  children: ElementContent[]
  /** Contents of the text boxes that are anchored here. */
  boxes: XmlElement[]
}

/** Takes a note that a run refers to, and the mark if it is one of the author's own; a mark is no text. */
export type TakeNote = (kind: 'footnote' | 'endnote', id: string, mark: string | null) => void

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
export function createRunReader(styles: Styles, takeNote: TakeNote) {
  /** Fields that are open: true where the result has begun. */
  let fields: boolean[] = []
  let survey: Survey = toSurvey(undefined)

  function read(nodes: readonly XmlElement[], paragraph: XmlElement, out: Inline): void {
    for (const node of nodes) {
      if (node.name === 'r') readRun(node, paragraph, out)
      else if (node.name === 'AlternateContent') read(chosenOf(node), paragraph, out)
      else if (!isOpaque(node)) read(childrenOf(node), paragraph, out)
    }
  }

  function readRun(run: XmlElement, paragraph: XmlElement, out: Inline): void {
    const children: ElementContent[] = []
    const note = childrenOf(run).find(
      ({ name }) => name === 'footnoteReference' || name === 'endnoteReference',
    )
    for (const node of childrenOf(run)) readSign(node, children, out)
    if (note) {
      const hasOwnMark = /^(1|true|on)$/.test(note.attributes.customMarkFollows ?? '')
      const kind = note.name === 'footnoteReference' ? 'footnote' : 'endnote'
      takeNote(kind, note.attributes.id ?? '', hasOwnMark ? textsOf(children) : null)
      if (hasOwnMark) return
    }
    if (children.length > 0) out.children.push(...dressed(children, run, paragraph))
  }

  function readSign(node: XmlElement, children: ElementContent[], out: Inline): void {
    const sign = SIGNS[node.name]
    if (node.name === 'fldChar') turnField(node)
    else if (node.name === 'drawing' || node.name === 'pict' || node.name === 'object') {
      out.boxes.push(...textBoxesOf(node))
    } else if (node.name === 'AlternateContent') {
      for (const one of chosenOf(node)) readSign(one, children, out)
    } else if (fields.includes(false)) return
    else if (node.name === 't')
      children.push(toText(node.children.filter((text) => typeof text === 'string').join('')))
    else if (sign !== undefined) children.push(toText(sign))
    else if (node.name === 'sym') children.push(toText(toSymbol(node.attributes.char)))
    else if (node.name === 'br' || node.name === 'cr') children.push(toBreak(node.attributes.type))
  }

  function turnField(node: XmlElement): void {
    const type = node.attributes.fldCharType
    if (type === 'begin' && !survey.unended.has(node)) fields.push(false)
    else if (type === 'separate' && fields.length > 0) fields.splice(-1, 1, true)
    else if (type === 'end') fields.pop()
  }

  /** Runs as their properties show them. */
  function dressed(children: ElementContent[], run: XmlElement, paragraph: XmlElement): ElementContent[] {
    let nodes = children
    if (styles.isOn(run, paragraph, 'b')) nodes = [toElement('strong', nodes)]
    if (styles.runProperty(run, paragraph, 'vertAlign')?.attributes.val === 'superscript')
      nodes = [toElement('sup', nodes)]
    const isPrompt =
      survey.prompts.has(run) &&
      /^placeholder text$/i.test(styles.nameOf(childOf(run, 'rPr', 'rStyle')?.attributes.val) ?? '')
    return isPrompt || styles.isOn(run, paragraph, 'vanish')
      ? [toElement('span', nodes, { hidden: true })]
      : nodes
  }

  return {
    /** To be called before the first paragraph of a part. */
    begin(part: XmlElement): void {
      fields = []
      survey = toSurvey(part)
    },
    read(paragraph: XmlElement): Inline {
      const out: Inline = { children: [], boxes: [] }
      read(childrenOf(paragraph), paragraph, out)
      return out
    },
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

function textsOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('')
    .trim()
}
