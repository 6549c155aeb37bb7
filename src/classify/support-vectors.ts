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

/** Passes over the examples at most; the tolerance ends it after about ten. */
const MAX_PASSES = 30
/** Largest projected gradient at which a pass counts as settled. */
const TOLERANCE = 0.02

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al., "A dual coordinate descent
 * method for large-scale linear SVM", ICML 2008, algorithm 1). natural's own classifiers (naive Bayes, and logistic regression by plain
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
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    shuffle(order, random)
    let worst = 0
    for (const at of order) {
      const row = examples[at]!
      const gradient = sign[at]! * (dotRow(rows, row, weights) + bias) - 1 + dual[at]! * slack[at]!
      const projected = dual[at] === 0 ? Math.min(gradient, 0) : gradient
      if (Math.abs(projected) < 1e-9) continue
      worst = Math.max(worst, Math.abs(projected))
      const before = dual[at]!
      dual[at] = Math.max(before - gradient / curvature[at]!, 0)
      const step = (dual[at]! - before) * sign[at]!
      for (let p = starts[row]!; p < starts[row + 1]!; p++) weights[columns[p]!]! += step * values[p]!
      bias += step
    }
    if (worst < TOLERANCE) break
  }
  return { weights, bias }
}
