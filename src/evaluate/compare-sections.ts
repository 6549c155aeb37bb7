import type { Letter } from '../schema.js'
import type { Gold } from './gold.js'
import type { Comparison } from './score-letter.js'
import { sumTallies, tallyBags, toTrial, withoutBag } from './tally.js'

/** Which kinds of section the letter has, how many of each, and in which it states that there is nothing. */
export function compareSections(gold: Gold, letter: Letter | null): Comparison {
  const sections = letter?.sections ?? []
  const got = sections.map(({ kind }) => kind).filter((kind) => kind !== 'narrative')
  const want = gold.sections.map(({ kind }) => kind)
  const statedNone = gold.sections
    .filter(({ none }) => none)
    .map(({ kind }) => ({ kind, isStated: sections.some((one) => one.kind === kind && one.statedNone) }))
  return {
    tallies: {
      sections: tallyBags(got, want),
      statedNone: sumTallies(statedNone.map(({ isStated }) => toTrial(isStated))),
    },
    differences: [
      ...withoutBag(got, want).map((kind) => ({ measure: 'sections' as const, got: kind, want: null })),
      ...withoutBag(want, got).map((kind) => ({ measure: 'sections' as const, got: null, want: kind })),
      ...statedNone
        .filter(({ isStated }) => !isStated)
        .map(({ kind }) => ({ measure: 'statedNone' as const, got: null, want: kind })),
    ],
  }
}
