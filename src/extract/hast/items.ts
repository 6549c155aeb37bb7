import type { Element, ElementContent, Nodes, Root } from 'hast'
import type { Furniture } from '../document.js'
import { isBullet, isLesser, isMarker, isNumber } from '../markers.js'
import { isParagraph } from './frames.js'
import { isElement, labelsOf, replaceBelow, styleOf, textOf, toElement, toText } from './nodes.js'

/** A paragraph that its author set as an item: a glyph or number, a gap, and text. */
interface TypedItem {
  node: Element
  marker: string
  /** Level of the list as Word keeps it, from 1, or null. */
  level: number | null
  /** Points from the margin, or null. */
  indent: number | null
  /** Whether nothing but an item looks so: a glyph that is only ever a bullet, or a list's own paragraph style. */
  isSure: boolean
}

/** Fonts in which a letter is a picture. */
const DINGBATS = /\b(symbol|wingdings|webdings|zapf ?dingbats|opensymbol|starsymbol)\b/

const BULLET = '\u2022'

/**
 * Makes lists of paragraphs that were set as items by hand, or by a program that writes its lists so (Word, and mail programs
 * that use it), and takes their glyphs, and those typed at the head of real items, out as furniture.
 */
export function readItems(root: Root): Furniture[] {
  const furniture: Furniture[] = []
  const take = (text: string) => furniture.push({ kind: 'marker', text, page: null })
  replaceBelow(root, (node): ElementContent[] => {
    if (isParagraph(node)) return splitAtBullets(node)
    if (!isElement(node)) return [node]
    if (node.tagName === 'li') {
      const typed = toTyped(node)
      if (typed?.isSure) take(cutMarker(node, typed.marker))
      return [node]
    }
    node.children = toLists(node.children, take)
    return [node]
  })
  root.children = toLists(root.children as ElementContent[], take)
  return furniture
}

/** A paragraph whose lines open with bullets, parted before each. */
function splitAtBullets(node: Element): Element[] {
  const parts: ElementContent[][] = [[]]
  for (const [index, child] of node.children.entries()) {
    const next = node.children.slice(index + 1).find((sibling) => textOf(sibling).trim() !== '')
    const opens = next !== undefined && isBullet(textOf(next).trimStart()[0] ?? '')
    if (isElement(child, 'br') && opens) parts.push([])
    else parts.at(-1)?.push(child)
  }
  return parts.length === 1 ? [node] : parts.map((children) => ({ ...node, children }))
}

/** Runs of typed items among siblings become lists; empty paragraphs between two of them part nothing. */
function toLists(nodes: readonly ElementContent[], take: (marker: string) => void): ElementContent[] {
  const typed = nodes.map((node) => (isParagraph(node) ? toTyped(node) : null))
  const isBlank = (node: ElementContent) => textOf(node).trim() === '' && !isElement(node, 'br', 'hr')
  const out: ElementContent[] = []
  for (let at = 0; at < nodes.length; at++) {
    const run: TypedItem[] = []
    let end = at
    for (let next = at; next < nodes.length; next++) {
      const item = typed[next]
      if (item) {
        run.push(item)
        end = next
      } else if (!isBlank(nodes[next] as ElementContent)) break
    }
    if (run.length === 0 || !isList(run)) {
      out.push(nodes[at] as ElementContent)
      continue
    }
    for (const { node, marker } of run) take(cutMarker(node, marker))
    out.push(nest(run))
    at = end
  }
  return out
}

/** Dashes, letters and numbers make a list where there are several of them. */
function isList(run: readonly TypedItem[]): boolean {
  return run.some(({ isSure }) => isSure) || run.length > 1
}

/** Items by their levels: an item goes under the last one before it that stands above it. */
function nest(run: readonly TypedItem[]): Element {
  const list = toElement('ul')
  const open: { item: TypedItem; node: Element }[] = []
  for (const item of run) {
    while (open.length > 0 && !isAbove((open.at(-1) as { item: TypedItem }).item, item)) open.pop()
    const node = toElement('li', [toElement('p', item.node.children)])
    const parent = open.at(-1)?.node
    if (!parent) list.children.push(node)
    else {
      const last = parent.children.at(-1)
      if (last && isElement(last, 'ul')) last.children.push(node)
      else parent.children.push(toElement('ul', [node]))
    }
    open.push({ item, node })
  }
  return list
}

/** Points that two indents must differ by to mean anything. */
const INDENT_STEP = 6

