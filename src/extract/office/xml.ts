import { SaxesParser } from 'saxes'
import { ContainerError } from './container.js'

/** An element of an XML part. Names and attributes are without prefix: the parts that are read mix no vocabularies that clash. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

/** No word processor nests so deep; a part that does was made to exhaust its reader. */
const DEEPEST = 256

/**
 * Reads an XML part. Entities that the part declares itself are not expanded.
 *
 * @throws ContainerError when it is not well formed, or nests deeper than any.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser()
  const add = (text: string) => {
    open.at(-1)?.children.push(text)
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name: local(name), attributes: unprefixed(attributes), children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
    if (open.length > DEEPEST) throw new Error('its elements nest too deep')
  })
  parser.on('closetag', () => {
    open.pop()
  })
  try {
    parser.write(decodeXml(bytes)).close()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ContainerError('corrupt-document', `The file is damaged: ${reason}`, error)
  }
  return root
}

/** The text of an XML part: UTF-16 where a byte order mark says so, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes)
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** An attribute without a prefix has precedence over its namesakes. */
function unprefixed(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const out: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) out[local(name)] ??= value
  return out
}

/** The elements right below one, of a name if one is given. */
export function childrenOf(node: XmlElement | undefined, name?: string): XmlElement[] {
  return (node?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The element that a path of names leads to, if there is one. */
export function childOf(node: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce((at: XmlElement | undefined, name) => childrenOf(at, name)[0], node)
}

/** Every element of a name below one, in order; those within another of the name are not looked for. */
export function allOf(node: XmlElement, name: string): XmlElement[] {
  return childrenOf(node).flatMap((child) => (child.name === name ? [child] : allOf(child, name)))
}
