import type { Example } from '../../classify/examples.js'
import { dealFolds } from '../../classify/folds.js'
import { readGoldExamples } from '../../classify/gold.js'
import { Classifier } from '../../classify/predict.js'
import { THEMES, type ThemeList } from '../../classify/themes.js'
import { trainModel } from '../../classify/train.js'
import { CliError } from '../../messages.js'
import { keywordBaseline, majorityBaseline } from './baselines.js'
import { measureThemes, type ThemeMeasures, type ThemeOutcome } from './measure.js'
import { type Claim, measureReliability, type Reliability } from './reliability.js'

/** What is never on both sides of a split. */
export type SplitBy = 'authority' | 'letter'

/** How gold is parted for it; what is left out has its default. */
export interface CrossValidateOptions {
  /** Parts, 2 or more; 5 by default. */
  folds?: number
  /** Fixes the folds, and the order of learning; 1 by default. */
  seed?: number
  /** `authority` by default. */
  by?: SplitBy
  /** The project's own by default. */
  themes?: ThemeList
  /** Told of each fold done, from 0 to 1. */
  onProgress?: (done: number) => void
}

/** How well themes are given to findings that nothing was learnt from, and what simpler means would have given. */
export interface CrossValidation {
  by: SplitBy
  folds: number
  seed: number
  model: ThemeMeasures
  /** Over every pair of finding and theme given. */
  reliability: Reliability
  baselines: { majority: ThemeMeasures; keyword: ThemeMeasures }
}

/**
 * Trains on all but one fold and judges that fold, fold by fold: features, weights, calibration, threshold and baselines
 * are all learnt without it. Only findings of letters are judged.
 *
 * @throws CliError where the gold folder has no labels or bad ones, or too few letters for the folds.
 */
export function crossValidateThemes(goldDir: string, options: CrossValidateOptions = {}): CrossValidation {
  return crossValidateExamples(readGoldExamples(goldDir, options.themes ?? THEMES), options)
}

/** As {@link crossValidateThemes}, over examples at hand. */
export function crossValidateExamples(
  examples: readonly Example[],
  options: CrossValidateOptions = {},
): CrossValidation {
  const { folds = 5, seed = 1, by = 'authority', themes = THEMES, onProgress = () => {} } = options
  const keyOf = (example: Example) => (by === 'letter' ? example.letter : example.group)
  if (new Set(examples.map(keyOf)).size < folds) {
    throw new CliError(
      'too-few-examples',
      `Unexpected labels of fewer than ${folds} ${by === 'letter' ? 'letters' : 'authorities'}, expected one or more a fold`,
    )
  }
  const foldOf = dealFolds(examples, folds, seed, keyOf)
  const outcomes = {
    model: [] as ThemeOutcome[],
    majority: [] as ThemeOutcome[],
    keyword: [] as ThemeOutcome[],
  }
  const claims: Claim[] = []
  for (let fold = 0; fold < folds; fold++) {
    const known = examples.filter((_, at) => foldOf[at] !== fold)
    const unseen = examples.filter((example, at) => foldOf[at] === fold && example.judged)
    const classifier = new Classifier(trainModel(known, themes, { seed }))
    const majority = majorityBaseline(known, themes)
    const keyword = keywordBaseline(known, themes)
    for (const { text, themes: right } of unseen) {
      const verdict = classifier.judge(text)
      outcomes.model.push({ given: verdict.themes, right })
      outcomes.majority.push({ given: majority(text), right })
      outcomes.keyword.push({ given: keyword(text), right })
      for (const theme of verdict.themes) {
        claims.push({ probability: verdict.belongs[theme]!, right: right.includes(theme) })
      }
    }
    onProgress((fold + 1) / folds)
  }
  const ids = themes.map(({ id }) => id)
  return {
    by,
    folds,
    seed,
    model: measureThemes(outcomes.model, ids),
    reliability: measureReliability(claims),
    baselines: {
      majority: measureThemes(outcomes.majority, ids),
      keyword: measureThemes(outcomes.keyword, ids),
    },
  }
}
