import { endsSentence, isDangling } from '../formulas.js'
import type { Layout } from './layout.js'
import { isRunOn, type Line } from './lines.js'
import { partRunOn } from './run-on-blocks.js'

/** Lines that make one paragraph, heading or bullet, wherever the page broke them. */
export interface Block {
  /** The bullet that opens it, or null. */
  marker: string | null
  /** How deep the bullet is nested, from 0; 0 for text without bullet. */
  level: number
  lines: Line[]
}

/** Edges that differ by less are meant to be the same: a page may be set off by a hair. */
const SAME_EDGE = 6

/** Lines farther apart than this many leadings are not of one paragraph. */
const PARAGRAPH_GAP = 1.3

/** A line that ends this many type sizes short of the margin could have taken another short word. */
const SHORT_BY = 4

/**
 * Reflow: joins the lines of one column of text to blocks.
 *
 * The tag tree, where there is one, says which lines belong together; it is overruled where the page
 * contradicts it, and without it the page decides alone: marker, gap, indent, type, and whether the line before was full.
 */
export function toBlocks(lines: readonly Line[], layout: Layout): Block[] {
  const blocks: Block[] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    if (block && continues(block, line, layout)) block.lines.push(asText(line))
    else blocks.push({ marker: line.marker, level: levelOf(blocks, line), lines: [line] })
  }
  return blocks.flatMap(partRunOn)
}

/** A dash that opens a line of running text is a word of it. */
function asText(line: Line): Line {
  return line.marker === null ? line : { ...line, text: `${line.marker} ${line.text}`, marker: null }
}

function continues(block: Block, line: Line, layout: Layout): boolean {
  const last = block.lines.at(-1) as Line
  const sameTag = last.block !== null && line.block !== null ? last.block === line.block : null
  // A dash that opens a line within one tagged paragraph is the author's dash, not a bullet.
  if (line.marker !== null && !(sameTag === true && last.page === line.page)) return false
  if (last.bold !== line.bold && (last.bold ? isShort(last, line, layout) : !isRunOn(last, line)))
    return false
  if (Math.abs(last.size - line.size) > 1) return false
  const isIndented = !isAligned(block, line, layout)
  // Where a column has no text at its edge, nothing tells how far a line of it is set in; over a page a small letter alone shows that a
  // sentence goes on.
  const mayGoOn = last.page === line.page || /^\p{Ll}/u.test(line.text)
  if (isNextColumn(last, line) && (sameTag ?? (mayGoOn && isRunOn(last, line)))) return true
  if (last.page !== line.page) return continuesOverPage(block, line, layout, isIndented, sameTag)
  const gap = line.baseline - last.baseline
  // Larger type, a heading's, is set wider apart.
  const leading = layout.leading * Math.max(1, line.size / layout.bodySize)
  if (gap > PARAGRAPH_GAP * leading) {
    if (isIndented) return false
    // An item may be of several paragraphs. Elsewhere what stands between the lines was taken out (a footnote, a boxed study):
    // the tags tell, or a sentence that runs on.
    if (sameTag === true && block.marker !== null && line.tagPath.includes('LI')) return true
    return (sameTag ?? isRunOn(last, line)) && gap > 3 * layout.leading
  }
  if (sameTag === true) return true
  if (isIndented) return false
  if (sameTag === false) return isTorn(block, last, line, layout)
  if (block.marker !== null) return true
  return !(isPlainlyShort(last, layout) && endsSentence(last.text)) && !isListLike(last, line, layout)
}

/** Whether two lines stand in columns side by side, on one page or on two. */
function isNextColumn({ column: last }: Line, { column }: Line): boolean {
  return last !== undefined && column !== undefined && last.index !== column.index
}

function continuesOverPage(
  block: Block,
  line: Line,
  layout: Layout,
  isIndented: boolean,
  sameTag: boolean | null,
): boolean {
  const last = block.lines.at(-1) as Line
  if (sameTag === true) return true
  if (isIndented) return false
  if (isRunOn(last, line) || isTorn(block, last, line, layout)) return true
  // Under a bullet, text at the bullet's own indent has nowhere else to belong, whatever the tags say: Word
  // begins a new list item where a row of its layout table breaks over the page.
  return (
    block.marker !== null &&
    !line.bold &&
    Math.abs(line.left - (block.lines[0] as Line).textLeft) <= SAME_EDGE
  )
}

/** An item of a list without bullets is seldom longer than this share of the width; a line of a sentence is. */
const LONG_LINE = 0.5

