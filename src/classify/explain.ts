import { findEvidence, type WeightedWords, weighWords } from './evidence.js'
import type { Classifier } from './predict.js'

/** Why a finding has a theme. */
export interface ThemeReason {
  id: string
  /** Calibrated probability that the theme belongs to the finding. */
  score: number
  /** Calibrated probability that the finding is first of all about it. */
  lead: number
  main: boolean
  /** False for the runner-up: the best of the themes that were not given. */
  given: boolean
  /** Words that spoke for it, strongest first, with their part of the score. */
  evidence: WeightedWords[]
  /** The word that spoke most against it, with its part of the score; null where none did. */
  against: WeightedWords | null
}

/** Why a finding has its themes: those given, the main one first, and the runner-up. */
export function explainFinding(text: string, classifier: Classifier): ThemeReason[] {
  const { model } = classifier
  const verdict = classifier.judge(text)
  const reasonOf = (theme: number): ThemeReason => ({
    id: model.themes[theme]!.id,
    score: verdict.belongs[theme]!,
    lead: classifier.leadOf(verdict.reading, theme),
    main: theme === verdict.themes[0],
    given: verdict.themes.includes(theme),
    evidence: findEvidence(text, model, verdict, theme),
    against: strongestAgainst(text, weighWords(model, verdict, theme), verdict.seen.words),
  })
  if (verdict.themes.length === 0) return []
  const [runnerUp] = model.themes
    .map((_, theme) => theme)
    .filter((theme) => !verdict.themes.includes(theme))
    .sort((a, b) => verdict.belongs[b]! - verdict.belongs[a]!)
  return [...verdict.themes, ...(runnerUp === undefined ? [] : [runnerUp])].map(reasonOf)
}

function strongestAgainst(
  text: string,
  weights: Float64Array,
  words: readonly { start: number; end: number }[],
): WeightedWords | null {
  const at = weights.indexOf(weights.reduce((least, weight) => Math.min(least, weight), 0))
  const word = words[at]
  if (word === undefined || weights[at]! >= 0) return null
  return { words: text.slice(word.start, word.end), weight: weights[at]!, start: word.start, end: word.end }
}
