import type { Finding, Letter } from '../schema.js'
import type { Gold, GoldFinding } from './gold.js'
import { toComparable } from './normalise.js'
import { similarity, similarityBound } from './similarity.js'

/** Two findings of the same kind of section count as softly the same from this similarity on. */
const SOFT = 0.95

/** A finding in comparable form, with the finding itself. */
interface Entry<F> {
  kind: string
  text: string
  finding: F
}

/** A finding of gold that no finding of the letter equals. */
export interface Unmatched {
  kind: string
  text: string
  /** The finding of the letter that comes nearest; null where none is left in that kind of section. */
  closest: string | null
  /** Whether the nearest is near enough to be softly the same. */
  isSoft: boolean
}

/** Which findings of a letter answer to which of gold. */
export interface Matches {
  /** Findings with the same words in the same kind of section. */
  exact: { got: Finding; want: GoldFinding }[]
  unmatched: Unmatched[]
  /** Findings of the letter that match none of gold, exactly or softly. */
  extra: { kind: string; text: string }[]
}

/** Pairs the findings of a letter with those of gold, each with one at most: exactly first, then softly. */
export function matchFindings(gold: Gold, letter: Letter | null): Matches {
  const pool = new Map<string, Entry<Finding>[]>()
  for (const entry of entriesOf<Finding>(letter?.sections ?? [])) {
    if (entry.kind !== 'narrative') pool.set(keyOf(entry), [...(pool.get(keyOf(entry)) ?? []), entry])
  }
  const exact: Matches['exact'] = []
  const rest: Entry<GoldFinding>[] = []
  for (const entry of entriesOf<GoldFinding>(gold.sections)) {
    const got = pool.get(keyOf(entry))?.pop()
    if (got) exact.push({ got: got.finding, want: entry.finding })
    else rest.push(entry)
  }
  const extra = [...pool.values()].flat()
  const unmatched = rest.map(({ kind, text }): Unmatched => {
    const candidates = extra.filter((one) => one.kind === kind)
    const closest = closestTo(text, candidates)
    if (!closest) return { kind, text, closest: null, isSoft: false }
    const isSoft = closest.bound >= SOFT && similarity(text, closest.entry.text) >= SOFT
    if (isSoft) extra.splice(extra.indexOf(closest.entry), 1)
    return { kind, text, closest: closest.entry.text, isSoft }
  })
  return { exact, unmatched, extra }
}

const keyOf = ({ kind, text }: { kind: string; text: string }) => `${kind}\n${text}`

function entriesOf<F extends { text: string }>(
  sections: readonly { kind: string; findings: readonly F[] }[],
): Entry<F>[] {
  return sections.flatMap(({ kind, findings }) =>
    findings.map((finding) => ({ kind, text: toComparable(finding.text), finding })),
  )
}

/** The finding with the highest bound of similarity; of several, the last in the order of code points. */
function closestTo<E extends { text: string }>(text: string, entries: readonly E[]) {
  let closest: { entry: E; bound: number } | null = null
  for (const entry of entries) {
    const bound = similarityBound(text, entry.text)
    const isCloser =
      !closest ||
      bound > closest.bound ||
      (bound === closest.bound && isAfter(entry.text, closest.entry.text))
    if (isCloser) closest = { entry, bound }
  }
  return closest
}

/** Whether a text comes after another in the order of code points; `>` compares UTF-16 units instead. */
function isAfter(a: string, b: string): boolean {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) > 0
}
