import { endsSentence } from '../formulas.js'
import { type TextLine, written } from './lines.js'

/** Longer lines than this were not wrapped by hand or by a page: each is a paragraph. */
const LONGEST_WRAPPED = 140

/** How a text was wrapped. */
export interface Wrap {
  /** False where every paragraph is one long line. */
  isWrapped: boolean
  /** Width that full lines reach, in average characters; in characters where the text was wrapped by counting them. */
  width: number
  /** Whether the text was wrapped by counting characters, as mail programs do, and not by the widths of a type. */
  isCounted: boolean
  /** Columns that the longest line takes. */
  longest: number
}

/** All but the longest lines of a text are no wider than its full lines. */
const NEARLY_ALL = 0.95

/**
 * Measures the wrap of a text by its lines.
 *
 * @param share of the lines that are no wider than a full line; less where some may be two in one.
 */
export function measureWrap(lines: readonly TextLine[], share = NEARLY_ALL): Wrap {
  const widths = lines.map((line) => line.indent + widthOf(written(line))).sort((a, b) => a - b)
  const full = widths[Math.floor(widths.length * share)] ?? 80
  const isWrapped = full <= LONGEST_WRAPPED
  const longest = lines.reduce((most, line) => Math.max(most, lengthOf(line)), 0)
  const counted = { isWrapped, width: longest, isCounted: true, longest }
  return isWrapped && isCounted(lines, counted)
    ? counted
    : { isWrapped, width: full, isCounted: false, longest }
}

/** Fewer places where a sentence goes on in the next line do not show how a text was wrapped. */
const ENOUGH_JOINTS = 6

/** Whether at no place where a sentence goes on in the next line the first word of that would have fitted. */
function isCounted(lines: readonly TextLine[], wrap: Wrap): boolean {
  const joints = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    const goesOn =
      next?.marker === null && next.blanks === 0 && /^\p{Ll}/u.test(next.text) && !endsSentence(line.text)
    return goesOn ? [{ line, next }] : []
  })
  return joints.length >= ENOUGH_JOINTS && joints.every(({ line, next }) => !hasRoom(line, next, wrap))
}

/** The columns that a line takes, from the margin on. */
function lengthOf(line: TextLine): number {
  return line.indent + (line.marker?.length ?? 0) + line.gap + line.text.length
}

/** Whether the first word of the next line would have fitted on a line that was wrapped by counting. */
function hasRoom(line: TextLine, next: TextLine, wrap: Wrap): boolean {
  const word = /^\S+/.exec(written(next))?.[0] ?? ''
  return lengthOf(line) + 1 + word.length <= wrap.longest
}

/** A line from this share of the full width on that no stop ends goes on in lower case, however ragged the edge. */
const NEARLY_FULL = 0.7

/** Whether a line was ended on purpose: the first word of the next would have fitted on it. */
export function isShort(line: TextLine, next: TextLine, wrap: Wrap): boolean {
  if (isTorn(line, next)) return false
  if (!wrap.isWrapped) return true
  if (wrap.isCounted) return hasRoom(line, next, wrap)
  const width = line.indent + widthOf(written(line))
  const runsOn = next.marker === null && /^\p{Ll}/u.test(next.text) && !endsSentence(line.text)
  if (runsOn && width > NEARLY_FULL * wrap.width) return false
  // A text too short to show that it was wrapped by counting may have been all the same.
  if (!hasRoom(line, next, wrap)) return false
  const word = /^\S+/.exec(written(next))?.[0] ?? ''
  return width + 1 + widthOf(word) < wrap.width - 1
}

/** A word that goes on in the next line; no author ends a line within one. */
function isTorn(line: TextLine, next: TextLine): boolean {
  return (
    /[\p{L}\p{N}][-\u2010]$/u.test(line.text) &&
    next.marker === null &&
    next.blanks === 0 &&
    /^\p{Ll}/u.test(next.text)
  )
}

/** A line shorter than this share of the full width is the last of its paragraph, whatever word follows. */
const PLAINLY_SHORT = 0.82

/** Whether a line is so short that no ragged edge explains it. */
export function isPlainlyShort(line: TextLine, wrap: Wrap): boolean {
  const width = wrap.isCounted ? lengthOf(line) : line.indent + widthOf(written(line))
  return width < PLAINLY_SHORT * wrap.width
}

/** Width in average characters of a proportional type: thin letters count half, wide ones half as much again. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (/[il.,:;'’‘|!()[\]tfjr ]/.test(character)) width += 0.62
    else if (/[mwMW@%]/.test(character)) width += 1.5
    else width += /\p{Lu}/u.test(character) ? 1.2 : 1.05
  }
  return width
}
