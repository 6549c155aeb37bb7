/** What was given for one finding and what was right. */
export interface ThemeOutcome {
  /** Indices of the themes given, the main one first. */
  given: readonly number[]
  /** Indices of the right themes, the main one first. */
  right: readonly number[]
}

/** How well one theme is given; `null` where there is nothing to divide by. */
export interface ThemeMeasure {
  id: string
  precision: number | null
  recall: number | null
  f1: number
  /** Findings that have the theme. */
  support: number
  /** Findings that were given it. */
  given: number
}

/** How well themes are given, all figures from 0 to 1. */
export interface ThemeMeasures {
  findings: number
  /** F1 over all pairs of finding and theme. */
  microF1: number
  /** Mean F1 of the themes that were given or right at least once. */
  macroF1: number
  /** Findings whose main theme is right. */
  mainAccuracy: number
  /** Findings whose main theme is one of the right ones. */
  topInSet: number
  perTheme: ThemeMeasure[]
}

/** Measures outcomes against the right answers. */
export function measureThemes(outcomes: readonly ThemeOutcome[], ids: readonly string[]): ThemeMeasures {
  const perTheme = ids.map((id, theme): ThemeMeasure => {
    const given = outcomes.filter((one) => one.given.includes(theme))
    const support = outcomes.filter((one) => one.right.includes(theme)).length
    const hits = given.filter((one) => one.right.includes(theme)).length
    return {
      id,
      precision: ratio(hits, given.length),
      recall: ratio(hits, support),
      f1: ratio(2 * hits, given.length + support) ?? 0,
      support,
      given: given.length,
    }
  })
  const count = (of: (one: ThemeOutcome) => number) => outcomes.reduce((sum, one) => sum + of(one), 0)
  const hits = count(({ given, right }) => given.filter((theme) => right.includes(theme)).length)
  const seen = perTheme.filter(({ support, given }) => support + given > 0)
  return {
    findings: outcomes.length,
    microF1:
      ratio(
        2 * hits,
        count(({ given, right }) => given.length + right.length),
      ) ?? 0,
    macroF1:
      ratio(
        seen.reduce((sum, { f1 }) => sum + f1, 0),
        seen.length,
      ) ?? 0,
    mainAccuracy:
      ratio(
        count(({ given, right }) => Number(given[0] === right[0])),
        outcomes.length,
      ) ?? 0,
    topInSet:
      ratio(
        count(({ given, right }) => Number(right.includes(given[0]!))),
        outcomes.length,
      ) ?? 0,
    perTheme,
  }
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
