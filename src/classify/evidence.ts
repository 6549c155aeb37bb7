import type { Judges, Model } from './model.js'
import type { Verdict } from './predict.js'

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
  const { weights, scale }: Judges = judges === 'belongs' ? belongs : leads
  const sums = new Float64Array(seen.words.length)
  const count = scale.length
  for (let at = 0; at < seen.hash.length; at++) {
    const place = reading.placeOf[at]!
    if (place === -1) continue
    const from = seen.from[at]!
    const to = seen.to[at]!
    const part =
      (reading.share[at]! * weights[reading.columns[place]! * count + theme]! * scale[theme]!) / (to - from)
    for (let word = from; word < to; word++) sums[word]! += part
  }
  return sums
}

/** The words that decided for a theme, strongest first: runs of neighbouring words that each speak for it. */
export function findEvidence(text: string, model: Model, verdict: Verdict, theme: number): WeightedWords[] {
  const { words } = verdict.seen
  const sums = weighWords(model, verdict, theme)
  const least = Math.max(...sums) * WORTH_SHOWING
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
