import type { Letter } from '../schema.js'
import { compareFields } from './compare-fields.js'
import { compareFindings } from './compare-findings.js'
import { comparePeople } from './compare-people.js'
import { compareSections } from './compare-sections.js'
import type { Gold } from './gold.js'
import type { Measure } from './measures.js'
import type { Tally } from './tally.js'

/** One place where a letter and gold differ, for a reader who looks for the cause. */
export interface Difference {
  /** Id of the gold letter. */
  letter: string
  measure: Measure
  /** What the parsed letter has; null where it has nothing. */
  got: string | null
  /** What gold has; null where it has nothing. */
  want: string | null
}

/** What one comparison gives: the measures it looked at, and where the letter differs. */
export interface Comparison {
  tallies: Partial<Record<Measure, Tally>>
  differences: Omit<Difference, 'letter'>[]
}

/** One letter against gold. */
export interface LetterScore {
  id: string
  family: string
  isMissing: boolean
  tallies: Partial<Record<Measure, Tally>>
  /** Per theme, on the findings that are exact. */
  themes: ReadonlyMap<string, Tally>
  lostWords: number
  differences: Difference[]
}

/** Compares one letter with gold; a missing letter (null) is scored as one in which nothing was found. */
export function scoreLetter(gold: Gold, letter: Letter | null): LetterScore {
  const findings = compareFindings(gold, letter)
  const comparisons: Comparison[] = [
    compareFields(gold, letter),
    comparePeople(gold, letter),
    compareSections(gold, letter),
    findings,
  ]
  return {
    id: gold.id,
    family: gold.family,
    isMissing: letter === null,
    tallies: Object.assign({}, ...comparisons.map(({ tallies }) => tallies)),
    themes: findings.themes,
    lostWords: letter?.coverage.lost ?? 0,
    differences: comparisons.flatMap(({ differences }) =>
      differences.map((difference) => ({ letter: gold.id, ...difference })),
    ),
  }
}
