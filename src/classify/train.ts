import { calibrate, chooseThreshold, toProbability } from './calibration.js'
import type { Example } from './examples.js'
import { BLOCKS, type Block, readFeatures } from './features.js'
import { dealFolds } from './folds.js'
import type { Judges, Model } from './model.js'
import { dotRow, type SparseRow, type SparseRows, toSparseRows } from './sparse.js'
import { type LinearJudge, trainSupportVectors } from './support-vectors.js'
import type { ThemeList } from './themes.js'
import { FeatureIndex, learnVocabulary, selectFeatures, type Vocabulary } from './vocabulary.js'

export interface TrainOptions {
  seed?: number
  /** Splits of the training data from which calibration and thresholds are learnt. */
  folds?: number
  /** Features kept in the model, those with the heaviest weights. */
  features?: number
  /** Told of each step done, from 0 to 1. */
  onProgress?: (done: number) => void
}

/** How loud each kind of feature is to a judge, and how the judge weighs its mistakes. */
interface Learner {
  loudness: Partial<Record<Block, number>>
  cost: number
  positiveCost: number
  isPositive: (example: Example, theme: number) => boolean
}

/** Whole text and word pieces tell best whether a theme belongs to a finding at all. */
const BELONGS: Learner = {
  loudness: {
    words: 0.2,
    first: 0.1,
    pieces: 0.25,
    pairs: 0.15,
    concepts: 0.6,
    phrases: 0.1,
    context: 0.1,
    judged: 0.08,
  },
  cost: 0.3,
  positiveCost: 2,
  isPositive: (example, theme) => example.themes.includes(theme),
}

/** What stands first tells best what a finding is first of all about. */
const LEADS: Learner = {
  loudness: { words: 0.2, first: 0.12, clause: 0.1, lead: 0.1, concepts: 0.4, places: 0.45 },
  cost: 0.3,
  positiveCost: 1,
  isPositive: (example, theme) => example.themes[0] === theme,
}

/** Text that is no finding of a letter is written otherwise, so it counts for less. */
const UNJUDGED_IMPORTANCE = 0.7

/**
 * Learns a model from labelled findings: two linear judges a theme, calibrated and given their thresholds on scores of findings
 * that the judges had not seen (no group on both sides). The same examples, themes and options give the same model.
 */
export function trainModel(
  examples: readonly Example[],
  themes: ThemeList,
  options: TrainOptions = {},
): Model {
  const { seed = 1, folds = 5, features = 30_000, onProgress = () => {} } = options
  const vocabulary = learnVocabulary(readAll(examples))
  const index = new FeatureIndex(vocabulary)
  const readings = examples.map(({ text }): SparseRow => {
    const { columns, values } = index.read(readFeatures(text))
    return { columns, values }
  })
  const steps = 2 * (folds + 1)
  let done = 0
  const learn = (learner: Learner) => {
    const rows = toSparseRows(
      readings.map((row) => loudened(row, learner, vocabulary)),
      vocabulary.hashes.length,
    )
    const job: Job = { examples, themes, rows, learner, seed }
    const scores = scoreUnseen(job, folds, () => onProgress(++done / steps))
    const judges = themes.map((_, theme) => trainJudge(job, theme, everyIndex(examples)))
    onProgress(++done / steps)
    return { judges, scores, learner }
  }
  const belongs = learn(BELONGS)
  const leads = learn(LEADS)
  const judged = everyIndex(examples).filter((at) => examples[at]!.judged)
  const calibrationsOf = ({ scores, learner }: typeof belongs) =>
    themes.map((_, theme) =>
      calibrate(
        judged.map((at) => scores[theme]![at]!),
        judged.map((at) => learner.isPositive(examples[at]!, theme)),
      ),
    )
  const belongsCalibration = calibrationsOf(belongs)
  const pairs = judged.flatMap((at) => themes.map((_, theme) => ({ at, theme })))
  const threshold = chooseThreshold(
    pairs.map(({ at, theme }) => toProbability(belongsCalibration[theme]!, belongs.scores[theme]![at]!)),
    pairs.map(({ at, theme }) => BELONGS.isPositive(examples[at]!, theme)),
  )
  const kept = heaviest([belongs, leads], index, features)
  return {
    themes,
    facts: {
      examples: examples.length,
      judged: judged.length,
      letters: new Set(examples.map(({ letter }) => letter)).size,
      groups: new Set(examples.map(({ group }) => group)).size,
      support: Object.fromEntries(
        themes.map(({ id }, theme) => [id, examples.filter((one) => one.themes.includes(theme)).length]),
      ),
      features: kept.length,
      seed,
    },
    vocabulary: selectFeatures(vocabulary, kept),
    belongs: { ...toSteps(belongs, vocabulary, kept), calibration: belongsCalibration },
    leads: { ...toSteps(leads, vocabulary, kept), calibration: calibrationsOf(leads) },
    threshold,
  }
}

