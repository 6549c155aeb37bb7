import { Counts } from './kinds.js'
import type { FindingEntry } from './summary.js'

/** The findings of one year. */
export interface Year {
  /** In words where letters have no date. */
  year: string
  findings: readonly FindingEntry[]
}

/** Findings by the year of their letter, the earliest first, and last those without. */
export function byYear(findings: readonly FindingEntry[]): Year[] {
  const years = new Map<string, FindingEntry[]>()
  for (const finding of findings) {
    const year = finding.letter.letterDate?.slice(0, 4) ?? 'not stated'
    const known = years.get(year)
    if (known) known.push(finding)
    else years.set(year, [finding])
  }
  return [...years]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([year, members]) => ({ year, findings: members }))
}

/** How many findings there are of each kind, and in all. */
export function countsOf(findings: readonly FindingEntry[]): number[] {
  const counts = new Counts()
  for (const { kind } of findings) counts.add(kind)
  return counts.cells()
}
