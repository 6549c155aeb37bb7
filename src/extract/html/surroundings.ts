import type { Element, ElementContent, Nodes, Root } from 'hast'
import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import type { Furniture } from '../document.js'
import { DATE_LINE, SALUTATION, VALEDICTION } from '../formulas.js'
import { toLines } from '../hast/lines.js'
import { contains, descendants, isElement, isHeading, labelsOf, replaceBelow, textOf } from '../hast/nodes.js'
import type { IsInLetter } from './letter-span.js'
import { isAside, isNamedApart } from './named-apart.js'

/**
 * Takes out what a page sets round the letter: menus, notices of cookies, footers. They are known by what they are called; and
 * where the page has a letter, by standing outside the smallest element that holds all of it.
 */
export function takeSurroundings(root: Root, isInLetter: IsInLetter, file: VFile): Furniture[] {
  const furniture: Furniture[] = []
  const take = (node: Nodes) => {
    for (const text of toLines(node)) furniture.push({ kind: 'surroundings', text, page: null })
  }
  const letter = findLetter(root)
  const within = new Set(letter ? descendants(letter) : [])
  const dates = letter ? openingDates(letter) : []
  const titles = new Set(
    [...within].filter((node) => isHeading(node)).flatMap((node) => [...descendants(node)]),
  )
  replaceBelow(root, (node): ElementContent[] => {
    // The head of the letter itself, with whom it is to, may be called so too.
    const isLetterHead = within.has(node) && isElement(node, 'div') && /header/i.test(labelsOf(node))
    // A heading of the letter may be the button that unfolds its section, and a paragraph of any class is text.
    const isLetterText = titles.has(node) || (within.has(node) && (isHeading(node) || isElement(node, 'p')))
    // A heading that unfolds its section shows the sign of it beside its words.
    if (titles.has(node) && isElement(node) && IS_SIGN.test(labelsOf(node)) && !isHeading(node)) {
      take(node)
      return []
    }
    if (isElement(node) && isAside(node) && isInLetter(node) && !isLinks(node)) {
      sayAside(node, file)
      return [{ ...node, tagName: 'blockquote', properties: {} }]
    }
    const isApart =
      isElement(node) &&
      !isLetterHead &&
      !isLetterText &&
      (isMailHead(node) || (isNamedApart(node) && !holdsLetter(node, dates)))
    if (!isApart) return [node]
    take(node)
    return []
  })
  if (letter) keepOnly(root, letter, take)
  return furniture
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

/** Names of the sign by which a heading shows that it unfolds something. */
const IS_SIGN = /(^|[\s_-])(chevron|icon|toggle)(?=$|[\s_-])/i

/** Whether most of what an element says leads elsewhere. */
function isLinks(node: Element): boolean {
  const links = [...descendants(node)].filter((inner) => isElement(inner, 'a'))
  const linked = links.reduce((sum, link) => sum + textOf(link).trim().length, 0)
  return linked * 2 > textOf(node).trim().length
}

/** The first words of what is meant, for the message. */
const SHOWN = 60

function sayAside(node: Element, file: VFile): void {
  const text = toLines(node).join(' ')
  if (text === '') return
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
  say(
    file,
    'text-set-apart',
    `Unexpected words within the letter that the page sets beside it, “${shown}”, expected nothing but the letter; they were read as a box of it`,
  )
}

/** The lines before the salutation that are dates and nothing else. */
function openingDates(letter: Element): string[] {
  const lines = toLines(letter)
  const before = lines.slice(
    0,
    lines.findIndex((line) => SALUTATION.test(line)),
  )
  return before.filter((line) => DATE_LINE.test(line))
}

/**
 * Whether any part of a letter stands here that its reader looks for: what greets, takes leave or dates it. Of several dates the
 * last is the letter's, and those above it the page's.
 */
function holdsLetter(node: Element, dates: readonly string[]): boolean {
  return toLines(node).some(
    (line) =>
      SALUTATION.test(line) ||
      VALEDICTION.test(line) ||
      (DATE_LINE.test(line) && (dates.length < 2 || line === dates.at(-1))),
  )
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
