import type { Element, Root } from 'hast'
import { descendants, isElement, textOf } from '../hast/nodes.js'

/** A rule of a style sheet: selectors and declarations, without rules in it. */
const RULE = /([^{}]*)\{([^{}]*)\}/g

/** A selector that asks for a class or an id alone, of any element or one. */
const SELECTOR = /^([a-z][a-z\d]*)?([.#])([\w-]+)$/i

/** What of a style bears on the reading of a page. */
const MATTERS =
  /^(border(-\w+)*|display|font-family|margin-left|mso-hide|mso-list|vertical-align|visibility)$/

/**
 * Writes what the page's own style sheets say of classes into the styles of the elements that bear them, so that one place says
 * what is hidden, boxed, raised or indented. Programs that write pages give such styles to classes of their making.
 */
export function applyClassStyles(root: Root): void {
  const all = [...descendants(root)].filter((node): node is Element => isElement(node))
  const sheets = all.filter((node) => node.tagName === 'style').map(textOf)
  const styles = toStyles(sheets.join('\n'))
  if (styles.size === 0) return
  for (const node of all) {
    const { className, id, style } = node.properties
    const keys = [
      ...(typeof id === 'string' ? [`#${id}`] : []),
      ...(Array.isArray(className) ? className.map((name) => `.${name}`) : []),
    ]
    const found = keys.flatMap((key) => [styles.get(node.tagName + key), styles.get(key)])
    const own = typeof style === 'string' ? [style] : []
    const declared = [...own, ...found.filter((text) => text !== undefined)]
    if (declared.length > own.length) node.properties.style = declared.join(';')
  }
}

/** Declarations by selector, those of a later rule first. */
function toStyles(css: string): Map<string, string> {
  const styles = new Map<string, string>()
  // What holds on some screens or in print alone says nothing of the page.
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@[\w-]+[^{};]*\{([^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  for (const [, selectors = '', declarations = ''] of plain.matchAll(RULE)) {
    const kept = declarations
      .split(';')
      .filter((one) => MATTERS.test(one.slice(0, one.indexOf(':')).trim().toLowerCase()))
      .join(';')
    if (kept === '') continue
    for (const selector of selectors.split(',')) {
      const [, tag = '', sign, name] = SELECTOR.exec(selector.trim()) ?? []
      if (sign === undefined) continue
      const key = `${tag.toLowerCase()}${sign}${name}`
      const before = styles.get(key)
      styles.set(key, before === undefined ? kept : `${kept};${before}`)
    }
  }
  return styles
}
