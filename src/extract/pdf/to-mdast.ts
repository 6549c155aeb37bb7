import type {
  BlockContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
} from 'mdast'
import { joinLine, SOFT_HYPHEN } from '../reflow.js'
import type { Vocabulary } from '../vocabulary.js'
import { type Block, endsOnPurpose } from './blocks.js'
import { isEndedInCell, isSetRight } from './cell-lines.js'
import type { Piece } from './flow.js'
import type { Layout } from './layout.js'
import type { Line } from './lines.js'
import { provenance } from './provenance.js'

/** Longer bold text is emphasis, not a heading. */
const LONGEST_HEADING = 200

/** The pieces of a document as an mdast tree; every node says its pages and boxes. */
export function toMdast(pieces: readonly Piece[], layout: Layout, vocabulary: Vocabulary): Root {
  const children: RootContent[] = []
  const lists: List[] = []
  for (const piece of pieces) {
    if (piece.kind === 'block' && piece.block.marker !== null) {
      addItem(children, lists, piece.block, layout, vocabulary)
      continue
    }
    // A boxed study inside a list does not end the list; everything else does.
    if (piece.kind !== 'study') lists.length = 0
    if (piece.kind === 'block') children.push(toText(piece.block, layout, vocabulary))
    else if (piece.kind === 'study') children.push(toStudy(piece.blocks, layout, vocabulary))
    else children.push(toTable(piece.columns.columns, layout, vocabulary))
  }
  return { type: 'root', children }
}

function addItem(
  children: RootContent[],
  lists: List[],
  block: Block,
  layout: Layout,
  vocabulary: Vocabulary,
): void {
  lists.length = Math.min(lists.length, block.level + 1)
  const item: ListItem = {
    type: 'listItem',
    spread: false,
    data: provenance(block.lines),
    children: [
      {
        type: 'paragraph',
        children: toPhrasing(block.lines, layout, vocabulary),
        data: provenance(block.lines),
      },
    ],
  }
  let list = lists.at(-1)
  if (!list || lists.length <= block.level) {
    const parent = list?.children.at(-1)
    list = { type: 'list', ordered: /\d/.test(block.marker ?? ''), spread: false, children: [] }
    if (parent) parent.children.push(list)
    else children.push(list)
    lists.push(list)
  }
  list.children.push(item)
}

function toText(block: Block, layout: Layout, vocabulary: Vocabulary): Heading | Paragraph {
  const children = toPhrasing(block.lines, layout, vocabulary)
  const data = provenance(block.lines)
  return isHeading(block)
    ? { type: 'heading', depth: 2, children, data }
    : { type: 'paragraph', children, data }
}

/** A heading is bold throughout (or tagged as one), short, and no sentence. */
function isHeading(block: Block): boolean {
  const text = block.lines.map((line) => line.text).join(' ')
  const isTagged = block.lines.every((line) => /^H\d?$/.test(line.tagPath.at(-1) ?? ''))
  const isBold = block.lines.every((line) => line.bold)
  return (isBold || isTagged) && text.length <= LONGEST_HEADING && !/[.;,]$/.test(text)
}

function toStudy(blocks: readonly Block[], layout: Layout, vocabulary: Vocabulary): RootContent {
  const pieces = blocks.map((block): Piece => ({ kind: 'block', block }))
  const inner = toMdast(pieces, layout, vocabulary).children as BlockContent[]
  return { type: 'blockquote', children: inner, data: provenance(blocks.flatMap((block) => block.lines)) }
}

function toTable(columns: readonly (readonly Line[])[], layout: Layout, vocabulary: Vocabulary): RootContent {
  const cells = columns.map((column, index): TableCell => {
    const beside = columns[index + 1]?.map((line) => line.left)
    const within = beside ? { ...layout, rightMargin: Math.min(...beside) } : layout
    return {
      type: 'tableCell',
      children: toPhrasing(column, within, vocabulary, isSetRight(column) ? () => true : isEndedInCell),
      data: provenance(column),
    }
  })
  return {
    type: 'table',
    children: [{ type: 'tableRow', children: cells }],
    data: provenance(columns.flat()),
  }
}

/**
 * Reflowed text, a text node a line: lines that only the layout parted run on, lines that the author ended have a `break`
 * between them.
 *
 * @param isEnded whether the author ended a line before the next.
 */
function toPhrasing(
  lines: readonly Line[],
  layout: Layout,
  vocabulary: Vocabulary,
  isEnded: typeof endsOnPurpose = endsOnPurpose,
): PhrasingContent[] {
  return lines.flatMap((line, index): PhrasingContent[] => {
    const next = lines[index + 1]
    const isLast = next !== undefined && isEnded(line, next, layout)
    const value = next && !isLast ? joinLine(line.text, next.text, vocabulary) : line.text
    const text: PhrasingContent = { type: 'text', value: value.replaceAll(SOFT_HYPHEN, '') }
    const styled: PhrasingContent = line.bold ? { type: 'strong', children: [text] } : text
    return isLast ? [styled, { type: 'break' }] : [styled]
  })
}
