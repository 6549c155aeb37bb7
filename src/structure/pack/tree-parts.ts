import type { Paragraph, RootContent } from 'mdast'
import type { Document, Furniture, PartLine, Parts, SourceLine, Stretch } from '../../extract/document.js'
import { oneLine } from '../../white-space.js'
import { type HardLine, toHardLines } from '../nodes.js'

/** Source lines among which the next line of the tree is looked for; what stands between is furniture. */
const REACH = 200

/** Characters by which a line of the tree is known in the source. */
const KNOWN_BY = 40

/** The parts of a document whose layout says nothing: its top-level nodes, with what of source and furniture is theirs. */
export function partsOfTree(document: Document): Parts {
  const { children } = document.tree
  const blocks = children.map((node) => toHardLines([node]))
  const flat = blocks.flatMap((lines, node) => lines.map((line, index) => ({ line, node, index })))
  let places: number[] | null = null
  return {
    lines: flat.map(({ line: { text, page }, index }): PartLine => ({ text, page, opens: index === 0 })),
    read: ({ from, to }) => {
      places ??= placesOf(
        flat.map(({ line }) => line),
        document.source,
      )
      const source = document.source.slice(
        from === 0 ? 0 : places[from],
        to >= flat.length ? undefined : places[to],
      )
      const nodes = children.flatMap((node, at): RootContent[] => {
        const own = flat.flatMap((entry, line) => (entry.node === at ? [line] : []))
        return partOfNode(node, own, { from, to })
      })
      return {
        ...document,
        tree: { type: 'root', children: nodes },
        source,
        furniture: furnitureOf(document.furniture, source),
      }
    },
  }
}

/** A node within a stretch; of a paragraph the lines within it, any other node where its first line stands. */
function partOfNode(node: RootContent, lines: readonly number[], { from, to }: Stretch): RootContent[] {
  const isWithin = (line: number | undefined) => line !== undefined && line >= from && line < to
  if (lines.length === 0) return []
  if (isWithin(lines[0]) && isWithin(lines.at(-1))) return [node]
  if (node.type !== 'paragraph') return isWithin(lines[0]) ? [node] : []
  const kept: Paragraph['children'][] = []
  let line = 0
  for (const child of node.children) {
    if (child.type === 'break') line++
    else if (isWithin(lines[line])) kept.push([child])
    else continue
    if (child.type === 'break' && kept.length > 0 && isWithin(lines[line])) kept.push([child])
  }
  return kept.length > 0 ? [{ ...node, children: kept.flat() }] : []
}

/** Where in the source each line of a tree stands. */
function placesOf(lines: readonly HardLine[], source: readonly SourceLine[]): number[] {
  const plain = source.map(({ text }) => toPlain(text))
  let at = 0
  return lines.map(({ text }) => {
    const known = toPlain(text).slice(0, KNOWN_BY)
    const found = plain.slice(at, at + REACH).findIndex((line) => line.includes(known))
    if (found > 0) at += found
    return at
  })
}

/** The furniture of some source lines: by its page, and where there are no pages by its words. */
function furnitureOf(furniture: readonly Furniture[], source: readonly SourceLine[]): Furniture[] {
  const pages = new Set(source.map(({ page }) => page))
  const text = source.map((line) => toPlain(line.text)).join(' ')
  return furniture.filter((item) =>
    item.page === null ? text.includes(toPlain(item.text)) : pages.has(item.page),
  )
}

function toPlain(text: string): string {
  return oneLine(text).toLowerCase()
}
