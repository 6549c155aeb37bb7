import type { Finding, Letter } from '../schema.js'
import { tallyThemes } from './compare-themes.js'
import type { Gold, GoldFinding } from './gold.js'
import { type Matches, matchFindings } from './match-findings.js'
import type { Measure } from './measures.js'
import { toComparable } from './normalise.js'
import type { Comparison } from './score-letter.js'
import { sumTallies, type Tally, toTrial } from './tally.js'

/** Something that a finding of the letter and its equal of gold must agree on. */
interface Trait {
  measure: Measure
  isLabelled: (want: GoldFinding) => boolean
  toGot: (got: Finding) => string
  toWant: (want: GoldFinding) => string
}

const TRAITS: readonly Trait[] = [
  {
    measure: 'pages',
    isLabelled: ({ pages }) => pages !== undefined && pages.length > 0,
    toGot: ({ pages }) => toPageList(pages),
    toWant: ({ pages }) => toPageList(pages ?? []),
  },
  {
    measure: 'subheadings',
    isLabelled: () => true,
    toGot: ({ subheading }) => toComparable(subheading),
    toWant: ({ subheading }) => toComparable(subheading),
  },
  {
    measure: 'mainTheme',
    isLabelled: ({ themes }) => themes.length > 0,
    toGot: ({ themes }) => themes.find(({ main }) => main)?.id ?? '',
    toWant: ({ themes }) => themes[0] ?? '',
  },
]

/** The findings, and of those that are exact the pages, subheadings and themes. */
export function compareFindings(
  gold: Gold,
  letter: Letter | null,
): Comparison & { themes: Map<string, Tally> } {
  const { exact, unmatched, extra } = matchFindings(gold, letter)
  const soft = unmatched.filter(({ isSoft }) => isSoft).length
  const found = exact.length + soft + extra.length
  const expected = exact.length + unmatched.length
  const themes = tallyThemes(exact)
  const comparison: Comparison & { themes: Map<string, Tally> } = {
    tallies: {
      ...themes.tallies,
      findingsExact: { hits: exact.length, found, expected },
      findingsSoft: { hits: exact.length + soft, found, expected },
    },
    themes: themes.themes,
    differences: [
      ...unmatched.map(({ closest, text }) => ({
        measure: 'findingsExact' as const,
        got: closest,
        want: text,
      })),
      ...extra.map(({ text }) => ({ measure: 'findingsExact' as const, got: text, want: null })),
    ],
  }
  for (const trait of TRAITS) {
    const { tally, differences } = compareTrait(trait, exact)
    comparison.tallies[trait.measure] = tally
    comparison.differences.push(...differences)
  }
  return comparison
}

function compareTrait({ measure, isLabelled, toGot, toWant }: Trait, exact: Matches['exact']) {
  const pairs = exact
    .filter(({ want }) => isLabelled(want))
    .map(({ got, want }) => ({ got: toGot(got), want: toWant(want), about: `: ${got.text}` }))
  return {
    tally: sumTallies(pairs.map(({ got, want }) => toTrial(got === want))),
    differences: pairs
      .filter(({ got, want }) => got !== want)
      .map(({ got, want, about }) => ({
        measure,
        got: `${got || 'none'}${about}`,
        want: `${want || 'none'}${about}`,
      })),
  }
}

const toPageList = (pages: readonly number[]) => [...pages].sort((a, b) => a - b).join(', ')
