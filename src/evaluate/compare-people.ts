import type { Letter } from '../schema.js'
import type { Gold, GoldPerson } from './gold.js'
import { toComparable, toRoleWords } from './normalise.js'
import type { Comparison } from './score-letter.js'
import { sumTallies, tallyBags, withoutBag } from './tally.js'

/** A person of a letter or of gold. */
type Named = Pick<Letter['addressees'][number], 'name'>

/** The lists of people, by name, and what the addressees are. */
const LISTS = [
  ['addresseeNames', 'addressees'],
  ['signatoryNames', 'signatories'],
  ['copiesNames', 'copies'],
] as const

/** Who the letter is to, who signed it, who has a copy. A list that gold does not have is not scored. */
export function comparePeople(gold: Gold, letter: Letter | null): Comparison {
  const comparison = compareRoles(gold.addressees, letter?.addressees ?? [])
  for (const [measure, list] of LISTS) {
    const people = gold[list]
    if (!people) continue
    const got = toNames(letter?.[list] ?? [])
    const want = toNames(people)
    comparison.tallies[measure] = tallyBags(got, want)
    comparison.differences.push(
      ...withoutBag(got, want).map((name) => ({ measure, got: name, want: null })),
      ...withoutBag(want, got).map((name) => ({ measure, got: null, want: name })),
    )
  }
  return comparison
}

/** The words of role and organisation of each person of gold, against those of the person of the same name. */
function compareRoles(gold: readonly GoldPerson[], letter: Letter['addressees']): Comparison {
  const named = letter.filter(({ name }) => name)
  const got = new Map(named.map((person) => [toComparable(person.name), toRoleWords(person)]))
  const want = new Map(gold.map((person) => [toComparable(person.name), toRoleWords(person)]))
  const pairs = [...want].map(([name, words]) => ({ name, got: got.get(name) ?? [], want: words }))
  return {
    tallies: { addresseeRoles: sumTallies(pairs.map((pair) => tallyBags(pair.got, pair.want))) },
    differences: pairs
      .filter((pair) => got.has(pair.name) && [...pair.got].sort().join() !== [...pair.want].sort().join())
      .map((pair) => ({
        measure: 'addresseeRoles',
        got: `${pair.name}: ${pair.got.join(' ')}`,
        want: `${pair.name}: ${pair.want.join(' ')}`,
      })),
  }
}

const toNames = (people: readonly Named[]) =>
  people.filter(({ name }) => name).map(({ name }) => toComparable(name))
