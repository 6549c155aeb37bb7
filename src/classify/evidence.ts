import type { Judges, Model } from './model.js'
import type { Verdict } from './predict.js'
import { WEIGHT_OF } from './weight-levels.js'

/** Words of a finding as printed, and what they add to the score of a theme. */
export interface WeightedWords {
  words: string
  /** In units of the judge's score; above 0 speaks for the theme. */
  weight: number
  /** Place in the text, in UTF-16 units, end exclusive. */
  start: number
  end: number
}

/** Pieces of evidence given for a theme. */
const MOST_EVIDENCE = 3
/** Words that add less than this share of the strongest do not decide. */
const WORTH_SHOWING = 0.35
/** A feature that covers more words than this is a pair of its first and last. */
const WHOLE_SPAN = 4

/**
 * What each word adds to a theme's score: the score is a sum over features, and each feature's part is spread evenly
 * over the words that it covers, so the weights of all words and the bias add up to the score.
 */
export function weighWords(
  { belongs, leads }: Model,
  verdict: Verdict,
  theme: number,
  judges: 'belongs' | 'leads' = 'belongs',
): Float64Array {
  const { seen, reading } = verdict
  const { columns, unit, places } = reading
  const { weights, row, from, scale }: Judges = judges === 'belongs' ? belongs : leads
  const sums = new Float64Array(seen.words.length)
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!
    if (place === -1) continue
    const letter = weights[columns[place]! * row + from + theme]!
    const weight = seen.amount[at]! * unit[place]! * WEIGHT_OF[letter]! * scale[theme]!
    if (weight === 0) continue
    const first = seen.from[at]!
    const width = seen.to[at]! - first
    if (width === 1) sums[first]! += weight
    else if (width > WHOLE_SPAN) {
      sums[first]! += weight / 2
      sums[first + width - 1]! += weight / 2
    } else for (let word = first; word < first + width; word++) sums[word]! += weight / width
  }
  return sums
}

/** The words that decided for a theme, strongest first: runs of neighbouring words that each speak for it. */
export function findEvidence(text: string, model: Model, verdict: Verdict, theme: number): WeightedWords[] {
  const { words } = verdict.seen
  const sums = weighWords(model, verdict, theme)
  const least = sums.reduce((most, weight) => Math.max(most, weight), 0) * WORTH_SHOWING
  const runs: WeightedWords[] = []
  for (let from = 0; from < words.length; from++) {
    if (!(sums[from]! > 0 && sums[from]! >= least)) continue
    let to = from + 1
    let weight = sums[from]!
    while (to < words.length && sums[to]! >= least && words[to]!.sentence === words[from]!.sentence)
      weight += sums[to++]!
    const start = words[from]!.start
    const end = words[to - 1]!.end
    runs.push({ words: text.slice(start, end), weight, start, end })
    from = to
  }
  return runs.sort((a, b) => b.weight - a.weight || a.start - b.start).slice(0, MOST_EVIDENCE)
}
