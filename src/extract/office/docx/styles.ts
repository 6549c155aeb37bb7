import { childOf, childrenOf, type XmlElement } from '../xml.js'

/** What the styles and lists of a document say of its paragraphs. */
export interface Styles {
  /** Level of a heading, from 1, or null. */
  headingOf(paragraph: XmlElement): number | null
  /** The item that a paragraph is, or null. */
  itemOf(paragraph: XmlElement): Numbered | null
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

/** Styles and numbering as the two parts of a document define them (ECMA-376, 17.7 and 17.9). */
export function toStyles(stylesPart: XmlElement | undefined, numberingPart: XmlElement | undefined): Styles {
  const styles = new Map(
    childrenOf(childOf(stylesPart, 'styles'), 'style').map((style) => [
      style.attributes.styleId ?? '',
      style,
    ]),
  )
  const levels = toLevels(numberingPart)

  /** A paragraph's properties and those of its styles, its own first. */
  function propertiesOf(paragraph: XmlElement): XmlElement[] {
    const own = childOf(paragraph, 'pPr')
    const found = own ? [own] : []
    const seen = new Set<string>()
    let id = childOf(own, 'pStyle')?.attributes.val
    while (id !== undefined && !seen.has(id)) {
      seen.add(id)
      const style = styles.get(id)
      const properties = childOf(style, 'pPr')
      if (properties) found.push(properties)
      id = childOf(style, 'basedOn')?.attributes.val
    }
    return found
  }

  function first(paragraph: XmlElement, ...path: readonly string[]): XmlElement | undefined {
    for (const properties of propertiesOf(paragraph)) {
      const found = childOf(properties, ...path)
      if (found) return found
    }
    return undefined
  }

  return {
    headingOf(paragraph) {
      const outline = Number(first(paragraph, 'outlineLvl')?.attributes.val ?? 9)
      if (outline < 6) return outline + 1
      const style = styles.get(childOf(paragraph, 'pPr', 'pStyle')?.attributes.val ?? '')
      const name = childOf(style, 'name')?.attributes.val ?? ''
      return Number(/^heading ([1-6])$/i.exec(name)?.[1] ?? 0) || null
    },
    itemOf(paragraph) {
      const list = first(paragraph, 'numPr', 'numId')?.attributes.val
      if (list === undefined || list === '0') return null
      const level = Number(first(paragraph, 'numPr', 'ilvl')?.attributes.val ?? 0)
      const defined = levels.get(list)?.get(level)
      if (defined?.format === 'none') return null
      const own = childOf(paragraph, 'pPr', 'ind')
      return {
        list,
        level,
        isOrdered: defined !== undefined && defined.format !== 'bullet',
        indent: leftOf(own) ?? defined?.indent ?? leftOf(first(paragraph, 'ind')) ?? 0,
      }
    },
  }
}

interface Level {
  format: string
  indent: number | null
}

/** The levels of each list, by its number. */
function toLevels(part: XmlElement | undefined): Map<string, Map<number, Level>> {
  const numbering = childOf(part, 'numbering')
  const abstract = new Map(
    childrenOf(numbering, 'abstractNum').map((one) => [
      one.attributes.abstractNumId,
      new Map(
        childrenOf(one, 'lvl').map((level) => [
          Number(level.attributes.ilvl),
          {
            format: childOf(level, 'numFmt')?.attributes.val ?? 'decimal',
            indent: leftOf(childOf(level, 'pPr', 'ind')),
          },
        ]),
      ),
    ]),
  )
  return new Map(
    childrenOf(numbering, 'num').map((one) => [
      one.attributes.numId ?? '',
      abstract.get(childOf(one, 'abstractNumId')?.attributes.val) ?? new Map<number, Level>(),
    ]),
  )
}

function leftOf(indent: XmlElement | undefined): number | null {
  const left = indent?.attributes.left ?? indent?.attributes.start
  return left === undefined ? null : Number(left)
}
