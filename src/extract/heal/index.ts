import type { Root } from 'mdast'
import { joinBroken } from './join-broken.js'
import { markHeadings } from './mark-headings.js'

/** Mends a tree made from text in which page breaks tore sentences and headings bear no mark. */
export function heal(tree: Root): Root {
  return markHeadings(joinBroken(tree))
}
