import type { Matches } from './match-findings.js'
import type { Comparison } from './score-letter.js'
import { sumTallies, type Tally, toTrial } from './tally.js'

const NOTHING: Tally = { hits: 0, found: 0, expected: 0 }

/** The themes of the exact findings that gold has labelled: in all, and per theme. */
export function tallyThemes(exact: Matches['exact']): {
  tallies: Comparison['tallies']
  themes: Map<string, Tally>
} {
  const themes = new Map<string, Tally>()
  const trials: Tally[] = []
  for (const { got, want } of exact) {
    if (want.themes.length === 0) continue
    const main = got.themes.find((theme) => theme.main)
    trials.push(toTrial(main !== undefined && want.themes.includes(main.id)))
    const predicted = new Set(got.themes.map(({ id }) => id))
    const labelled = new Set(want.themes)
    for (const id of new Set([...predicted, ...labelled])) {
      const found = predicted.has(id) ? 1 : 0
      const expected = labelled.has(id) ? 1 : 0
      themes.set(id, sumTallies([themes.get(id) ?? NOTHING, { hits: found * expected, found, expected }]))
    }
  }
  return {
    tallies: { themes: sumTallies(themes.values()), topThemeInSet: sumTallies(trials) },
    themes,
  }
}
