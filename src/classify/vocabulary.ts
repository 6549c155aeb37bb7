import { BLOCKS, type Occurrences, PIECES } from './features.js'
import type { SparseRow } from './sparse.js'
import type { WordForm } from './words.js'

/** The features that a model knows, in ascending order of their hash. */
export interface Vocabulary {
  /** 32-bit hash of each feature. */
  hashes: Int32Array
  /** Index in BLOCKS of each feature. */
  blocks: Uint8Array
  /** In how many training examples each feature stood. */
  documents: Uint16Array
  /** How many training examples there were. */
  examples: number
}

/** A finding as the judges see it, with the way back from its features to its words. */
export interface Reading extends SparseRow {
  /** Every occurrence of a known feature (parallel lists). */
  traces: Traces
}

/** Where known features stand. */
export interface Traces {
  count: number
  /** Place in `columns`. */
  place: Int32Array
  /** How much the occurrence counts; all those of one place together make up its value. */
  amount: Float32Array
  /** The words covered, end exclusive. */
  from: Int32Array
  to: Int32Array
  /** By place: what one unit of amount is of the value. */
  unit: Float64Array
}

/** Features seen in fewer examples than this teach nothing that carries over. */
const FEWEST_DOCUMENTS = 2

/** Rare words say more than common ones; concepts are few and are taken as they are. */
const IS_WEIGHTED_BY_RARITY = BLOCKS.map((block) => block !== 'concepts' && block !== 'places')

/** The features that stand in at least two of the texts. */
export function learnVocabulary(texts: Iterable<Occurrences>): Vocabulary {
  const documents = new Map<number, number>()
  const blocks = new Map<number, number>()
  let examples = 0
  for (const { hash, block, length, words } of texts) {
    examples++
    const own = new Set(hash.subarray(0, length))
    for (let at = 0; at < length; at++) blocks.set(hash[at]!, block[at]!)
    for (const piece of words.flatMap(({ form }) => [...form.pieces])) {
      own.add(piece)
      blocks.set(piece, PIECES)
    }
    for (const one of own) documents.set(one, (documents.get(one) ?? 0) + 1)
  }
  const kept = [...documents.keys()]
    .filter((hash) => documents.get(hash)! >= FEWEST_DOCUMENTS)
    .sort((a, b) => a - b)
  return {
    hashes: Int32Array.from(kept),
    blocks: Uint8Array.from(kept, (hash) => blocks.get(hash)!),
    documents: Uint16Array.from(kept, (hash) => Math.min(65_535, documents.get(hash)!)),
    examples,
  }
}

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
    const size = 2 ** Math.ceil(Math.log2(hashes.length * 4 + 2))
    this.#mask = size - 1
    this.#slots = new Int32Array(size).fill(-1)
    hashes.forEach((hash, feature) => {
      let slot = hash & this.#mask
      while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask
      this.#slots[slot] = feature
    })
    this.rarity = Float64Array.from(documents, (count, feature) =>
      IS_WEIGHTED_BY_RARITY[blocks[feature]!] ? 1 + Math.log((1 + examples) / (1 + count)) : 1,
    )
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
    const traces: Traces = {
      count: 0,
      place: new Int32Array(seen.length + seen.pieces),
      amount: new Float32Array(seen.length + seen.pieces),
      from: new Int32Array(seen.length + seen.pieces),
      to: new Int32Array(seen.length + seen.pieces),
      unit: new Float64Array(0),
    }
    const columns: number[] = []
    const amounts: number[] = []
    const trace = (feature: number, amount: number, from: number, to: number) => {
      let place = this.#placeOf[feature]!
      if (place === -1) {
        place = columns.push(feature) - 1
        amounts.push(0)
        this.#placeOf[feature] = place
      }
      amounts[place]! += amount
      const at = traces.count++
      traces.place[at] = place
      traces.amount[at] = amount
      traces.from[at] = from
      traces.to[at] = to
    }
    for (let at = 0; at < seen.length; at++) {
      const feature = this.find(seen.hash[at]!)
      if (feature !== -1) trace(feature, seen.amount[at]!, seen.from[at]!, seen.to[at]!)
    }
    seen.words.forEach(({ form }, at) => {
      for (const feature of this.#piecesOf(form)) trace(feature, 1, at, at + 1)
    })
    return this.#toReading(columns, amounts, seen, traces)
  }

  #toReading(columns: number[], amounts: readonly number[], seen: Occurrences, traces: Traces): Reading {
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
    return { columns: Int32Array.from(columns), values, traces: { ...traces, unit } }
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

/** The vocabulary with the given features alone, in the given order. */
export function selectFeatures(vocabulary: Vocabulary, features: readonly number[]): Vocabulary {
  return {
    hashes: Int32Array.from(features, (feature) => vocabulary.hashes[feature]!),
    blocks: Uint8Array.from(features, (feature) => vocabulary.blocks[feature]!),
    documents: Uint16Array.from(features, (feature) => vocabulary.documents[feature]!),
    examples: vocabulary.examples,
  }
}
