import { endsSentence } from '../formulas.js'
import { isBullet, isLesser } from '../markers.js'
import type { TextLine } from './lines.js'
import { isPlainlyShort, isShort, type Wrap } from './wrap.js'

/** Lines that make one paragraph or bullet. */
export interface TextBlock {
  marker: string | null
  /** Depth of the bullet, from 0. */
  level: number
  lines: TextLine[]
}

/** A line of at most so many characters, without a stop, may be a heading. */
const LONGEST_HEADING_LINE = 75

/** Joins the lines of a text to blocks, by blank lines, markers and lines that end before they are full. */
export function toTextBlocks(lines: readonly TextLine[], wrap: Wrap): TextBlock[] {
  const blocks: TextBlock[] = []
  for (const [index, line] of lines.entries()) {
    const block = blocks.at(-1)
    if (block && continues(block, line, lines[index + 1], wrap)) block.lines.push(asText(line))
    else blocks.push({ marker: line.marker, level: levelOf(blocks, line), lines: [line] })
  }
  return blocks
}

function continues(block: TextBlock, line: TextLine, next: TextLine | undefined, wrap: Wrap): boolean {
  const last = block.lines.at(-1) as TextLine
  const isEnded = endsSentence(last.text)
  const runsOn = !isEnded && /^[\p{Ll}(‘“'"\d]/u.test(line.text)
  if (line.marker !== null) {
    const isWord = !isBullet(line.marker) && line.blanks === 0 && !isEnded && !isShort(last, line, wrap)
    return isWord && block.lines.length > 0
  }
  // Over a page break, and over the gap that a page break left, a sentence may run on.
  if (last.page !== line.page || line.blanks > 0)
    return runsOn && (line.blanks !== 1 || !isShort(last, line, wrap))
  if (!wrap.isWrapped) return false
  if (isHeadingLike(line, next) && isEnded) return false
  if (!isShort(last, line, wrap)) return true
  if (block.marker === null) return false
  // A bullet's text goes on in the line below, unless that begins anew where the bullet plainly ended.
  const isIndented = line.indent > 0 && line.indent > (block.lines[0] as TextLine).indent
  if (isHeadingLike(line, next) && isPlainlyShort(last, wrap)) return false
  return !isEnded || isIndented || !isPlainlyShort(last, wrap)
}

/** A short line with a capital and without a stop, and a new beginning below it. */
function isHeadingLike(line: TextLine, next: TextLine | undefined): boolean {
  if (line.text.length > LONGEST_HEADING_LINE || !/^\p{Lu}/u.test(line.text) || /[.,;:]$/.test(line.text))
    return false
  return next !== undefined && (next.marker !== null || /^\p{Lu}/u.test(next.text))
}

/** A dash that opens a wrapped line of running text is text. */
function asText(line: TextLine): TextLine {
  return line.marker === null ? line : { ...line, text: `${line.marker} ${line.text}`, marker: null }
}

function levelOf(blocks: readonly TextBlock[], line: TextLine): number {
  const before = blocks.at(-1)
  if (line.marker === null || !before || before.marker === null) return 0
  const first = before.lines[0] as TextLine
  if (line.indent > first.indent + 1) return before.level + 1
  if (line.indent === first.indent && line.marker !== before.marker) {
    if (isLesser(line.marker) && !isLesser(before.marker)) return before.level + 1
    if (isLesser(before.marker) && !isLesser(line.marker)) return Math.max(0, before.level - 1)
  }
  if (line.indent < first.indent - 1) {
    const parent = blocks.findLast(
      (block) => block.marker !== null && (block.lines[0] as TextLine).indent <= line.indent + 1,
    )
    return parent?.level ?? 0
  }
  return before.level
}
