import type { Letter } from '../schema.js'
import type { Gold } from './gold.js'
import { toComparable } from './normalise.js'

/**
 * The parsed letter that answers to each letter of gold. Most files hold one letter; of one that holds several each gold
 * letter takes the one with which it has most in common, and none is taken twice.
 *
 * @param parsed the letters of each file, by its sha256.
 */
export function matchLetters(
  gold: readonly Gold[],
  parsed: ReadonlyMap<string, readonly Letter[]>,
): Map<Gold, Letter> {
  const matched = new Map<Gold, Letter>()
  const several: { one: Gold; letter: Letter; common: number }[] = []
  for (const one of gold) {
    const letters = parsed.get(one.sha256) ?? []
    const [only] = letters
    if (only && letters.length === 1) matched.set(one, only)
    else several.push(...letters.map((letter) => ({ one, letter, common: countCommon(one, letter) })))
  }
  const taken = new Set<Letter>()
  for (const { one, letter, common } of several.sort((a, b) => b.common - a.common)) {
    if (common === 0 || matched.has(one) || taken.has(letter)) continue
    matched.set(one, letter)
    taken.add(letter)
  }
  return matched
}

/** Findings, title, salutation and date that are the same. */
function countCommon(gold: Gold, letter: Letter): number {
  const texts = new Set(
    letter.sections.flatMap((section) => section.findings.map(({ text }) => toComparable(text))),
  )
  const findings = gold.sections.flatMap((section) => section.findings)
  const same = (['title', 'salutation', 'letterDate'] as const).filter(
    (field) => gold[field] !== null && gold[field] === letter[field],
  )
  return findings.filter(({ text }) => texts.has(toComparable(text))).length + same.length
}
