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

/** Forms of words whose pieces are kept, up to a bound, so that memory stays flat. */
const KEPT_FORMS = 50_000

/** Looks features up by hash: open addressing over typed arrays, several times as fast as a Map of numbers. */
export class FeatureIndex {
  readonly #slots: Int32Array
  readonly #mask: number
  /** By feature: how much more a rare one says. */
  readonly rarity: Float64Array
  /** By feature: its place in the reading being made, or -1. */
  readonly #placeOf: Int32Array
  readonly #pieces = new Map<WordForm, Int32Array>()

  constructor(readonly vocabulary: Vocabulary) {
    const { hashes, blocks, documents, examples } = vocabulary
    const size = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 2))
    this.#mask = size - 1
    this.#slots = new Int32Array(size).fill(-1)
    for (let feature = 0; feature < hashes.length; feature++) {
      let slot = hashes[feature]! & this.#mask
      while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask
      this.#slots[slot] = feature
    }
    const rarityOf = new Float64Array(documents.reduce((most, count) => Math.max(most, count), 0) + 1)
    for (let count = 0; count < rarityOf.length; count++)
      rarityOf[count] = 1 + Math.log((1 + examples) / (1 + count))
    this.rarity = new Float64Array(hashes.length)
    for (let feature = 0; feature < hashes.length; feature++)
      this.rarity[feature] = IS_WEIGHTED_BY_RARITY[blocks[feature]!] ? rarityOf[documents[feature]!]! : 1
    this.#placeOf = new Int32Array(hashes.length).fill(-1)
  }

  /** Index of a feature, or -1 where it is not known. */
  find(hash: number): number {
    const { hashes } = this.vocabulary
    const slots = this.#slots
    const mask = this.#mask
    let slot = hash & mask
    for (;;) {
      const feature = slots[slot]!
      if (feature === -1 || hashes[feature] === hash) return feature
      slot = (slot + 1) & mask
    }
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
      values[place] = (Math.log2(1 + amount) * this.rarity[feature]!) / lengths[blocks[feature]!]!
      unit[place] = values[place]! / amount
    }
    return { values, unit }
  }

  /** The known ones of the pieces of a word, kept for the next time. */
  #piecesOf(form: WordForm): Int32Array {
    const kept = this.#pieces.get(form)
    if (kept !== undefined) return kept
    const known = form.pieces.map((piece) => this.find(piece)).filter((feature) => feature !== -1)
    if (this.#pieces.size >= KEPT_FORMS) this.#pieces.clear()
    this.#pieces.set(form, known)
    return known
  }
}
