import { toProbability } from './calibration.js'
import { FeatureIndex, type Reading } from './feature-index.js'
import { readFeatures } from './features.js'
import type { Judges, Model } from './model.js'
import type { Occurrences } from './occurrences.js'

/** What a model makes of one finding. */
export interface Verdict {
  seen: Occurrences
  reading: Reading
  /** By theme: the calibrated probability that it belongs to the finding. */
  belongs: Float64Array
  /** By theme: the calibrated probability that the finding is first of all about it. */
  leads: Float64Array
  /** Indices of the themes given, the main one first; empty where the model knows no word of the finding. */
  themes: number[]
  /** True where no theme reached its threshold and the best stands alone. */
  isLow: boolean
}

/** A model ready to judge. */
export class Classifier {
  readonly #index: FeatureIndex
  readonly #hears: Record<'belongs' | 'leads', Uint8Array>

  constructor(readonly model: Model) {
    this.#index = new FeatureIndex(model.vocabulary)
    this.#hears = { belongs: heardBy(model.belongs), leads: heardBy(model.leads) }
  }

  /** Judges one finding by its words alone. */
  judge(text: string): Verdict {
    const { model } = this
    const seen = readFeatures(text)
    const reading = this.#index.read(seen)
    const belongs = probabilities(model.belongs, this.#hears.belongs, reading)
    const leads = probabilities(model.leads, this.#hears.leads, reading)
    if (reading.columns.length === 0) return { seen, reading, belongs, leads, themes: [], isLow: false }
    const byLead = [...belongs.keys()].sort((a, b) => leads[b]! - leads[a]! || a - b)
    const themes = byLead.filter((theme) => belongs[theme]! >= model.threshold)
    const isLow = themes.length === 0
    if (isLow) themes.push(byLead[0]!)
    return { seen, reading, belongs, leads, themes, isLow }
  }
}

/** By feature: 1 where any of the judges gives it weight; most word pieces mean nothing to those of the main theme. */
function heardBy({ weights, bias }: Judges): Uint8Array {
  const heard = new Uint8Array(weights.length / bias.length)
  for (let feature = 0, at = 0; feature < heard.length; feature++)
    for (const end = at + bias.length; at < end; at++) if (weights[at] !== 0) heard[feature] = 1
  return heard
}

/**
 * Each theme's sum is made by itself, two at a time, in a variable and not in a list: this is the innermost loop of the
 * whole reading, and it is twice as fast so.
 */
function probabilities(
  { weights, scale, bias, calibration }: Judges,
  heard: Uint8Array,
  { columns, values }: Reading,
): Float64Array {
  const count = bias.length
  const rows = new Int32Array(columns.length)
  const amounts = new Float64Array(columns.length)
  let known = 0
  for (let place = 0; place < columns.length; place++) {
    const feature = columns[place]!
    if (heard[feature] === 0) continue
    rows[known] = feature * count
    amounts[known++] = values[place]!
  }
  const sums = new Float64Array(count)
  for (let theme = 0; theme < count; theme += 2) {
    const next = Math.min(theme + 1, count - 1)
    let sum = 0
    let nextSum = 0
    for (let place = 0; place < known; place++) {
      const row = rows[place]!
      const amount = amounts[place]!
      sum += amount * weights[row + theme]!
      nextSum += amount * weights[row + next]!
    }
    sums[next] = nextSum
    sums[theme] = sum
  }
  return sums.map((sum, theme) => toProbability(calibration[theme]!, sum * scale[theme]! + bias[theme]!))
}
