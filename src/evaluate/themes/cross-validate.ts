import type { Example } from '../../classify/examples.js'
import { dealFolds } from '../../classify/folds.js'
import { readGoldExamples } from '../../classify/gold.js'
import { Classifier } from '../../classify/predict.js'
import { THEMES, type ThemeList } from '../../classify/themes.js'
import { trainModel } from '../../classify/train.js'
import { measureThemes, type ThemeMeasures, type ThemeOutcome } from './measure.js'
import { type Claim, measureReliability, type Reliability } from './reliability.js'

export interface CrossValidateOptions {
  folds?: number
  seed?: number
  /** What is kept on one side of a split. */
  by?: 'authority' | 'letter'
  themes?: ThemeList
  /** Told of each fold done, from 0 to 1. */
  onProgress?: (done: number) => void
}

/** The model's figures. */
export interface CrossValidation extends ThemeMeasures {
  by: 'authority' | 'letter'
  folds: number
  seed: number
  /** Over every pair of judged finding and theme given. */
  reliability: Reliability
}

/**
 * Trains on all but one fold and judges that fold, fold by fold; everything that is learnt (features, weights, calibration,
 * thresholds) is learnt without the fold.
 *
 * @throws CliError where the gold folder has no labels or bad ones.
 */
export function crossValidateThemes(goldDir: string, options: CrossValidateOptions = {}): CrossValidation {
  const { folds = 5, seed = 1, by = 'authority', themes = THEMES, onProgress = () => {} } = options
  const examples = readGoldExamples(goldDir, themes)
  const foldOf = dealFolds(examples, folds, seed, by === 'letter' ? (one: Example) => one.letter : undefined)
  const outcomes: ThemeOutcome[] = []
  const claims: Claim[] = []
  for (let fold = 0; fold < folds; fold++) {
    const model = trainModel(
      examples.filter((_, at) => foldOf[at] !== fold),
      themes,
      { seed },
    )
    const classifier = new Classifier(model)
    examples.forEach((example, at) => {
      if (foldOf[at] !== fold || !example.judged) return
      const verdict = classifier.judge(example.text)
      outcomes.push({ given: verdict.themes, right: example.themes })
      for (const theme of verdict.themes) {
        claims.push({ probability: verdict.belongs[theme]!, right: example.themes.includes(theme) })
      }
    })
    onProgress((fold + 1) / folds)
  }
  const ids = themes.map(({ id }) => id)
  return { by, folds, seed, ...measureThemes(outcomes, ids), reliability: measureReliability(claims) }
}
