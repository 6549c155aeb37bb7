import { randomFrom, shuffle } from './random.js'
import { dotRow, type SparseRows } from './sparse.js'

/** A linear judge: a row scores `bias + Σ value × weight`, above 0 where it says yes. */
export interface LinearJudge {
  weights: Float64Array
  bias: number
}

export interface SupportVectorOptions {
  /** What a violated margin costs; larger fits the examples closer. */
  cost: number
  /** How much more a missed positive costs than a false one. */
  positiveCost: number
  seed: number
}

/** Passes over the examples at most; the tolerance ends it sooner. */
const MAX_PASSES = 60
/** Widest range of projected gradients at which a pass counts as settled. */
const TOLERANCE = 0.05

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al., "A dual coordinate descent
 * method for large-scale linear SVM", ICML 2008, algorithms 1 and 3). natural's own classifiers (naive Bayes, and logistic regression by plain
 * gradient descent over dense vectors) do not reach sixty thousand features.
 *
 * @param examples which rows to learn from.
 * @param isPositive by row.
 * @param importance how much each row counts, by row.
 */
export function trainSupportVectors(
  rows: SparseRows,
  examples: readonly number[],
  isPositive: (row: number) => boolean,
  importance: Float64Array,
  { cost, positiveCost, seed }: SupportVectorOptions,
): LinearJudge {
  const { starts, columns, values } = rows
  const weights = new Float64Array(rows.width)
  let bias = 0
  const count = examples.length
  const sign = new Float64Array(count)
  const slack = new Float64Array(count)
  const curvature = new Float64Array(count)
  const dual = new Float64Array(count)
  examples.forEach((row, at) => {
    const positive = isPositive(row)
    sign[at] = positive ? 1 : -1
    slack[at] = 1 / (2 * cost * (positive ? positiveCost : 1) * importance[row]!)
    let square = 1
    for (let p = starts[row]!; p < starts[row + 1]!; p++) square += values[p]! * values[p]!
    curvature[at] = square + slack[at]!
  })
  const order = Int32Array.from({ length: count }, (_, at) => at)
  const random = randomFrom(seed)
  // Examples far on the right side of the margin are set aside until the others have settled.
  let active = count
  let steepest = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    shuffle(order.subarray(0, active), random)
    let highest = Number.NEGATIVE_INFINITY
    let lowest = Number.POSITIVE_INFINITY
    for (let turn = 0; turn < active; turn++) {
      const at = order[turn]!
      const row = examples[at]!
      const gradient = sign[at]! * (dotRow(rows, row, weights) + bias) - 1 + dual[at]! * slack[at]!
      const before = dual[at]!
      if (before === 0 && gradient > steepest) {
        active--
        order[turn] = order[active]!
        order[active] = at
        turn--
        continue
      }
      const projected = before === 0 ? Math.min(gradient, 0) : gradient
      highest = Math.max(highest, projected)
      lowest = Math.min(lowest, projected)
      if (Math.abs(projected) < 1e-9) continue
      dual[at] = Math.max(before - gradient / curvature[at]!, 0)
      const step = (dual[at]! - before) * sign[at]!
      for (let p = starts[row]!; p < starts[row + 1]!; p++) weights[columns[p]!]! += step * values[p]!
      bias += step
    }
    steepest = highest > 0 ? highest : Number.POSITIVE_INFINITY
    if (highest - lowest > TOLERANCE) continue
    if (active === count) break
    active = count
    steepest = Number.POSITIVE_INFINITY
  }
  return { weights, bias }
}
