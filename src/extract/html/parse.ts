import type { Nodes, Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { type DefaultTreeAdapterMap, defaultTreeAdapter, html, parse } from 'parse5'

type Parent = DefaultTreeAdapterMap['parentNode']

/** Elements deeper than this are taken out of what holds them; their text stays. Browsers stop at 512. */
const DEEPEST = 256

/** A page with so many elements open at once is no letter, and costs the square of them to read. */
const MOST_OPEN = 20_000

/** Thrown where a page nests deeper than any page does. */
export class TooDeepError extends Error {}

/**
 * Reads a page the way browsers do, whatever is wrong with it. Nothing in it is run or fetched.
 *
 * `rehype-parse` is these two libraries; between them the tree is made flat enough for functions that call themselves.
 *
 * @throws TooDeepError
 */
export function parseHtml(text: string): Root {
  let open = 0
  const document = parse(withEndTags(text), {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        if (++open > MOST_OPEN) throw new TooDeepError()
      },
      onItemPop: () => {
        open--
      },
    },
  })
  flatten(document)
  const root = fromParse5(document) as Root
  collapse(root)
  return root
}

/** Tabs and line ends are how the file is set, and spaces to its reader, save where the page says that they are text. */
function collapse(node: Nodes): void {
  if (node.type === 'element' && (node.tagName === 'pre' || node.tagName === 'style')) return
  if (node.type === 'text') node.value = node.value.replace(/[\t\n\f\r ]+/g, ' ')
  else if ('children' in node) for (const child of node.children) collapse(child)
}

/** Elements that never have an end tag. */
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i

/**
 * XHTML closes empty elements in their start tag, which for HTML is an open one: such elements get the end tag that they mean,
 * and in any page those of foreign names, as Word's.
 */
function withEndTags(text: string): string {
  const isXhtml = /^\s*(<\?xml|<!doctype[^>]+xhtml)/i.test(text.slice(0, 1000))
  return text.replace(/<([a-z][\w:.-]*)((?:\s[^<>]*)?)\/>/gi, (tag, name: string, rest: string) =>
    (isXhtml && !VOID.test(name)) || name.includes(':') ? `<${name}${rest}></${name}>` : tag,
  )
}

/** Puts the children of what lies too deep in its place. */
function flatten(document: Parent): void {
  const parents: { node: Parent; depth: number }[] = [{ node: document, depth: 0 }]
  for (let next = parents.pop(); next; next = parents.pop()) {
    const { node, depth } = next
    if (depth === DEEPEST) node.childNodes = leaves(node)
    for (const child of node.childNodes) {
      if ('childNodes' in child) parents.push({ node: child, depth: depth + 1 })
    }
  }
}

/** Elements that stand on lines of their own. */
const PARTS = /^(div|dd|dt|h[1-6]|li|p|table|td|th|tr)$/

/** What lies below a node and holds nothing, in order, lines parted; scripts and styles stay what they are. */
function leaves(parent: Parent): Parent['childNodes'] {
  const found: Parent['childNodes'] = []
  const stack = [...parent.childNodes].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    const isWhole = 'tagName' in node && /^(script|style)$/.test(node.tagName)
    if ('childNodes' in node && node.childNodes.length > 0 && !isWhole) {
      if ('tagName' in node && PARTS.test(node.tagName))
        stack.push(defaultTreeAdapter.createElement('br', html.NS.HTML, []))
      for (let at = node.childNodes.length - 1; at >= 0; at--)
        stack.push(node.childNodes[at] as (typeof stack)[number])
    } else {
      node.parentNode = parent
      found.push(node)
    }
  }
  return found
}
