import { allOf, childOf, childrenOf, type XmlElement } from '../xml.js'

/** How a named style shows text; of what it does not say, what its parents say. */
export interface Look {
  isBold: boolean
  isHidden: boolean
  isRaised: boolean
  isBoxed: boolean
}

/** What the styles of a document say. */
export interface Styles {
  lookOf(name: string | undefined): Look
  /** Whether a list numbers the items of a level, from 1. */
  isNumbered(list: string | undefined, level: number): boolean
  /** Whether the items of a level show a number or a bullet at all. */
  isMarked(list: string | undefined, level: number): boolean
}

/** Properties that may have a border. */
const BORDERED = ['paragraph-properties', 'graphic-properties', 'table-cell-properties']

const SIDES = ['top', 'left', 'bottom', 'right']

/** Styles of the parts of a document (OASIS OpenDocument 1.2, part 1, 16). */
export function toStyles(...parts: readonly (XmlElement | undefined)[]): Styles {
  const all = parts.flatMap((part) =>
    part ? [...allOf(part, 'styles'), ...allOf(part, 'automatic-styles')] : [],
  )
  const named = new Map(
    all.flatMap((group) => childrenOf(group)).map((style) => [style.attributes.name ?? '', style]),
  )

  function attribute(
    name: string | undefined,
    properties: string,
    attributeName: string,
  ): string | undefined {
    const seen = new Set<string>()
    for (
      let at = name;
      at !== undefined && !seen.has(at);
      at = named.get(at)?.attributes['parent-style-name']
    ) {
      seen.add(at)
      const value = childOf(named.get(at), properties)?.attributes[attributeName]
      if (value !== undefined) return value
    }
    return undefined
  }

  /** Whether a border is drawn on all sides; each may be said by itself. */
  function isBoxed(name: string | undefined): boolean {
    return BORDERED.some((properties) => {
      const all = attribute(name, properties, 'border')
      return SIDES.every((side) => {
        const drawn = attribute(name, properties, `border-${side}`) ?? all
        return drawn !== undefined && !/\bnone\b/.test(drawn)
      })
    })
  }

  function levelOf(list: string | undefined, level: number): XmlElement | undefined {
    return childrenOf(named.get(list ?? '')).find((one) => one.attributes.level === String(level))
  }

  return {
    lookOf(name) {
      return {
        isBold: attribute(name, 'text-properties', 'font-weight') === 'bold',
        isHidden: attribute(name, 'text-properties', 'display') === 'none',
        isRaised: /^(super|[1-9]\d*%)/.test(attribute(name, 'text-properties', 'text-position') ?? ''),
        isBoxed: isBoxed(name),
      }
    },
    isNumbered: (list, level) => levelOf(list, level)?.name === 'list-level-style-number',
    isMarked(list, level) {
      const style = levelOf(list, level)
      if (style?.name === 'list-level-style-number') return (style.attributes['num-format'] ?? '') !== ''
      return style?.attributes['bullet-char'] !== ''
    },
  }
}
