import { MEASURE_IDS, MEASURES, type Measure } from './measures.js'
import type { LetterScore } from './score-letter.js'
import { sumTallies, type Tally, toF1, toFigure } from './tally.js'

/** The figures of a family, or of all letters. */
export interface Scores {
  /** Letters of gold. */
  letters: number
  /** Letters of gold that no parsed letter answers to; they are scored as empty. */
  missing: number
  /** Words that stand nowhere in their letter, by the letters' own account. */
  lostWords: number
  /** From 0 to 1, four digits; null where gold has nothing to measure by. */
  figures: Record<Measure | 'themesMacro', number | null>
  /** What the figures are made of. */
  counts: Record<Measure, Tally>
  /** Per theme, F1 on the exact findings. */
  themes: Record<string, (Tally & { f1: number | null }) | undefined>
}

/** Adds up the scores of letters. */
export function toScores(letters: readonly LetterScore[]): Scores {
  const counts = byMeasure((id) => sumTallies(letters.flatMap(({ tallies }) => tallies[id] ?? [])))
  const themes = toThemeScores(letters)
  return {
    letters: letters.length,
    missing: letters.filter(({ isMissing }) => isMissing).length,
    lostWords: letters.reduce((sum, { lostWords }) => sum + lostWords, 0),
    figures: {
      ...byMeasure((id) => MEASURES[id].toScore(counts[id])),
      themesMacro: toMean(Object.values(themes).map((theme) => theme?.f1 ?? 0)),
    },
    counts,
    themes,
  }
}

function toThemeScores(letters: readonly LetterScore[]): Scores['themes'] {
  const ids = [...new Set(letters.flatMap(({ themes }) => [...themes.keys()]))].sort()
  return Object.fromEntries(
    ids.map((id) => {
      const tally = sumTallies(letters.flatMap(({ themes }) => themes.get(id) ?? []))
      return [id, { ...tally, f1: toF1(tally) }]
    }),
  )
}

/**
 * The plain mean of figures: each theme weighs the same, however many findings it has. They are added up in
 * ten-thousandths, which are whole, so that the order of the themes can never show in the last digit.
 */
function toMean(figures: readonly number[]): number | null {
  if (figures.length === 0) return null
  const tenThousandths = figures.reduce((sum, figure) => sum + Math.round(figure * 10_000), 0)
  return toFigure(tenThousandths / 10_000 / figures.length)
}

function byMeasure<T>(toValue: (id: Measure) => T): Record<Measure, T> {
  return Object.fromEntries(MEASURE_IDS.map((id) => [id, toValue(id)])) as Record<Measure, T>
}
