/** What was hit, of what was found and of what was expected; tallies of letters add up to that of a corpus. */
export interface Tally {
  hits: number
  /** How many the parsed letter has; for a plain yes-or-no measure the same as `expected`. */
  found: number
  /** How many gold has. */
  expected: number
}

/** One yes-or-no comparison. */
export function toTrial(isHit: boolean): Tally {
  return { hits: isHit ? 1 : 0, found: 1, expected: 1 }
}

/** All hits, all found and all expected of several tallies: what pools them weighs each item alike. */
export function sumTallies(tallies: Iterable<Tally>): Tally {
  const sum = { hits: 0, found: 0, expected: 0 }
  for (const { hits, found, expected } of tallies) {
    sum.hits += hits
    sum.found += found
    sum.expected += expected
  }
  return sum
}

/** Compares two bags of things: each counts as often as it stands in both. */
export function tallyBags(found: readonly string[], expected: readonly string[]): Tally {
  return {
    hits: found.length - withoutBag(found, expected).length,
    found: found.length,
    expected: expected.length,
  }
}

/** What is left of a bag once the things of another are taken out of it, one for one. */
export function withoutBag(bag: readonly string[], taken: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const item of taken) left.set(item, (left.get(item) ?? 0) + 1)
  return bag.filter((item) => {
    const count = left.get(item) ?? 0
    if (count > 0) left.set(item, count - 1)
    return count === 0
  })
}

/** The harmonic mean of precision and recall, from 0 to 1; null where there was nothing to find and nothing found. */
export function toF1({ hits, found, expected }: Tally): number | null {
  return found + expected === 0 ? null : toFigure((2 * hits) / (found + expected))
}

/** The share of the expected that was hit, from 0 to 1; null where nothing was expected. */
export function toRate({ hits, expected }: Tally): number | null {
  return expected === 0 ? null : toFigure(hits / expected)
}

/**
 * Rounds to four digits, half to even, on the exact binary value, as Python's `round` does.
 *
 * `toFixed` does the same save at exact halves, which it rounds up. A binary fraction ends in an exact half of
 * the fourth digit only if it is an odd multiple of 1/32: 10^-4 / 2 is 1 / (2^5 * 5^4).
 */
export function toFigure(value: number): number {
  const up = Number(value.toFixed(4))
  const isHalf = Math.abs((value * 32) % 2) === 1
  if (!isHalf) return up
  const tenThousandths = Math.floor(value * 10_000)
  return (tenThousandths % 2 === 0 ? tenThousandths : tenThousandths + 1) / 10_000
}
