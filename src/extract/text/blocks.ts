import { endsInQuestion, endsSentence } from '../formulas.js'
import { isBullet, isLesser, isNumber } from '../markers.js'
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
  const margins = toMargins(lines)
  for (const [index, line] of lines.entries()) {
    const block = blocks.at(-1)
    const goesOn =
      block !== undefined &&
      (continues(block, line, lines[index + 1], wrap) ||
        (hangsOver(block, line, margins) && !isHeadingLike(line, lines[index + 1], wrap)))
    if (goesOn) block.lines.push(asText(line))
    else blocks.push({ marker: line.marker, level: levelOf(blocks, line), lines: [line] })
  }
  return settleLevels(joinWedged(unnumberHeadings(blocks)))
}

/** A list begins at its outermost level, and none lies deeper than one below the item above it. */
function settleLevels(blocks: readonly TextBlock[]): TextBlock[] {
  const settled: TextBlock[] = []
  let outermost = 0
  for (const block of blocks) {
    const before = settled.at(-1)
    const isFirst = before?.marker == null
    if (isFirst) outermost = block.level
    const deepest = isFirst ? 0 : (before?.level ?? 0) + 1
    settled.push({ ...block, level: Math.min(deepest, Math.max(0, block.level - outermost)) })
  }
  return settled
}

/** The least indent of each page. */
function toMargins(lines: readonly TextLine[]): Map<number | null, number> {
  const margins = new Map<number | null, number>()
  for (const { page, indent } of lines) margins.set(page, Math.min(indent, margins.get(page) ?? indent))
  return margins
}

/** Whether a line at the head of a page hangs under the bullet that the page before it ended with. */
function hangsOver(block: TextBlock, line: TextLine, margins: Map<number | null, number>): boolean {
  const [first, last] = [block.lines[0], block.lines.at(-1)]
  if (!first || !last || block.marker === null || line.marker !== null || last.page === line.page)
    return false
  const hang = last.indent - (margins.get(last.page) ?? 0)
  const isAlike = Math.abs(line.indent - (margins.get(line.page) ?? 0) - hang) <= 1
  return last.indent > first.indent && isAlike && line.indent > (margins.get(line.page) ?? 0)
}

/** A sentence wedged between two bullets without a gap to either is the first one's, though its last line was short. */
function joinWedged(blocks: readonly TextBlock[]): TextBlock[] {
  const joined: TextBlock[] = []
  for (const [index, block] of blocks.entries()) {
    const [before, next] = [joined.at(-1), blocks[index + 1]]
    const isWedged =
      block.marker === null &&
      before?.marker != null &&
      next?.marker != null &&
      isTight(before, block) &&
      isTight(block, next) &&
      endsSentence((before.lines.at(-1) as TextLine).text) &&
      /[.!?]$/.test((block.lines.at(-1) as TextLine).text)
    if (isWedged) joined[joined.length - 1] = { ...before, lines: [...before.lines, ...block.lines] }
    else joined.push(block)
  }
  return joined
}

/** "2. Areas for development": a number by itself before a line without a stop numbers a heading, not an item. */
function unnumberHeadings(blocks: readonly TextBlock[]): TextBlock[] {
  const isNumbered = (block: TextBlock | undefined) => block?.marker != null && isNumber(block.marker)
  return blocks.map((block, index) => {
    const text = block.lines.map((line) => line.text).join(' ')
    const isHeading =
      isNumbered(block) &&
      !isNumbered(blocks[index - 1]) &&
      !isNumbered(blocks[index + 1]) &&
      !isTight(blocks[index - 1] ?? block, block) &&
      text.length <= LONGEST_NUMBERED &&
      /^\p{Lu}.*[^.,;:!]$/u.test(text)
    return isHeading ? { ...block, marker: null } : block
  })
}

/** No heading that bears a number is longer. */
const LONGEST_NUMBERED = 120

/** Whether two blocks stand on one page with no blank line between them. */
function isTight(above: TextBlock, below: TextBlock): boolean {
  const [last, first] = [above.lines.at(-1), below.lines[0]]
  return last?.page === first?.page && first?.blanks === 0
}

function continues(block: TextBlock, line: TextLine, next: TextLine | undefined, wrap: Wrap): boolean {
  const last = block.lines.at(-1) as TextLine
  const isEnded = endsSentence(last.text)
  const runsOn = !isEnded && /^[\p{Ll}(‘“'"\d]/u.test(line.text)
  if (line.marker !== null) {
    // A sign that running text happens to begin a line with stands as far in as the line above, with one space behind it.
    const isPlain = line.gap <= 1 && (block.lines.length === 1 || line.indent === last.indent)
    const isWord =
      isPlain && !isBullet(line.marker) && line.blanks === 0 && !isEnded && !isShort(last, line, wrap)
    return isWord && block.lines.length > 0
  }
  // Over a page break, and over the gap that a page break left, a sentence may run on.
  if (last.page !== line.page || line.blanks > 0)
    return runsOn && (line.blanks !== 1 || !isShort(last, line, wrap))
  if (!wrap.isWrapped) return false
  if (isHeadingLike(line, next, wrap) && isEnded) return false
  if (!isShort(last, line, wrap)) return true
  if (block.marker === null) return false
  // A bullet's text goes on in the line below, unless that begins anew where the bullet plainly ended.
  const isIndented = line.indent > 0 && line.indent > (block.lines[0] as TextLine).indent
  if (isHeadingLike(line, next, wrap) && isPlainlyShort(last, wrap)) return false
  return !isEnded || isIndented || !isPlainlyShort(last, wrap)
}

/** A short line with a capital and without a stop, and a new beginning below it, which would have fitted on it. */
function isHeadingLike(line: TextLine, next: TextLine | undefined, wrap: Wrap): boolean {
  if (line.text.length > LONGEST_HEADING_LINE || !/^\p{Lu}/u.test(line.text)) return false
  if (/[.,;:]$/.test(line.text) || endsInQuestion(line.text)) return false
  return (
    next !== undefined &&
    (next.marker !== null || next.blanks > 0 || (/^\p{Lu}/u.test(next.text) && isShort(line, next, wrap)))
  )
}

/** A dash that opens a wrapped line of running text is text. */
function asText(line: TextLine): TextLine {
  return line.marker === null ? line : { ...line, text: `${line.marker} ${line.text}`, marker: null }
}

function levelOf(blocks: readonly TextBlock[], line: TextLine): number {
  const before = blocks.at(-1)
  if (line.marker === null || !before || before.marker === null) return 0
  const first = before.lines[0] as TextLine
  // A page may be set in by more or less than the one before it; then only the sign can tell.
  if (first.page !== line.page && isBullet(line.marker)) {
    const alike = listOf(blocks).filter(({ marker }) => marker === line.marker)
    const levels = new Set(alike.map(({ level }) => level))
    if (levels.size === 1) return alike[0]?.level ?? 0
  }
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

/** The bullets right above, up to the last block that is none. */
function listOf(blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.slice(blocks.findLastIndex(({ marker }) => marker === null) + 1)
}