/**
 * Whether the author broke a sentence off, so that the tags have two paragraphs of it: the line is full, or in mid-phrase, or
 * long and goes on in small letters.
 */
function isTorn(block: Block, last: Line, line: Line, layout: Layout): boolean {
  const isFull = !isShort(last, line, layout)
  if (block.marker !== null) return isFull && isRunOn(last, line)
  if (last.bold || line.bold) return false
  const goesOnSmall = /^\p{Ll}/u.test(line.text)
  if (endsSentence(last.text)) return isFull && goesOnSmall && last.text.endsWith(';')
  const share = (last.right - layout.leftMargin) / (layout.rightMargin - layout.leftMargin)
  return isFull || isDangling(last.text) || (goesOnSmall && share > LONG_LINE)
}

/** The first line of a paragraph is set in by no more than this, in type sizes. */
const FIRST_LINE_INDENT = 4

/**
 * Whether a line begins where the lines of a block do: under a bullet's text, or under the second line of a paragraph, whose
 * first may be set in.
 */
function isAligned(block: Block, line: Line, layout: Layout): boolean {
  const [first, second] = block.lines as [Line, Line | undefined]
  const last = block.lines.at(-1) as Line
  const isAt = (edge: number) => Math.abs(line.left - edge) <= SAME_EDGE
  if (isNextColumn(first, last) && isAt(last.left)) return true
  if (second !== undefined && second.page === first.page)
    return isAt(second.left) || (block.marker !== null && isAt(first.textLeft))
  if (isAt(block.marker === null ? first.left : first.textLeft)) return true
  // The first line of an item may be set in, or its text stand close behind the bullet: a sentence that goes on tells.
  if (block.marker !== null)
    return (
      second === undefined &&
      isRunOn(first, line) &&
      !isShort(first, line, layout) &&
      Math.abs(line.left - first.textLeft) <= FIRST_LINE_INDENT * first.size
    )
  const setIn = first.left - line.left
  return setIn > 0 && setIn <= FIRST_LINE_INDENT * first.size && !isShort(first, line, layout)
}

/** Whether the tags give a line and the next, which begins anew, to two pieces of text: a browser does so at a line break. */
function isTaggedApart(last: Line, line: Line): boolean {
  const isApart = last.block !== null && line.block !== null && last.block !== line.block
  return isApart && last.page === line.page && !isRunOn(last, line) && !isDangling(last.text)
}

/** Whether a line was ended on purpose within a block: it is short, and its sentence does not go on in small letters. */
export function endsOnPurpose(last: Line, line: Line, layout: Layout): boolean {
  if (last.isEnded || isTaggedApart(last, line)) return true
  return isShort(last, line, layout) && (endsSentence(last.text) || !/^\p{Ll}/u.test(line.text))
}

/** Whether the line is short: the next line's first word would have fitted on it. */
export function isShort(last: Line, line: Line, layout: Layout): boolean {
  const firstWord = /^\S+/.exec(line.text)?.[0].length ?? 0
  const characterWidth = (last.right - last.textLeft) / Math.max(1, last.text.length)
  const room = layout.rightMargin - last.right
  return room > (firstWord + 1) * characterWidth && room > SHORT_BY * last.size * 0.5
}

/** Without a gap, a line ends a paragraph only where it stays this share of the width short: the edge is ragged. */
const PLAINLY_SHORT = 0.15

function isPlainlyShort(last: Line, layout: Layout): boolean {
  return layout.rightMargin - last.right > PLAINLY_SHORT * (layout.rightMargin - layout.leftMargin)
}

/** Lines of an address or a list of names, each ended on purpose, without a gap between. */
function isListLike(last: Line, line: Line, layout: Layout): boolean {
  return (
    isPlainlyShort(last, layout) &&
    isShort(last, line, layout) &&
    !endsSentence(last.text) &&
    !isDangling(last.text) &&
    /^[\p{Lu}\d]/u.test(line.text)
  )
}

/** Depth of a new bullet: under the bullet before it when it is indented to that one's text. */
function levelOf(blocks: readonly Block[], line: Line): number {
  if (line.marker === null) return 0
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index] as Block
    if (block.marker === null) return 0
    const first = block.lines[0] as Line
    if (Math.abs(first.left - line.left) <= SAME_EDGE && (first.marker === line.marker || block.level === 0))
      return block.level
    if (line.left > first.left + SAME_EDGE) {
      return line.left >= first.textLeft - SAME_EDGE || line.marker !== first.marker
        ? block.level + 1
        : block.level
    }
  }
  return 0
}
