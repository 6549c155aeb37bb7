/** Turns a judge's score into a probability: `1 / (1 + exp(-(slope × score + offset)))`. */
export interface Calibration {
  slope: number
  offset: number
}

/** Newton steps at most; ten are enough. */
const MAX_STEPS = 100
/** A Newton step that does not help is halved this often before the search ends. */
const MAX_HALVINGS = 20

/** The probability, 0 to 1, that a score stands for. */
export function toProbability({ slope, offset }: Calibration, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)))
}

/**
 * Platt's calibration: the logistic curve through scores of examples that the judge had not learnt from, by Newton's method
 * with halved steps (Lin, Lin and Weng, "A note on Platt's probabilistic outputs", 2007). Two pretend examples, one of
 * each kind, keep a theme with few examples away from certainty.
 *
 * @param scores of held-out examples.
 * @param truths whether the theme was right, in the same order.
 */
export function calibrate(scores: readonly number[], truths: readonly boolean[]): Calibration {
  const positives = truths.filter(Boolean).length
  const negatives = truths.length - positives
  const targets = truths.map((truth) => (truth ? (positives + 1) / (positives + 2) : 1 / (negatives + 2)))
  let curve: Calibration = { slope: 1, offset: Math.log((positives + 1) / (negatives + 1)) }
  let loss = lossOf(curve, scores, targets)
  for (let step = 0; step < MAX_STEPS; step++) {
    const direction = newtonStep(curve, scores, targets)
    let length = 1
    let next = curve
    let nextLoss = loss
    for (let halving = 0; halving < MAX_HALVINGS && nextLoss >= loss; halving++, length /= 2) {
      next = {
        slope: curve.slope - length * direction.slope,
        offset: curve.offset - length * direction.offset,
      }
      nextLoss = lossOf(next, scores, targets)
    }
    const gain = loss - nextLoss
    if (gain <= 0) break
    curve = next
    loss = nextLoss
    if (gain < 1e-9) break
  }
  return curve
}

/** Log loss, written so that no exponential overflows. */
function lossOf(
  { slope, offset }: Calibration,
  scores: readonly number[],
  targets: readonly number[],
): number {
  return scores.reduce((sum, score, at) => {
    const logit = slope * score + offset
    return sum + Math.max(logit, 0) - logit * targets[at]! + Math.log1p(Math.exp(-Math.abs(logit)))
  }, 0)
}

/** The inverse Hessian of the loss times its gradient. */
function newtonStep(curve: Calibration, scores: readonly number[], targets: readonly number[]): Calibration {
  const gradient = { slope: 0, offset: 0 }
  const hessian = { slope: 1e-9, both: 0, offset: 1e-9 }
  scores.forEach((score, at) => {
    const probability = toProbability(curve, score)
    const error = probability - targets[at]!
    const spread = probability * (1 - probability)
    gradient.slope += error * score
    gradient.offset += error
    hessian.slope += spread * score * score
    hessian.both += spread * score
    hessian.offset += spread
  })
  const determinant = hessian.slope * hessian.offset - hessian.both * hessian.both
  return {
    slope: (hessian.offset * gradient.slope - hessian.both * gradient.offset) / determinant,
    offset: (hessian.slope * gradient.offset - hessian.both * gradient.slope) / determinant,
  }
}

/**
 * The probability from which a theme is given, chosen for the best F1 over held-out pairs of finding and theme. One for all
 * themes: a threshold for each fitted the luck of the held-out findings and gave less on new ones.
 *
 * @returns above 0 and below 1; 0.5 where nothing is ever right.
 */
export function chooseThreshold(probabilities: readonly number[], truths: readonly boolean[]): number {
  const positives = truths.filter(Boolean).length
  const order = [...probabilities.keys()].sort((a, b) => probabilities[b]! - probabilities[a]! || a - b)
  let right = 0
  let best = 0
  let threshold = 0.5
  order.forEach((at, given) => {
    if (truths[at]) right++
    const f1 = (2 * right) / (given + 1 + positives)
    if (f1 <= best) return
    best = f1
    const next = order[given + 1]
    threshold = (probabilities[at]! + (next === undefined ? 0 : probabilities[next]!)) / 2
  })
  return threshold
}
