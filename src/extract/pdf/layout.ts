import { isRunOn, type Line } from './lines.js'

/** What is usual on the pages of a document; the rest of the layout is judged against it. Points. */
export interface Layout {
  /** Type size of most of the text. */
  bodySize: number
  /** Distance between the baselines of a paragraph. */
  leading: number
  /** Left edge of most lines. */
  leftMargin: number
  /** Right edge that full lines reach. */
  rightMargin: number
}

/** Baselines that stand so many type sizes apart are those of two paragraphs, or of a text in double spacing. */
const WIDE = 2.2
const WIDEST = 3.5

/** Measures a document by its lines. */
export function measure(lines: readonly Line[]): Layout {
  const bodySize =
    mode(
      lines,
      (line) => line.size,
      (line) => line.text.length,
    ) ?? 12
  const body = lines.filter((line) => line.size === bodySize)
  const { close, within } = stepsOf(body, bodySize)
  const rights = Float64Array.from(body, (line) => line.right).sort()
  return {
    bodySize,
    leading: doubleSpacing(within, bodySize) ?? mode(close, (step) => step) ?? 1.2 * bodySize,
    leftMargin: mode(body, (line) => Math.round(line.left)) ?? 72,
    // The few lines that stick out (a column, a long address) are no measure.
    rightMargin: rights[Math.floor(rights.length * 0.97)] ?? 520,
  }
}

/** The steps from line to line of the text, in half points: the close ones, and those within a sentence. */
function stepsOf(body: readonly Line[], bodySize: number): { close: number[]; within: number[] } {
  const close: number[] = []
  const within: number[] = []
  let above: Line | undefined
  for (const line of body) {
    if (above !== undefined && above.page === line.page && line.baseline > above.baseline) {
      const step = Math.round((line.baseline - above.baseline) * 2) / 2
      if (step < WIDE * bodySize) close.push(step)
      if (isRunOn(above, line)) within.push(step)
    }
    above = line
  }
  return { close, within }
}

/** The usual step from line to line where most sentences take a wide one, or undefined. */
function doubleSpacing(within: readonly number[], bodySize: number): number | undefined {
  const wide = within.filter((step) => step >= WIDE * bodySize && step <= WIDEST * bodySize)
  return wide.length * 2 > within.length ? mode(wide, (step) => step) : undefined
}

/** The value that weighs most. */
function mode<T>(
  items: readonly T[],
  value: (item: T) => number,
  weight: (item: T) => number = () => 1,
): number | undefined {
  const weights = new Map<number, number>()
  for (const item of items) weights.set(value(item), (weights.get(value(item)) ?? 0) + weight(item))
  let best: number | undefined
  for (const [key, sum] of weights) if (best === undefined || sum > (weights.get(best) ?? 0)) best = key
  return best
}
