import { childOf, childrenOf, type XmlElement } from '../xml.js'
import { type Level, toLevels } from './numbering.js'

/** What the styles and lists of a document say of its paragraphs, runs and tables; each takes the element that has the properties. */
export interface Styles {
  /** Level of a heading, from 1, or null. */
  headingOf(paragraph: XmlElement): number | null
  /** The item that a paragraph is, or null. */
  itemOf(paragraph: XmlElement): Numbered | null
  /** Twips from the margin, of a paragraph that is no item. */
  indentOf(paragraph: XmlElement): number
  /** A property of a paragraph, its own or its style's. */
  paragraphProperty(paragraph: XmlElement, name: string): XmlElement | undefined
  /** A property of a run, its own or that of its style or its paragraph's. */
  runProperty(run: XmlElement, paragraph: XmlElement, name: string): XmlElement | undefined
  /** Whether a property that is on or off is on for a run. */
  isOn(run: XmlElement, paragraph: XmlElement, name: string): boolean
  /** The borders of a table, its own or its style's. */
  bordersOf(table: XmlElement): XmlElement | undefined
  /** The name of a style, as Word has it in English, or null. */
  nameOf(styleId: string | undefined): string | null
}

/** A paragraph that bears a number or a bullet. */
export interface Numbered {
  /** The list that it belongs to. */
  list: string
  /** Its level there, from 0. */
  level: number
  isOrdered: boolean
  /** Twips from the margin. */
  indent: number
}

/** Outline levels that are headings; 9 is text, and what stands deeper than this is set as text. */
const OUTLINES = 6

/** Styles and numbering as the two parts of a document define them (ECMA-376, 17.7 and 17.9). */
export function toStyles(stylesPart: XmlElement | undefined, numberingPart: XmlElement | undefined): Styles {
  const all = childrenOf(childOf(stylesPart, 'styles'), 'style')
  const styles = new Map(all.map((style) => [style.attributes.styleId ?? '', style]))
  const standard = all.find(({ attributes }) => attributes.type === 'paragraph' && isTrue(attributes.default))
  const levels = toLevels(numberingPart)

  /** A style and those that it is based on, itself first. */
  function chainOf(id: string | undefined): XmlElement[] {
    const found = new Set<XmlElement>()
    for (
      let style = styles.get(id ?? '');
      style !== undefined && !found.has(style);
      style = styles.get(childOf(style, 'basedOn')?.attributes.val ?? '')
    )
      found.add(style)
    return [...found]
  }

  const stylesOf = (paragraph: XmlElement) =>
    chainOf(childOf(paragraph, 'pPr', 'pStyle')?.attributes.val ?? standard?.attributes.styleId)

  const styleOf = (run: XmlElement) => chainOf(childOf(run, 'rPr', 'rStyle')?.attributes.val)

  function first(paragraph: XmlElement, ...path: readonly string[]): XmlElement | undefined {
    return firstOf([paragraph, ...stylesOf(paragraph)], 'pPr', ...path)
  }

  return {
    paragraphProperty: first,
    runProperty: (run, paragraph, name) =>
      firstOf([run, ...styleOf(run), ...stylesOf(paragraph)], 'rPr', name),
    isOn(run, paragraph, name) {
      const own = childOf(run, 'rPr', name)
      if (own) return isTrue(own.attributes.val ?? 'true')
      // Between the styles of a paragraph and a run such a property is turned about, not set (17.7.3).
      const [ofRun, ofParagraph] = [styleOf(run), stylesOf(paragraph)].map((chain) => {
        const toggle = firstOf(chain, 'rPr', name)
        return toggle !== undefined && isTrue(toggle.attributes.val ?? 'true')
      })
      return ofRun !== ofParagraph
    },
    bordersOf: (table) =>
      childOf(table, 'tblPr', 'tblBorders') ??
      firstOf(chainOf(childOf(table, 'tblPr', 'tblStyle')?.attributes.val), 'tblPr', 'tblBorders'),
    nameOf: (id) => childOf(styles.get(id ?? ''), 'name')?.attributes.val ?? null,
    headingOf(paragraph) {
      const outline = Number(first(paragraph, 'outlineLvl')?.attributes.val ?? 9)
      if (outline < OUTLINES) return outline + 1
      const names = stylesOf(paragraph).map((style) => childOf(style, 'name')?.attributes.val ?? '')
      const level = names.map((name) => /^heading ([1-6])$/i.exec(name)?.[1]).find((one) => one !== undefined)
      return level === undefined ? null : Number(level)
    },
    indentOf: (paragraph) => leftOf(first(paragraph, 'ind')) ?? 0,
    itemOf(paragraph) {
      const list = first(paragraph, 'numPr', 'numId')?.attributes.val
      if (list === undefined || list === '0') return null
      const level = Number(first(paragraph, 'numPr', 'ilvl')?.attributes.val ?? 0)
      const defined: Level | undefined = levels.get(list)?.get(level)
      if (defined && !defined.isMarked) return null
      const own = childOf(paragraph, 'pPr', 'ind')
      return {
        list,
        level,
        isOrdered: defined !== undefined && defined.format !== 'bullet',
        indent: leftOf(own) ?? leftOf(defined?.indent) ?? leftOf(first(paragraph, 'ind')) ?? 0,
      }
    },
  }
}

/** The first of some elements' properties that is found at a path. */
function firstOf(nodes: readonly XmlElement[], ...path: readonly string[]): XmlElement | undefined {
  for (const node of nodes) {
    const found = childOf(node, ...path)
    if (found) return found
  }
  return undefined
}

function isTrue(value: string | undefined): boolean {
  return value !== undefined && !/^(0|false|off)$/.test(value)
}

function leftOf(indent: XmlElement | undefined): number | null {
  const left = indent?.attributes.left ?? indent?.attributes.start
  return left === undefined ? null : Number(left)
}
