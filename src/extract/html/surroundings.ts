import type { Element, ElementContent, Nodes, Root } from 'hast'
import type { Furniture } from '../document.js'
import { DATE_LINE, SALUTATION, VALEDICTION } from '../formulas.js'
import { toLines } from '../hast/lines.js'
import { contains, descendants, isElement, isHeading, labelsOf, replaceBelow } from '../hast/nodes.js'

/** Elements, roles and names by which pages know what is not their subject. */
const ELEMENTS = /^(aside|button|footer|form|header|input|menu|nav|optgroup|option|search|select|textarea)$/
const ROLES =
  /^(alert|alertdialog|banner|complementary|contentinfo|dialog|menu|menubar|navigation|search|toolbar)$/
const NAMES =
  /(^|[\s_-])(advert\w*|banner|breadcrumbs?|consent|contents-list|cookies?|feedback|footer|header|masthead|menu|metadata|nav|navbar|navigation|pagination|popup|print-link|related|search|share|sharing|sidebar|skip\w*|social|toolbar)(?=$|[\s_-])/i

/**
 * Takes out what a page sets round the letter: menus, notices of cookies, footers. They are known by what they are called; and
 * where the page has a letter, by standing outside the smallest element that holds all of it.
 */
export function takeSurroundings(root: Root): Furniture[] {
  const furniture: Furniture[] = []
  const take = (node: Nodes) => {
    for (const text of toLines(node)) furniture.push({ kind: 'surroundings', text, page: null })
  }
  const letter = findLetter(root)
  const within = new Set(letter ? descendants(letter) : [])
  const titles = new Set(
    [...within].filter((node) => isHeading(node)).flatMap((node) => [...descendants(node)]),
  )
  replaceBelow(root, (node): ElementContent[] => {
    // The head of the letter itself, with whom it is to, may be called so too.
    const isLetterHead = within.has(node) && isElement(node, 'div') && /header/i.test(labelsOf(node))
    // A heading of the letter may be the button that unfolds its section, and a paragraph of any class is text.
    const isLetterText = titles.has(node) || (within.has(node) && (isHeading(node) || isElement(node, 'p')))
    const isApart =
      isElement(node) &&
      !isLetterHead &&
      !isLetterText &&
      (isMailHead(node) || (isNamedSo(node) && !holdsLetter(node)))
    if (!isApart) return [node]
    take(node)
    return []
  })
  if (letter) keepOnly(root, letter, take)
  return furniture
}

function isNamedSo(node: Element): boolean {
  return (
    ELEMENTS.test(node.tagName) ||
    ROLES.test(String(node.properties.role ?? '')) ||
    (!/^(body|main|article|html)$/.test(node.tagName) && NAMES.test(labelsOf(node)))
  )
}

/** What a mail program prints above a mail; its date is not the letter's. */
const MAIL_HEAD = /^(attachments?|bcc|cc|date|from|importance|reply-to|sent|subject|to):/i

function isMailHead(node: Element): boolean {
  const lines = toLines(node)
  return (
    lines.length > 2 &&
    lines.every((line) => MAIL_HEAD.test(line)) &&
    lines.some((line) => /^from:/i.test(line))
  )
}

/** Whether any part of a letter stands here that its reader looks for: what greets, takes leave or dates it. */
function holdsLetter(node: Element): boolean {
  return toLines(node).some((line) => SALUTATION.test(line) || VALEDICTION.test(line) || DATE_LINE.test(line))
}

/** The smallest element with salutation, valediction and date, where there are several elements round it. */
function findLetter(root: Root): Element | null {
  const holdsText = (node: Nodes) => {
    const lines = toLines(node)
    const from = lines.findIndex((line) => SALUTATION.test(line))
    const to = lines.findLastIndex((line) => VALEDICTION.test(line))
    // Who signs stands behind the valediction.
    return (
      from >= 0 &&
      to > from &&
      to < lines.length - 1 &&
      lines.slice(0, from).some((line) => DATE_LINE.test(line))
    )
  }
  if (!holdsText(root)) return null
  let node: Nodes = root
  for (;;) {
    const inner: Nodes | undefined = (node as Root).children.find(
      (child) => isElement(child) && holdsText(child),
    )
    if (!inner) return node.type === 'element' ? node : null
    node = inner
  }
}

/** Takes out everything that stands neither in a node nor around it. */
function keepOnly(parent: Root | Element, letter: Element, take: (node: Nodes) => void): void {
  if (parent === letter) return
  const holder = parent.children.find((child) => contains(child, (node) => node === letter))
  for (const child of parent.children) if (child !== holder) take(child)
  parent.children = holder ? [holder as Element] : []
  if (holder && isElement(holder)) keepOnly(holder, letter, take)
}
