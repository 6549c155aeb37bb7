import type { Element, ElementContent, Nodes, Root } from 'hast'
import type { Furniture } from '../document.js'
import { toLines } from './lines.js'
import { descendants, isBlock, isElement, replaceBelow, styleOf, textOf } from './nodes.js'
import { raiseFigures } from './raise-figures.js'

/** What marks a footnote: its number, a sign, or a letter, in brackets or not. */
const MARK = /^\s*\[?\(?(\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡§¶]{1,3})\)?\]?\s*$/

/** What leads back from a note to its mark. */
const RETURN = /[\u21a9\u2191^]\ufe0e?/gu

/**
 * Takes footnotes and their marks out of a tree. A mark is a link to a later place that it is the label of, or a figure set
 * above the line; what is linked to, or opens with the same figure above the line, is the note.
 */
export function takeNotes(root: Root): Furniture[] {
  raiseFigures(root)
  const linked = findLinked(root)
  const raised = findRaised(root, linked)
  const notes = new Map([...linked.notes, ...raised.notes])
  const marks = new Set([...linked.marks, ...raised.marks])
  const furniture: Furniture[] = []
  replaceBelow(root, (node): ElementContent[] => {
    if (!isElement(node)) return [node]
    const label = notes.get(node)
    if (label !== undefined) {
      const text = toLines(node).join(' ').replace(RETURN, '').trim()
      const isLabelled = toLabel(text.split(' ')[0] ?? '') === label
      const bare = isLabelled ? text.split(' ').slice(1).join(' ') : text
      furniture.push({ kind: 'footnote', text: `${label} ${bare}`.trim(), page: null })
      return []
    }
    if (!marks.has(node)) return [node]
    furniture.push({ kind: 'footnote-mark', text: toLabel(textOf(node)), page: null })
    return []
  })
  return furniture
}

interface Found {
  marks: Set<Element>
  /** Each note with its label. */
  notes: Map<Element, string>
}

function findLinked(root: Root): Found {
  const found: Found = { marks: new Set(), notes: new Map() }
  const targets = new Map<string, Element>()
  const order = new Map<Nodes, number>()
  const parents = new Map<Nodes, Element>()
  for (const node of descendants(root)) {
    order.set(node, order.size)
    if (!isElement(node)) continue
    for (const child of node.children) parents.set(child, node)
    for (const name of [node.properties.id, node.properties.name])
      if (typeof name === 'string' && !targets.has(name)) targets.set(name, node)
  }
  const links = [...order.keys()].filter((node): node is Element => isElement(node, 'a'))
  for (const link of links) {
    const { href } = link.properties
    const target = typeof href === 'string' && href.startsWith('#') ? targets.get(decoded(href)) : undefined
    if (!target || !MARK.test(textOf(link))) continue
    if ((order.get(target) ?? 0) <= (order.get(link) ?? 0)) continue
    const note = toNote(target, link, parents)
    if (!note) continue
    // A mark set above the line is taken with what sets it there.
    const above = parents.get(link)
    found.marks.add(
      above && isElement(above, 'sup') && textOf(above).trim() === textOf(link).trim() ? above : link,
    )
    if (!found.notes.has(note)) found.notes.set(note, toLabel(textOf(link)))
  }
  return found
}

/** The block that a target opens; a division that bears the target's name, or the nearest block around the target. */
function toNote(target: Element, mark: Element, parents: ReadonlyMap<Nodes, Element>): Element | null {
  let note: Element | undefined = target
  while (note && !isBlock(note)) note = parents.get(note)
  // Where the note has several paragraphs, a division around them bears its name.
  const around = note && parents.get(note)
  if (around && /^(s?dfootnote|ftn|edn|sdendnote|fn)[\w:-]*\d/i.test(String(around.properties.id ?? '')))
    note = around
  if (!note || /^(body|main|article|html)$/.test(note.tagName)) return null
  return [...descendants(note)].includes(mark) ? null : note
}

/** Figures above the line that are no links, and the paragraphs behind them that open with the same figure. */
function findRaised(root: Root, linked: Found): Found {
  const found: Found = { marks: new Set(), notes: new Map() }
  const seen = new Set<string>()
  const taken = new Set<Nodes>(
    [...linked.marks, ...linked.notes.keys()].flatMap((node) => [node, ...descendants(node)]),
  )
  for (const node of descendants(root)) {
    if (!isElement(node) || taken.has(node)) continue
    const first = isElement(node, 'p', 'div', 'li') ? firstWord(node) : undefined
    if (
      first &&
      isRaised(first) &&
      seen.has(toLabel(textOf(first))) &&
      textOf(node).trim() !== textOf(first).trim()
    ) {
      found.notes.set(node, toLabel(textOf(first)))
      for (const inner of [node, ...descendants(node)]) taken.add(inner)
    } else if (isRaised(node)) {
      found.marks.add(node)
      seen.add(toLabel(textOf(node)))
      for (const inner of descendants(node)) taken.add(inner)
    }
  }
  return found
}

function firstWord(node: Element): Element | undefined {
  const first = node.children.find((child) => textOf(child).trim() !== '')
  if (!first || !isElement(first)) return undefined
  return isRaised(first) || isBlock(first) ? first : firstWord(first)
}

function isRaised(node: Element): boolean {
  const isAbove = node.tagName === 'sup' || styleOf(node, 'vertical-align') === 'super'
  return isAbove && /^\s*\[?\d{1,2}\]?\s*$/.test(textOf(node))
}

function toLabel(text: string): string {
  return text.replace(/[\s[\]()]/g, '')
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return href.slice(1)
  }
}
