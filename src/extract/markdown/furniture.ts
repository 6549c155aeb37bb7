import type { FootnoteDefinition, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Furniture } from '../document.js'
import { isPageNumber } from '../page-number.js'
import { inlineText } from './inline.js'

/** Takes out of a tree what belongs to its pages: page numbers, the rules and comments between pages, footnotes and their marks. */
export function takeMarkdownFurniture(tree: Root): Furniture[] {
  return [...takeFootnotes(tree), ...takeMarks(tree), ...takePageMarks(tree)]
}

function takeFootnotes(tree: Root): Furniture[] {
  const notes = tree.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition')
  tree.children = tree.children.filter((node) => node.type !== 'footnoteDefinition')
  return notes.map((note) => {
    const texts = note.children.map((child) =>
      'children' in child ? inlineText(child.children as PhrasingContent[]) : '',
    )
    return { kind: 'footnote', text: `${note.label ?? note.identifier} ${texts.join(' ')}`, page: null }
  })
}

function takeMarks(tree: Root): Furniture[] {
  const furniture: Furniture[] = []
  visit(tree, 'footnoteReference', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    furniture.push({ kind: 'footnote-mark', text: node.label ?? node.identifier, page: null })
    parent.children.splice(index, 1)
    return index
  })
  return furniture
}

function takePageMarks(tree: Root): Furniture[] {
  const furniture: Furniture[] = []
  tree.children = tree.children.filter((node: RootContent, index) => {
    if (node.type === 'thematicBreak') return false
    if (node.type === 'html' && /^<!--[\s\S]*-->$/.test(node.value.trim())) {
      furniture.push({ kind: 'hidden', text: node.value, page: null })
      return false
    }
    const text = node.type === 'paragraph' ? inlineText(node.children).trim() : ''
    // The first paragraphs of a letter are its head, where a figure may be a house's.
    if (index < 3 || !isPageNumber(text)) return true
    furniture.push({ kind: 'page-number', text, page: null })
    return false
  })
  return furniture
}
