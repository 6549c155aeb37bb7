import { posix } from 'node:path'
import { childOf, childrenOf, type XmlElement } from '../xml.js'

/** What one part of a document says of another. */
export interface Relation {
  id: string
  /** The last word of the type's address, which the two editions of the standard have in common. */
  type: string
  target: string
}

/** The parts of a document as they hang together (ECMA-376, part 2). */
export interface Package {
  main: XmlElement | undefined
  /** What the main part points to, in the order of their names. */
  relations: Relation[]
  /** A part by its name. */
  xml(name: string | undefined): XmlElement | undefined
}

const MAIN = 'word/document.xml'

/** @param parse of one part; what it throws, this throws. */
export function toPackage(
  parts: ReadonlyMap<string, Uint8Array>,
  parse: (bytes: Uint8Array) => XmlElement,
): Package {
  // Names of parts are equal whatever their case.
  const byName = new Map([...parts].map(([name, bytes]) => [name.toLowerCase(), bytes]))
  const parsed = new Map<string, XmlElement>()
  const xml = (name: string | undefined) => {
    const key = name?.toLowerCase() ?? ''
    const part = byName.get(key)
    if (!part) return undefined
    const found = parsed.get(key) ?? parse(part)
    parsed.set(key, found)
    return found
  }
  const main =
    relationsOf(xml('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')?.target ?? MAIN
  const relations = relationsOf(
    xml(posix.join(posix.dirname(main), '_rels', `${posix.basename(main)}.rels`)),
    posix.dirname(main),
  )
  return { main: xml(main), relations, xml }
}

function relationsOf(part: XmlElement | undefined, folder: string): Relation[] {
  return childrenOf(childOf(part, 'Relationships'), 'Relationship')
    .map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      // A target out of the file names no part of it.
      target: attributes.TargetMode === 'External' ? '' : toName(attributes.Target ?? '', folder),
    }))
    .sort((a, b) => (a.target < b.target ? -1 : a.target > b.target ? 1 : 0))
}

function toName(target: string, folder: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
}
