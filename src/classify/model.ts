import type { Calibration } from './calibration.js'
import type { ThemeList } from './themes.js'

/** Judges of whether a theme belongs, and of whether it leads: their weights lie side by side. */
export const KINDS_OF_JUDGES = 2

/** One linear judge a theme, laid side by side: what the finding's features say for each theme. */
export interface Judges {
  /**
   * Feature by feature, a row of the weights for all themes, of both kinds of judges: who asks one asks the other next, and what
   * lies together is fetched at once. They are letters of WEIGHT_OF, which says what each is in units of the theme's `scale`.
   */
  weights: Uint8Array
  /** Weights a row. */
  row: number
  /** Where in each row these judges' own weights begin. */
  from: number
  /** By theme: what a weight of 1 is worth. */
  scale: Float64Array
  /** By theme. */
  bias: Float64Array
  /** By theme. */
  calibration: readonly Calibration[]
}

/** What the model was made from and how; no dates, so that the same data give the same bytes. */
export interface ModelFacts {
  /** Labelled findings learnt from. */
  examples: number
  /** Of these, findings of letters: scores are calibrated over them alone. */
  judged: number
  letters: number
  /** Letters of one authority are never on both sides of a split. */
  groups: number
  /** By theme id: labelled findings. */
  support: Readonly<Record<string, number>>
  features: number
  seed: number
}

/** All that is needed to give findings their themes. */
export interface Model {
  themes: ThemeList
  facts: ModelFacts
  /** The features that it knows: their 32-bit hashes, in ascending order. */
  hashes: Int32Array
  /** Does the theme belong to the finding at all? */
  belongs: Judges
  /** Is it what the finding is first of all about? */
  leads: Judges
  /** The probability of belonging from which a theme is given. */
  threshold: number
}