function isAbove(above: TypedItem, item: TypedItem): boolean {
  if (above.level !== null && item.level !== null) return above.level < item.level
  if (above.indent !== null && item.indent !== null && Math.abs(above.indent - item.indent) > INDENT_STEP)
    return above.indent < item.indent
  return isLesser(item.marker) && !isLesser(above.marker)
}

/** The head of a paragraph: white space, a sign (which some programs write twice), and the gap behind it. */
const HEAD = /^[\s\u00a0]*((?:\(?[\p{L}\p{N}]{1,4}[.)])|([^\s\u00a0])\2*)([\s\u00a0]*)/u

function toTyped(node: Element): TypedItem | null {
  const dingbat = leadingDingbat(node)
  const text = textOf(node)
  const [head, marker = '', glyph, gap = ''] = HEAD.exec(text) ?? []
  if (head === undefined || text.slice(head.length).trim() === '') return null
  const isListed = /\bMsoList(Paragraph|Bullet)/.test(labelsOf(node)) || styleOf(node, 'mso-list') !== null
  const sign = dingbat !== null && dingbat === glyph ? BULLET : (glyph ?? marker)
  const isWide = /[\u00a0\t]/.test(gap)
  // What opens a real item with a dash was meant for its bullet, gap or none.
  const isDash = /^[-*\u2010-\u2015\u2212\u23af]$/.test(sign)
  const isDashed = node.tagName === 'li' && isDash && sign !== '*'
  const isLabel = node.tagName === 'li' && isNumber(sign) && textOf(firstPhrase(node)).trim() === marker
  const isSure = isBullet(sign) || isDashed || isLabel || (isListed && isMarker(sign) && isWide)
  const isTyped = isSure || (isMarker(sign) && (isWide || (gap !== '' && (isNumber(sign) || isDash))))
  if (!isTyped) return null
  return { node, marker, level: levelOf(node), indent: indentOf(node), isSure }
}

/** The innermost element that holds the first words of a block. */
function firstPhrase(node: Element): Nodes {
  const first = node.children.find((child) => textOf(child).trim() !== '')
  return first && isElement(first) ? firstPhrase(first) : (first ?? node)
}

/** The one sign in a dingbat font that opens a paragraph, or null. */
function leadingDingbat(node: Element): string | null {
  for (const child of node.children) {
    const text = textOf(child).trim()
    if (text === '') continue
    if (!isElement(child)) return null
    const font = `${styleOf(child, 'font-family') ?? ''} ${String(child.properties.face ?? '').toLowerCase()}`
    return DINGBATS.test(font) ? ([...text][0] ?? null) : leadingDingbat(child)
  }
  return null
}

function levelOf(node: Element): number | null {
  const level = /\blevel(\d)/.exec(styleOf(node, 'mso-list') ?? '')?.[1]
  return level === undefined ? null : Number(level)
}

/** Points of each unit of length. */
const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  in: 72,
  cm: 28.35,
  mm: 2.835,
  em: 12,
  rem: 12,
}

function indentOf(node: Element): number | null {
  const margin = /^(-?[\d.]+)(pt|px|in|cm|mm|r?em)$/.exec(styleOf(node, 'margin-left') ?? shorthandLeft(node))
  return margin ? Number(margin[1]) * (POINTS[margin[2] ?? ''] ?? 1) : null
}

/** The last of four lengths of a margin. */
function shorthandLeft(node: Element): string {
  const lengths = (styleOf(node, 'margin') ?? '').split(/\s+/)
  return lengths.length === 4 ? (lengths[3] ?? '') : ''
}

/** Takes a marker and the gaps around it from the head of a paragraph; gives the marker. */
function cutMarker(node: Element, marker: string): string {
  let left = [...marker]
  const cut = (parent: Element): boolean => {
    for (const [index, child] of parent.children.entries()) {
      if (child.type === 'text') {
        let rest = child.value.replace(/^[\s\u00a0]+/, '')
        while (left.length > 0 && rest.startsWith(left[0] as string)) {
          rest = rest.slice((left[0] as string).length)
          left = left.slice(1)
        }
        if (left.length === 0) rest = rest.replace(/^[\s\u00a0]+/, '')
        parent.children[index] = toText(rest)
        if (rest !== '') return true
      } else if ('children' in child && cut(child as Nodes as Element)) return true
    }
    return false
  }
  cut(node)
  return marker
}
