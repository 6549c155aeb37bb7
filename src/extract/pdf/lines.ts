import { oneLine } from '../../white-space.js'
import { endsSentence } from '../formulas.js'
import { joinSpacedLetters } from '../letter-spacing.js'
import type { Measure } from './justified.js'
import { joinWords, typeOf } from './line-words.js'
import { markerOf, opensItem } from './markers.js'
import type { PdfPage, TextRun } from './page.js'
import { type ColumnPlace, type PlacedRuns, toPlacedRuns } from './rows.js'
import { sizeOfSmallCapitals } from './small-capitals.js'

/** Text on one baseline in one column. */
export interface Line {
  page: number
  /** The line's words, without bullet and without footnote marks. */
  text: string
  /** The bullet, number or dash that opens the line, or null. */
  marker: string | null
  /** Where the line begins: its marker, where it has one. */
  left: number
  /** Where its words begin. */
  textLeft: number
  right: number
  baseline: number
  /** Type size of most of its characters. */
  size: number
  /** True where all its words are bold. */
  bold: boolean
  italic: boolean
  /** Tag-tree block of its first words, or null. */
  block: string | null
  /** Structure types of that block, from the root. */
  tagPath: readonly string[]
  /** Superscript marks of footnotes, as printed. */
  footnoteMarks: string[]
  /** Whether such a mark opens the line, as it does a footnote. */
  opensWithMark: boolean
  /** The column of running text that the line stands in; absent where the page has none there. */
  column?: ColumnPlace
  /** True where the author ended the line, though it is as wide as the text. */
  isEnded?: boolean
  /** True for a line of a narrow column beside the text. */
  isAside?: boolean
  /** Where the line stands on the page, once columns are set one below the other. */
  shown?: Pick<Line, 'left' | 'right' | 'baseline'>
}

/**
 * The lines of a page from top to bottom, and from left to right where columns stand side by side; running text in columns is read
 * column by column.
 *
 * @param measure the edges between which the document is justified, or null.
 * @param edges where other pages of the document have columns of running text.
 */
export function toLines(
  page: PdfPage,
  measure: Measure | null = null,
  edges: readonly number[] = [],
): Line[] {
  return toPlacedRuns(page, measure, edges).map((placed) => toLine(page, placed))
}

function toLine(page: PdfPage, { runs, column, isEnded }: PlacedRuns): Line {
  const [first] = runs
  if (!first) throw new Error('Unexpected empty line, expected at least one run')
  const isOneSize = runs.every((run) => run.size === first.size)
  const size = isOneSize ? first.size : (sizeOfSmallCapitals(runs) ?? mainSize(runs))
  const main = runs.find((run) => run.size === size) ?? first
  const second = runs[1]
  const isMarked = second !== undefined && opensItem(first, second)
  const words = isMarked ? runs.slice(1) : runs
  const { text, footnoteMarks, opensWithMark } = joinWords(words, size, main.baseline)
  const { bold, italic } = typeOf(words)
  const tag = page.tags?.get((words[0] ?? main).mcid)
  const line: Line = {
    page: page.number,
    text: oneLine(joinSpacedLetters(text.trim())),
    marker: isMarked ? markerOf(first) : null,
    left: first.left,
    textLeft: (words[0] ?? first).left,
    right: (runs.at(-1) ?? first).right,
    baseline: main.baseline,
    size,
    bold,
    italic,
    block: tag?.block ?? null,
    tagPath: tag?.path ?? [],
    footnoteMarks,
    opensWithMark,
  }
  if (isEnded) line.isEnded = true
  return column ? { ...line, column } : line
}

/** A list of copies opens in small letters too, and goes on with nothing. */
const COPIED = /^c\.?c(?!\p{L})/u

/** Whether a sentence plainly runs from one line to the next. */
export function isRunOn(last: Line, line: Line): boolean {
  return !endsSentence(last.text) && /^[\p{Ll}\d(‘“'"]/u.test(line.text) && !COPIED.test(line.text)
}

/** The type size of most characters. */
function mainSize(runs: readonly TextRun[]): number {
  const lengths = new Map<number, number>()
  for (const run of runs) lengths.set(run.size, (lengths.get(run.size) ?? 0) + run.text.trim().length)
  return [...lengths].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}
