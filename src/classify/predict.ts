import { toProbability } from './calibration.js'
import { FeatureIndex, type Reading } from './feature-index.js'
import { readFeatures } from './features.js'
import type { Judges, Model } from './model.js'
import type { Occurrences } from './occurrences.js'
import { WEIGHT_OF } from './weight-levels.js'

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

  constructor(readonly model: Model) {
    this.#index = new FeatureIndex(model.vocabulary)
  }

  /** Judges one finding by its words alone. */
  judge(text: string): Verdict {
    const { model } = this
    const seen = readFeatures(text)
    const reading = this.#index.read(seen)
    const belongs = probabilities(model.belongs, reading)
    const leads = probabilities(model.leads, reading)
    if (reading.columns.length === 0) return { seen, reading, belongs, leads, themes: [], isLow: false }
    const byLead = [...belongs.keys()].sort((a, b) => leads[b]! - leads[a]! || a - b)
    const themes = byLead.filter((theme) => belongs[theme]! >= model.threshold)
    const isLow = themes.length === 0
    if (isLow) themes.push(byLead[0]!)
    return { seen, reading, belongs, leads, themes, isLow }
  }
}

/**
 * The row of a feature holds its weights for all themes side by side. Four rows are added at once: this is the innermost
 * loop of the whole reading, and it is half as fast row by row.
 */
function probabilities(
  { weights, scale, bias, calibration }: Judges,
  { columns, values }: Reading,
): Float64Array {
  const count = bias.length
  const sums = new Float64Array(count)
  const whole = columns.length - (columns.length % 4)
  for (let place = 0; place < whole; place += 4) {
    const first = columns[place]! * count
    const second = columns[place + 1]! * count
    const third = columns[place + 2]! * count
    const fourth = columns[place + 3]! * count
    const [a, b, c, d] = [values[place]!, values[place + 1]!, values[place + 2]!, values[place + 3]!]
    for (let theme = 0; theme < count; theme++) {
      sums[theme] =
        sums[theme]! +
        a * WEIGHT_OF[weights[first + theme]!]! +
        b * WEIGHT_OF[weights[second + theme]!]! +
        c * WEIGHT_OF[weights[third + theme]!]! +
        d * WEIGHT_OF[weights[fourth + theme]!]!
    }
  }
  for (let place = whole; place < columns.length; place++) {
    const row = columns[place]! * count
    for (let theme = 0; theme < count; theme++)
      sums[theme]! += values[place]! * WEIGHT_OF[weights[row + theme]!]!
  }
  return sums.map((sum, theme) => toProbability(calibration[theme]!, sum * scale[theme]! + bias[theme]!))
}
