import type { Element, Nodes } from 'hast'
import { isBullet, isMarker, isNumber } from '../markers.js'
import { isBlank, isElement, labelsOf, styleOf, textOf, toText } from './nodes.js'

/** A paragraph that its author set as an item: a glyph or number, a gap, and text. */
export interface TypedItem {
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

/** The head of a paragraph: white space, a sign (which some programs write twice), and the gap behind it. */
const HEAD = /^[\s\u00a0]*((?:\(?[\p{L}\p{N}]{1,4}[.)])|([^\s\u00a0])\2*)([\s\u00a0]*)/u

/** The item that a paragraph, or a real item, was typed as, or null. */
export function toTyped(node: Element): TypedItem | null {
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
  const first = node.children.find((child) => !isBlank(child))
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
export function cutMarker(node: Element, marker: string): string {
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
