import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import { endsSentence } from '../formulas.js'
import { countRunOns } from './column-rows.js'
import type { LinedPage } from './furniture.js'
import type { Line } from './lines.js'

/** Says on which pages running text stands in columns, for the page alone tells their order, and where it may. */
export function sayColumns(pages: readonly LinedPage[], file: VFile): void {
  for (const { number: page, lines } of pages) {
    const count = 1 + Math.max(0, ...lines.map((line) => line.column?.index ?? 0))
    const doubtful = findDoubtful(lines)
    if (count > 1) {
      const reason = `Unexpected running text in columns (${count}), expected one; they were read one after the other`
      say(file, 'text-in-columns', reason, { page })
    }
    if (doubtful) {
      const reason = `Unexpected sentences side by side, the first “${doubtful.text}”, expected one column of text`
      say(file, 'doubtful-columns', reason, { page })
    }
  }
}

/** So many sentences that go on from line to line make running text of lines that stand side by side. */
const RUN_ONS = 2

/** Lines whose baselines are nearer than this share of their size stand on one height. */
const LEVEL = 0.5

/**
 * The first of the lines of a page that stand side by side and are running text on both sides, but too little of it to be taken for
 * columns: they may as well be meant to be read across. Null where there are none.
 *
 * @param lines of one page, in reading order.
 */
function findDoubtful(lines: readonly Line[]): Line | null {
  const plain = lines.filter((line) => !line.column)
  const pairs = plain.flatMap((left, index) => {
    const right = plain[index + 1]
    const isBeside =
      right !== undefined &&
      Math.abs(right.baseline - left.baseline) < LEVEL * left.size &&
      right.left > left.right
    return isBeside ? [{ left, right }] : []
  })
  const isRunning = (side: readonly Line[]) => {
    const texts = side.map(({ text }) => text)
    return countRunOns(texts) >= RUN_ONS && texts.some(endsSentence)
  }
  const torn = plain.filter((line, index) => isTornByCell(line, plain[index + 1]))
  if (torn.length >= RUN_ONS) return torn[0] ?? null
  const isDoubtful = isRunning(pairs.map(({ left }) => left)) && isRunning(pairs.map(({ right }) => right))
  return isDoubtful ? (pairs[0]?.left ?? null) : null
}

/** Whether an item goes on below a cell that stands beside its first line, or a little lower: it is torn there. */
function isTornByCell(line: Line, next: Line | undefined): boolean {
  if (line.marker === null || next === undefined || endsSentence(line.text)) return false
  return next.left > line.right && next.baseline - line.baseline < line.size
}
