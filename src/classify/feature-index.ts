import { BLOCKS } from './blocks.js'
import type { Occurrences } from './occurrences.js'
import type { SparseRow } from './sparse.js'
import type { Vocabulary } from './vocabulary.js'
import type { WordForm } from './words.js'

/** A finding as the judges see it, with the way back from its features to its words. */
export interface Reading extends SparseRow {
  /** By place in `columns`: what one unit of amount is of the value. */
  unit: Float64Array
  /** By occurrence of what was seen: its place in `columns`, or -1 where the model does not know it. */
  places: Int32Array
  /** By occurrence of a known piece of a word, each of which counts 1: its place in `columns`. */
  piecePlaces: Int32Array
  /** The word that the piece is of. */
  pieceWords: Int32Array
}

/** Rare words say more than common ones; concepts are few and are taken as they are. */
const IS_WEIGHTED_BY_RARITY = BLOCKS.map((block) => block !== 'concepts' && block !== 'places')

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
  /** By documents: how much more a feature says that stands in so few. */
  readonly #rarity: Float64Array
  /** By feature: its place in the reading being made, or -1. */
  readonly #placeOf: Int32Array

  constructor(readonly vocabulary: Vocabulary) {
    const { hashes, documents, examples } = vocabulary
    const bits = Math.max(1, Math.floor(Math.log2(hashes.length + 1)))
    this.#shift = 32 - bits
    this.#starts = new Int32Array(2 ** bits + 1)
    for (let feature = 0; feature < hashes.length; feature++)
      this.#starts[this.#bucketOf(hashes[feature]!) + 1]! += 1
    for (let bucket = 1; bucket < this.#starts.length; bucket++)
      this.#starts[bucket]! += this.#starts[bucket - 1]!
    this.#rarity = new Float64Array(documents.reduce((most, count) => Math.max(most, count), 0) + 1)
    for (let count = 0; count < this.#rarity.length; count++)
      this.#rarity[count] = 1 + Math.log((1 + examples) / (1 + count))
    this.#placeOf = new Int32Array(hashes.length).fill(-1)
  }

  /** How much more a feature says for being rare: 1 or more. */
  rarityOf(feature: number): number {
    const { blocks, documents } = this.vocabulary
    return IS_WEIGHTED_BY_RARITY[blocks[feature]!] ? this.#rarity[documents[feature]!]! : 1
  }

  /** Hashes go from the lowest negative number up. */
  #bucketOf(hash: number): number {
    return (hash >> this.#shift) + ((this.#starts.length - 1) >> 1)
  }

  /** Index of a feature, or -1 where it is not known. */
  find(hash: number): number {
    const { hashes } = this.vocabulary
    const starts = this.#starts
    const bucket = this.#bucketOf(hash)
    const end = starts[bucket + 1]!
    for (let feature = starts[bucket]!; feature < end; feature++) if (hashes[feature] === hash) return feature
    return -1
  }

  /**
   * The finding as a sparse row: `log2(1 + amount) × rarity / √(all that stands in the block)`. What the vocabulary does
   * not know counts for the length all the same, so a model can be pruned without being trained anew.
   */
  read(seen: Occurrences): Reading {
    const most = seen.length + seen.pieces
    const columns = new Int32Array(most)
    const amounts = new Float64Array(most)
    const places = new Int32Array(seen.length)
    const piecePlaces = new Int32Array(seen.pieces)
    const pieceWords = new Int32Array(seen.pieces)
    const placeOf = this.#placeOf
    const { hash, amount } = seen
    let width = 0
    for (let at = 0; at < places.length; at++) {
      const feature = this.find(hash[at]!)
      let place = -1
      if (feature !== -1) {
        place = placeOf[feature]!
        if (place === -1) {
          place = width++
          columns[place] = feature
          placeOf[feature] = place
        }
        amounts[place]! += amount[at]!
      }
      places[at] = place
    }
    let pieces = 0
    for (let word = 0; word < seen.words.length; word++) {
      const known = this.#piecesOf(seen.words[word]!.form)
      for (let at = 0; at < known.length; at++) {
        const feature = known[at]!
        let place = placeOf[feature]!
        if (place === -1) {
          place = width++
          columns[place] = feature
          placeOf[feature] = place
        }
        amounts[place]! += 1
        piecePlaces[pieces] = place
        pieceWords[pieces++] = word
      }
    }
    return {
      columns: columns.subarray(0, width),
      ...this.#weigh(columns.subarray(0, width), amounts, seen),
      places,
      piecePlaces: piecePlaces.subarray(0, pieces),
      pieceWords: pieceWords.subarray(0, pieces),
    }
  }

  /** The values of features from their amounts, and what one unit of amount is of each; forgets the places. */
  #weigh(
    columns: Int32Array,
    amounts: Float64Array,
    seen: Occurrences,
  ): { values: Float64Array; unit: Float64Array } {
    const { blocks } = this.vocabulary
    const lengths = seen.totals.map(Math.sqrt)
    const values = new Float64Array(columns.length)
    const unit = new Float64Array(columns.length)
    for (let place = 0; place < columns.length; place++) {
      const feature = columns[place]!
      const amount = amounts[place]!
      this.#placeOf[feature] = -1
      values[place] = (logarithmOf(amount) * this.rarityOf(feature)) / lengths[blocks[feature]!]!
      unit[place] = values[place]! / amount
    }
    return { values, unit }
  }

  /** The known ones of the pieces of a word, kept with the word for the next time. */
  #piecesOf(form: WordForm): Int32Array {
    const { kept } = form
    if (kept?.by === this) return kept.pieces
    const pieces = form.pieces.map((piece) => this.find(piece)).filter((feature) => feature !== -1)
    form.kept = { by: this, pieces }
    return pieces
  }
}
