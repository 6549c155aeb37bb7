import { calibrate, chooseThreshold, toProbability } from './calibration.js'
import type { Example } from './examples.js'
import { FeatureIndex } from './feature-index.js'
import { readFeatures } from './features.js'
import { dealFolds } from './folds.js'
import { BELONGS, LEADS, type Learner, loudened } from './learners.js'
import { KINDS_OF_JUDGES, type Model } from './model.js'
import { heaviest, toSteps } from './prune.js'
import { dotRow, type SparseRow, type SparseRows, toSparseRows } from './sparse.js'
import { type LinearJudge, trainSupportVectors } from './support-vectors.js'
import type { ThemeList } from './themes.js'
import { learnVocabulary } from './vocabulary.js'

export interface TrainOptions {
  seed?: number
  /** Splits of the training data from which calibration and thresholds are learnt. */
  folds?: number
  /** Features kept in the model, those with the heaviest weights. */
  features?: number
  /** Told of each step done, from 0 to 1. */
  onProgress?: (done: number) => void
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
  const { seed = 1, folds = 5, features = 47_000, onProgress = () => {} } = options
  const vocabulary = learnVocabulary(readAll(examples))
  const index = new FeatureIndex(vocabulary.hashes)
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
  const kept = heaviest([belongs, leads], vocabulary, features)
  const weights = new Uint8Array(kept.length * KINDS_OF_JUDGES * themes.length)
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
    hashes: Int32Array.from(kept, (feature) => vocabulary.hashes[feature]!),
    belongs: { ...toSteps(belongs, vocabulary, kept, weights, 0), calibration: belongsCalibration },
    leads: {
      ...toSteps(leads, vocabulary, kept, weights, themes.length),
      calibration: calibrationsOf(leads),
    },
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

function* readAll(examples: readonly Example[]) {
  for (const { text } of examples) yield readFeatures(text)
}

function everyIndex(items: readonly unknown[]): number[] {
  return [...items.keys()]
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

/** What is kept on one side: authorities where there are enough of them, else letters, else single findings. */
function splitKey(examples: readonly Example[], folds: number): (example: Example) => string {
  const keys = [({ group }: Example) => group, ({ letter }: Example) => letter]
  return keys.find((keyOf) => new Set(examples.map(keyOf)).size >= folds) ?? (({ text }) => text)
}

/** By theme and example: the score that judges give who did not learn from the example's group. */
function scoreUnseen(job: Job, folds: number, onFold: () => void): Float64Array[] {
  const foldOf = dealFolds(job.examples, folds, job.seed, splitKey(job.examples, folds))
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
