import type { Root as Hast } from 'hast'
import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import type { Document, Furniture } from '../document.js'
import { heal } from '../heal/index.js'
import { isPageNumber } from '../page-number.js'
import { readText } from '../text/index.js'
import { readFrames } from './frames.js'
import { readItems } from './items.js'
import { mendLists } from './lists.js'
import { toTree } from './to-mdast.js'
import { toTypedLines } from './typed-lines.js'

/** What a reader of elements has of its file, before the elements are read. */
export type Found = Omit<Document, 'tree' | 'pages'>

/**
 * Reads a tree of elements (a web page's, or what a word processor's file comes to as one) into a document. What is no text of
 * the letter was taken out before, or is taken out here, as furniture.
 */
export function readElements(root: Hast, found: Found, file: VFile): Document {
  const form = { mediaType: found.mediaType, engine: found.engine, pages: null }
  const typed = toTypedLines(root)
  if (typed !== null) {
    const { tree, furniture: taken } = readText(typed.text, form, file)
    const furniture = [...found.furniture, ...typed.furniture, ...taken]
    return { ...form, tree, furniture, source: found.source }
  }
  const { blocks, markers } = toBlocks(root)
  const tree: Root = { type: 'root', children: blocks }
  const numbers = takePageNumbers(tree)
  const furniture = [...found.furniture, ...markers, ...numbers]
  return { ...form, tree: heal(tree), furniture, source: found.source }
}

/** The blocks of text that elements come to, and the markers that were taken off items. */
export function toBlocks(root: Hast): { blocks: Root['children']; markers: Furniture[] } {
  readFrames(root)
  mendLists(root)
  const markers = readItems(root)
  return { blocks: toTree(root).children, markers }
}

/** Page numbers that some program left among the paragraphs; in the head of a letter a figure may be a house's. */
function takePageNumbers(tree: Root): Furniture[] {
  const furniture: Furniture[] = []
  tree.children = tree.children.filter((node, index) => {
    const text = node.type === 'paragraph' ? textOf(node).trim() : ''
    if (index < 3 || !isPageNumber(text)) return true
    furniture.push({ kind: 'page-number', text, page: null })
    return false
  })
  return furniture
}
