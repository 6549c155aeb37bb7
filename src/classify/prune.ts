import { type Learner, loudnessOf } from './learners.js'
import { type Judges, KINDS_OF_JUDGES } from './model.js'
import type { LinearJudge } from './support-vectors.js'
import type { Vocabulary } from './vocabulary.js'
import { letterOf, WEIGHT_LEVELS } from './weight-levels.js'

/** The judges of all themes, and what they listened to. */
export interface Learnt {
  judges: readonly LinearJudge[]
  learner: Learner
}

/**
 * The features that move scores the most over the training examples: by the square of what they add where they stand, times
 * how often they stand somewhere. In ascending order.
 */
export function heaviest(learnt: readonly Learnt[], vocabulary: Vocabulary, count: number): number[] {
  const moved = new Float64Array(vocabulary.hashes.length)
  for (const { judges, learner } of learnt) {
    for (const { weights } of judges) {
      weights.forEach((weight, feature) => {
        moved[feature]! += (weight * loudnessOf(learner, vocabulary, feature)) ** 2
      })
    }
  }
  moved.forEach((square, feature) => {
    moved[feature] = square * vocabulary.documents[feature]!
  })
  return [...moved.keys()]
    .sort((a, b) => moved[b]! - moved[a]! || a - b)
    .slice(0, count)
    .sort((a, b) => a - b)
}

/**
 * Loudness folded into the weights, and the weights rounded to the square of a level.
 *
 * @param weights is given the judges' part of every row.
 * @param from where that part begins.
 */
export function toSteps(
  { judges, learner }: Learnt,
  vocabulary: Vocabulary,
  kept: readonly number[],
  weights: Uint8Array,
  from: number,
): Omit<Judges, 'calibration'> {
  const row = KINDS_OF_JUDGES * judges.length
  const scale = new Float64Array(judges.length)
  judges.forEach((judge, theme) => {
    const heard = kept.map((feature) => judge.weights[feature]! * loudnessOf(learner, vocabulary, feature))
    const most = heard.reduce((known, weight) => Math.max(known, Math.abs(weight)), 0) || 1
    scale[theme] = most / WEIGHT_LEVELS ** 2
    heard.forEach((weight, at) => {
      const level = Math.round(Math.sqrt(Math.abs(weight) / most) * WEIGHT_LEVELS)
      weights[at * row + from + theme] = letterOf(Math.sign(weight) * level)
    })
  })
  return { weights, row, from, scale, bias: Float64Array.from(judges, ({ bias }) => bias) }
}
