import { childOf, childrenOf, type XmlElement } from '../xml.js'

/** One level of a list, as its definition has it. */
export interface Level {
  /** How its items are counted; `bullet` where they are not. */
  format: string
  /** Whether its items show a number or a bullet at all. */
  isMarked: boolean
  indent: XmlElement | undefined
}

/** The levels of each list of a document, by the list's number (ECMA-376, 17.9). */
export function toLevels(part: XmlElement | undefined): Map<string, Map<number, Level>> {
  const numbering = childOf(part, 'numbering')
  const abstract = new Map(
    childrenOf(numbering, 'abstractNum').map((one) => [one.attributes.abstractNumId, levelsOf(one)]),
  )
  return new Map(
    childrenOf(numbering, 'num').map((one) => {
      const levels = new Map(abstract.get(childOf(one, 'abstractNumId')?.attributes.val))
      for (const override of childrenOf(one, 'lvlOverride'))
        for (const [at, level] of levelsOf(override)) levels.set(at, level)
      return [one.attributes.numId ?? '', levels]
    }),
  )
}

function levelsOf(node: XmlElement): Map<number, Level> {
  return new Map(childrenOf(node, 'lvl').map((level) => [Number(level.attributes.ilvl), toLevel(level)]))
}

function toLevel(level: XmlElement): Level {
  const format = childOf(level, 'numFmt')?.attributes.val ?? 'decimal'
  const isEmpty = childOf(level, 'lvlText')?.attributes.val === '' && !childOf(level, 'lvlPicBulletId')
  return { format, isMarked: format !== 'none' && !isEmpty, indent: childOf(level, 'pPr', 'ind') }
}
