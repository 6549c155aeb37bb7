import type { Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Furniture } from '../document.js'
import { endsSentence } from '../formulas.js'
import { isPageNumber } from '../page-number.js'
import { asksForAddress, isWebAddress } from '../web-address.js'
import { inlineText } from './inline.js'

/** The first blocks of a letter are its head, where a figure may be a house's and a name stands for the first time. */
const HEAD = 3

/** No running head is longer. */
const LONGEST_HEAD = 100

/**
 * Takes out of a tree what stands between its pages: page numbers, rules, comments, pictures; and where a sentence goes on behind
 * them, running heads and addresses of the web as well.
 */
export function takePageGaps(tree: Root): Furniture[] {
  const furniture: Furniture[] = []
  const isRepeated = toRepeated(tree)
  const kept: RootContent[] = []
  /** Blocks behind the last one kept, of which each may belong to a gap between pages. */
  let gap: { node: RootContent; isSure: boolean }[] = []
  const close = (after: RootContent | undefined) => {
    const before = kept.at(-1)
    const isWithin =
      before !== undefined &&
      after !== undefined &&
      goesOn(before, after) &&
      !asksForAddress(textOf(before).trim())
    for (const { node, isSure } of gap) {
      if (isSure || isWithin) furniture.push(...toFurniture(node))
      else kept.push(node)
    }
    gap = []
  }
  for (const [index, node] of tree.children.entries()) {
    const isSure = isMark(node, index)
    if (isSure || isRepeated(node) || isAddress(node)) gap.push({ node, isSure })
    else {
      close(node)
      kept.push(node)
    }
  }
  close(undefined)
  tree.children = kept
  return furniture
}

/** Whether a block is nothing but the mark of a page's end. */
function isMark(node: RootContent, index: number): boolean {
  if (node.type === 'thematicBreak') return true
  if (node.type === 'html') return /^<!--[\s\S]*-->$/.test(node.value.trim())
  if (node.type !== 'paragraph' && node.type !== 'heading') return false
  const isPicture = node.children.some(({ type }) => type === 'image')
  const text = inlineText(node.children).trim()
  return text === '' ? isPicture : index >= HEAD && isPageNumber(text)
}

function isAddress(node: RootContent): boolean {
  return node.type === 'paragraph' && isWebAddress(textOf(node).trim())
}

/** Tells the short lines that the text has more than once. */
function toRepeated({ children }: Root): (node: RootContent) => boolean {
  const counts = new Map<string, number>()
  const lineOf = (node: RootContent) =>
    node.type === 'paragraph' || node.type === 'heading' ? textOf(node).trim() : ''
  for (const line of children.map(lineOf)) counts.set(line, (counts.get(line) ?? 0) + 1)
  return (node) => {
    const line = lineOf(node)
    return line !== '' && line.length <= LONGEST_HEAD && (counts.get(line) ?? 0) > 1
  }
}

/** Whether a sentence of one block goes on in another. */
function goesOn(before: RootContent, after: RootContent): boolean {
  return (
    after.type === 'paragraph' &&
    /^\p{Ll}/u.test(textOf(after).trim()) &&
    !endsSentence(textOf(before).trim())
  )
}

function toFurniture(node: RootContent): Furniture[] {
  if (node.type === 'html') return [{ kind: 'hidden', text: node.value, page: null }]
  const text = node.type === 'paragraph' || node.type === 'heading' ? inlineText(node.children).trim() : ''
  if (text === '') return []
  return [{ kind: isPageNumber(text) ? 'page-number' : 'running-head', text, page: null }]
}
