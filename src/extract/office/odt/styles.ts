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
}

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

  return {
    lookOf(name) {
      const border =
        attribute(name, 'paragraph-properties', 'border') ??
        attribute(name, 'graphic-properties', 'border') ??
        attribute(name, 'table-cell-properties', 'border')
      return {
        isBold: attribute(name, 'text-properties', 'font-weight') === 'bold',
        isHidden: attribute(name, 'text-properties', 'display') === 'none',
        isRaised: /^(super|[1-9]\d*%)/.test(attribute(name, 'text-properties', 'text-position') ?? ''),
        isBoxed: border !== undefined && border !== 'none',
      }
    },
    isNumbered(list, level) {
      return childrenOf(named.get(list ?? '')).some(
        (one) => one.name === 'list-level-style-number' && one.attributes.level === String(level),
      )
    },
  }
}
