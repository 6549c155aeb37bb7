import type { Block } from './blocks.js'
import type { Line } from './lines.js'

/** Edges that differ by less are meant to be the same. */
const SAME_EDGE = 1

/** A paragraph of an item stands no farther below it than this, in type sizes. */
const FARTHEST = 3

/**
 * Joins to an item the paragraphs below it that begin where its text does, where the file has no tags to tell: under a bullet nothing
 * else does, provided that the text of the letter stands at an edge farther out, and none begins here by itself.
 */
export function joinItemParagraphs(blocks: readonly Block[]): Block[] {
  const outer = outerEdge(blocks)
  const edges = edgesOfText(blocks)
  const joined: Block[] = []
  for (const block of blocks) {
    const item = joined.at(-1)
    const isOwn =
      item && isOfItem(item, block, outer) && !edges.some((edge) => isSame(edge, block.lines[0]?.left))
    if (isOwn) joined[joined.length - 1] = withLines(item, block)
    else joined.push(block)
  }
  return joined
}

/** Where the running text begins that stands farthest out and has no bullet. */
function outerEdge(blocks: readonly Block[]): number {
  const running = blocks.filter(({ marker, lines }) => marker === null && lines.length > 1)
  return Math.min(...running.map(({ lines }) => (lines[1] as Line).left))
}

/** Where texts begin that stand below no item. */
function edgesOfText(blocks: readonly Block[]): number[] {
  return blocks.flatMap(({ marker, lines: [first] }, index) =>
    marker === null && first && blocks[index - 1]?.marker == null ? [first.left] : [],
  )
}

function isSame(a: number, b = Number.NaN): boolean {
  return Math.abs(a - b) <= SAME_EDGE
}

function isOfItem(item: Block, block: Block, outer: number): boolean {
  const [head, last, first] = [item.lines[0], item.lines.at(-1), block.lines[0]] as [Line, Line, Line]
  return (
    item.marker !== null &&
    block.marker === null &&
    last.block === null &&
    first.block === null &&
    last.page === first.page &&
    !block.lines.every(({ bold, italic }) => bold || italic) &&
    isSame(first.left, head.textLeft) &&
    outer <= head.left + SAME_EDGE &&
    first.baseline > last.baseline &&
    first.baseline - last.baseline <= FARTHEST * first.size
  )
}

/** The item with the lines of a block, the first of which begins a paragraph. */
function withLines(item: Block, block: Block): Block {
  return { ...item, lines: [...item.lines, ...block.lines] }
}
