import type { Element, ElementContent, Nodes, Parents, Properties, Text } from 'hast'

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody ' +
    'td tfoot th thead tr ul'
  ).split(' '),
)

/** An element of a name. */
export type Named<Name extends string> = Element & { tagName: Name }

export function isElement<Name extends string>(node: Nodes, ...names: readonly Name[]): node is Named<Name> {
  return (
    node.type === 'element' && (names.length === 0 || (names as readonly string[]).includes(node.tagName))
  )
}

export function isBlock(node: Nodes): node is Element {
  return node.type === 'element' && BLOCKS.has(node.tagName)
}

export function isHeading(node: Nodes): node is Named<`h${number}`> {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName)
}

export function toElement(
  tagName: string,
  children: ElementContent[] = [],
  properties: Properties = {},
): Element {
  return { type: 'element', tagName, properties, children }
}

export function toText(value: string): Text {
  return { type: 'text', value }
}

/** All text below a node, as the file has it. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** Whether a node holds no word; of a long one, as soon as the first is found. */
export function isBlank(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === ''
  return !('children' in node) || node.children.every(isBlank)
}

/** Whether a node or anything below it is what is looked for. */
export function contains(node: Nodes, isSought: (node: Nodes) => boolean): boolean {
  if (isSought(node)) return true
  return 'children' in node && node.children.some((child) => contains(child, isSought))
}

/** Everything below a node in reading order, without the node itself. */
export function* descendants(node: Nodes): Generator<Nodes> {
  if (!('children' in node)) return
  for (const child of node.children) {
    yield child
    yield* descendants(child)
  }
}

/** What takes the place of a node: itself, something else, or nothing. */
export type Replace = (node: ElementContent) => ElementContent[]

/** Puts something in the place of every node below a parent, the innermost first. */
export function replaceBelow(parent: Parents, replace: Replace): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if ('children' in child) replaceBelow(child, replace)
    return replace(child)
  })
}

/** One declaration of an element's own style, in lower case: `styleOf(node, 'margin-left')`. */
export function styleOf(node: Element, name: string): string | null {
  const style = node.properties.style
  if (typeof style !== 'string') return null
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === name)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase()
  }
  return null
}

/** Classes and id of an element, each as a word. */
export function labelsOf({ properties }: Element): string {
  return [properties.className, properties.id]
    .flat()
    .filter((label) => label !== undefined && label !== null)
    .join(' ')
}
