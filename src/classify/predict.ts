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
  /** Indices of the themes given, the main one first; empty where the model knows no word of the finding. */
  themes: number[]
  /** By place in `themes`: the calibrated probability that the finding is first of all about it. */
  leads: number[]
  /** True where no theme reached its threshold and the best stands alone. */
  isLow: boolean
}

/** A model ready to judge. */
export class Classifier {
  readonly #index: FeatureIndex

  constructor(readonly model: Model) {
    this.#index = new FeatureIndex(model.hashes)
  }

  /** Judges one finding by its words alone. */
  judge(text: string): Verdict {
    const { model } = this
    const seen = readFeatures(text)
    const reading = this.#index.read(seen)
    const belongs = probabilities(model.belongs, reading)
    if (reading.columns.length === 0) return { seen, reading, belongs, themes: [], leads: [], isLow: false }
    const all = [...belongs.keys()]
    const given = all.filter((theme) => belongs[theme]! >= model.threshold)
    const isLow = given.length === 0
    const ranked = (isLow ? all : given)
      .map((theme) => ({ theme, lead: this.leadOf(reading, theme) }))
      .sort((a, b) => b.lead - a.lead || a.theme - b.theme)
    const kept = isLow ? ranked.slice(0, 1) : ranked
    return {
      seen,
      reading,
      belongs,
      themes: kept.map(({ theme }) => theme),
      leads: kept.map(({ lead }) => lead),
      isLow,
    }
  }

  /** The calibrated probability that a finding is first of all about a theme: asked of the few that belong to it. */
  leadOf({ columns, values }: Reading, theme: number): number {
    const { weights, row, from, scale, bias, calibration } = this.model.leads
    let sum = 0
    for (let place = 0; place < columns.length; place++)
      sum += values[place]! * WEIGHT_OF[weights[columns[place]! * row + from + theme]!]!
    return toProbability(calibration[theme]!, sum * scale[theme]! + bias[theme]!)
  }
}

/**
 * For every theme at once. Four rows are added at once: this is the innermost loop of the whole reading, and it is half as fast
 * row by row.
 */
function probabilities(
  { weights, row, from, scale, bias, calibration }: Judges,
  { columns, values }: Reading,
): Float64Array {
  const count = bias.length
  const sums = new Float64Array(count)
  const whole = columns.length - (columns.length % 4)
  for (let place = 0; place < whole; place += 4) {
    const first = columns[place]! * row + from
    const second = columns[place + 1]! * row + from
    const third = columns[place + 2]! * row + from
    const fourth = columns[place + 3]! * row + from
    const a = values[place]!
    const b = values[place + 1]!
    const c = values[place + 2]!
    const d = values[place + 3]!
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
    const at = columns[place]! * row + from
    for (let theme = 0; theme < count; theme++)
      sums[theme]! += values[place]! * WEIGHT_OF[weights[at + theme]!]!
  }
  return sums.map((sum, theme) => toProbability(calibration[theme]!, sum * scale[theme]! + bias[theme]!))
}
