import type { Occurrences } from './occurrences.js'
import type { SparseRow } from './sparse.js'

/** A finding as the judges see it, with the way back from its features to its words. */
export interface Reading extends SparseRow {
  /** By place in `columns`: what one unit of amount is of the value. */
  unit: Float64Array
  /** By occurrence of what was seen: its place in `columns`, or -1 where the model does not know it. */
  places: Int32Array
}

/** `log2(1 + amount)` of the amounts that there mostly are: whole and small. */
const LOGARITHMS = Float64Array.from({ length: 64 }, (_, amount) => Math.log2(1 + amount))

function logarithmOf(amount: number): number {
  const whole = amount | 0
  return whole === amount && whole < LOGARITHMS.length ? LOGARITHMS[whole]! : Math.log2(1 + amount)
}

/**
 * Looks features up by hash. Hashes are spread evenly and stand in order, so a table that says where those with the same first bits
 * begin leads to within one or two of each. It is a quarter of the size of a hash table, so that more of it stays in the processor's
 * memory between two letters.
 */
export class FeatureIndex {
  /** By the first bits of a hash: the first feature that has them. */
  readonly #starts: Int32Array
  /** How far a hash is shifted for its first bits to be left. */
  readonly #shift: number
  /** By feature: its place in the reading being made, or -1. */
  readonly #placeOf: Int32Array

  /** @param hashes of all features, in ascending order. */
  constructor(readonly hashes: Int32Array) {
    const bits = Math.max(1, Math.floor(Math.log2(hashes.length + 1)))
    this.#shift = 32 - bits
    this.#starts = new Int32Array(2 ** bits + 1)
    for (let feature = 0; feature < hashes.length; feature++)
      this.#starts[this.#bucketOf(hashes[feature]!) + 1]! += 1
    for (let bucket = 1; bucket < this.#starts.length; bucket++)
      this.#starts[bucket]! += this.#starts[bucket - 1]!
    this.#placeOf = new Int32Array(hashes.length).fill(-1)
  }

  /** Hashes go from the lowest negative number up. */
  #bucketOf(hash: number): number {
    return (hash >> this.#shift) + ((this.#starts.length - 1) >> 1)
  }

  /** Index of a feature, or -1 where it is not known. */
  find(hash: number): number {
    const { hashes } = this
    const starts = this.#starts
    const bucket = this.#bucketOf(hash)
    const end = starts[bucket + 1]!
    for (let feature = starts[bucket]!; feature < end; feature++) if (hashes[feature] === hash) return feature
    return -1
  }

  /**
   * The finding as a sparse row: `log2(1 + amount) / √(all that stands in the block)`. What is not known counts for the length
   * all the same, so a model can be pruned without being trained anew.
   */
  read({ hash, block, amount, length, totals }: Occurrences): Reading {
    const lengths = totals.map(Math.sqrt)
    const columns = new Int32Array(length)
    const values = new Float64Array(length)
    const unit = new Float64Array(length)
    const places = new Int32Array(length)
    const placeOf = this.#placeOf
    let width = 0
    for (let at = 0; at < length; at++) {
      const feature = this.find(hash[at]!)
      let place = -1
      if (feature !== -1) {
        place = placeOf[feature]!
        if (place === -1) {
          place = width++
          columns[place] = feature
          unit[place] = 1 / lengths[block[at]!]!
          placeOf[feature] = place
        }
        values[place]! += amount[at]!
      }
      places[at] = place
    }
    for (let place = 0; place < width; place++) {
      const total = values[place]!
      values[place] = logarithmOf(total) * unit[place]!
      unit[place] = values[place]! / total
      placeOf[columns[place]!] = -1
    }
    return { columns: columns.subarray(0, width), values: values.subarray(0, width), unit, places }
  }
}
