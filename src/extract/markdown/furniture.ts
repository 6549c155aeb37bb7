import type { FootnoteDefinition, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Furniture } from '../document.js'
import { inlineText } from './inline.js'
import { takePageGaps } from './page-gaps.js'

/** Takes out of a tree what belongs to its pages: page numbers, the rules and comments between pages, footnotes and their marks. */
export function takeMarkdownFurniture(tree: Root): Furniture[] {
  return [...takeFootnotes(tree), ...takeMarks(tree), ...takePageGaps(tree)]
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