interface Job {
  examples: readonly Example[]
  themes: ThemeList
  rows: SparseRows
  learner: Learner
  seed: number
}

interface Learnt {
  judges: LinearJudge[]
  learner: Learner
}

function* readAll(examples: readonly Example[]) {
  for (const { text } of examples) yield readFeatures(text)
}

function everyIndex(items: readonly unknown[]): number[] {
  return [...items.keys()]
}

function loudnessOf(learner: Learner, vocabulary: Vocabulary, feature: number): number {
  return learner.loudness[BLOCKS[vocabulary.blocks[feature]!]!] ?? 0
}

/** The row as a learner hears it; what it is deaf to is left out. */
function loudened({ columns, values }: SparseRow, learner: Learner, vocabulary: Vocabulary): SparseRow {
  const heard = [...columns.keys()].filter((at) => loudnessOf(learner, vocabulary, columns[at]!) > 0)
  return {
    columns: Int32Array.from(heard, (at) => columns[at]!),
    values: Float64Array.from(heard, (at) => values[at]! * loudnessOf(learner, vocabulary, columns[at]!)),
  }
}

function trainJudge(
  { examples, rows, learner, seed }: Job,
  theme: number,
  from: readonly number[],
): LinearJudge {
  const importance = Float64Array.from(examples, ({ judged }) => (judged ? 1 : UNJUDGED_IMPORTANCE))
  return trainSupportVectors(rows, from, (row) => learner.isPositive(examples[row]!, theme), importance, {
    cost: learner.cost,
    positiveCost: learner.positiveCost,
    seed: seed + theme,
  })
}

/** By theme and example: the score that judges give who did not learn from the example's group. */
function scoreUnseen(job: Job, folds: number, onFold: () => void): Float64Array[] {
  const foldOf = dealFolds(job.examples, folds, job.seed)
  const scores = job.themes.map(() => new Float64Array(job.examples.length))
  for (let fold = 0; fold < folds; fold++) {
    const seen = everyIndex(job.examples).filter((at) => foldOf[at] !== fold)
    job.themes.forEach((_, theme) => {
      const { weights, bias } = trainJudge(job, theme, seen)
      foldOf.forEach((own, at) => {
        if (own === fold) scores[theme]![at] = dotRow(job.rows, at, weights) + bias
      })
    })
    onFold()
  }
  return scores
}

/**
 * The features that move scores the most over the training examples: by the square of what they add where they stand, times
 * how often they stand somewhere. In ascending order.
 */
function heaviest(learnt: readonly Learnt[], index: FeatureIndex, count: number): number[] {
  const { vocabulary } = index
  const moved = new Float64Array(vocabulary.hashes.length)
  for (const { judges, learner } of learnt) {
    for (const { weights } of judges) {
      weights.forEach((weight, feature) => {
        moved[feature]! += (weight * loudnessOf(learner, vocabulary, feature)) ** 2
      })
    }
  }
  moved.forEach((square, feature) => {
    moved[feature] = square * index.rarity[feature]! ** 2 * vocabulary.documents[feature]!
  })
  return [...moved.keys()]
    .sort((a, b) => moved[b]! - moved[a]! || a - b)
    .slice(0, count)
    .sort((a, b) => a - b)
}

/** Loudness folded into the weights, and the weights rounded to 127 steps either way. */
function toSteps(
  { judges, learner }: Learnt,
  vocabulary: Vocabulary,
  kept: readonly number[],
): Omit<Judges, 'calibration'> {
  const weights = new Int8Array(kept.length * judges.length)
  const scale = new Float64Array(judges.length)
  judges.forEach((judge, theme) => {
    const heard = kept.map((feature) => judge.weights[feature]! * loudnessOf(learner, vocabulary, feature))
    const step = heard.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127 || 1
    scale[theme] = step
    heard.forEach((weight, at) => {
      weights[at * judges.length + theme] = Math.round(weight / step)
    })
  })
  return { weights, scale, bias: Float64Array.from(judges, ({ bias }) => bias) }
}
