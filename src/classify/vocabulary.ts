import { BLOCKS, type Occurrences } from './features.js'
import type { SparseRow } from './sparse.js'

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
  /** For each occurrence of the finding: its place in `columns`, or -1 where the feature is not known. */
  placeOf: Int32Array
  /** For each occurrence: its part of the value at that place. */
  share: Float64Array
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
  for (const { hash, block } of texts) {
    examples++
    for (const one of new Set(hash)) documents.set(one, (documents.get(one) ?? 0) + 1)
    hash.forEach((one, at) => {
      blocks.set(one, block[at]!)
    })
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

/** Looks features up by hash: open addressing over typed arrays, several times as fast as a Map of numbers. */
export class FeatureIndex {
  readonly #slots: Int32Array
  readonly #mask: number
  readonly #rarity: Float64Array
  readonly #known: Int32Array

  constructor(readonly vocabulary: Vocabulary) {
    const { hashes, blocks, documents, examples } = vocabulary
    const size = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 2))
    this.#mask = size - 1
    this.#slots = new Int32Array(size).fill(-1)
    hashes.forEach((hash, feature) => {
      let slot = hash & this.#mask
      while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask
      this.#slots[slot] = feature
    })
    this.#rarity = Float64Array.from(documents, (count, feature) =>
      IS_WEIGHTED_BY_RARITY[blocks[feature]!] ? Math.log((1 + examples) / (1 + count)) + 1 : 1,
    )
    this.#known = new Int32Array(hashes.length).fill(-1)
  }

  /** Index of a feature, or -1 where it is not known. */
  find(hash: number): number {
    const { hashes } = this.vocabulary
    let slot = hash & this.#mask
    for (;;) {
      const feature = this.#slots[slot]!
      if (feature === -1 || hashes[feature] === hash) return feature
      slot = (slot + 1) & this.#mask
    }
  }

  /**
   * The finding as a sparse row: `log(1 + amount) × rarity / √(all that stands in the block)`. What the vocabulary does
   * not know counts for the length all the same, so a model can be pruned without being trained anew.
   */
  read(seen: Occurrences): Reading {
    const { blocks } = this.vocabulary
    const count = seen.hash.length
    const placeOf = new Int32Array(count)
    const columns: number[] = []
    const amounts: number[] = []
    const length = lengthsOf(seen)
    for (let at = 0; at < count; at++) {
      const feature = this.find(seen.hash[at]!)
      if (feature === -1) {
        placeOf[at] = -1
        continue
      }
      let place = this.#known[feature]!
      if (place === -1) {
        place = columns.push(feature) - 1
        amounts.push(0)
        this.#known[feature] = place
      }
      placeOf[at] = place
      amounts[place]! += seen.amount[at]!
    }
    const values = new Float64Array(columns.length)
    for (let place = 0; place < columns.length; place++) {
      const feature = columns[place]!
      this.#known[feature] = -1
      values[place] = (Math.log1p(amounts[place]!) * this.#rarity[feature]!) / length[blocks[feature]!]!
    }
    const share = new Float64Array(count)
    for (let at = 0; at < count; at++) {
      const place = placeOf[at]!
      if (place !== -1) share[at] = (values[place]! * seen.amount[at]!) / amounts[place]!
    }
    return { columns: Int32Array.from(columns), values, placeOf, share }
  }
}

/** By block: the square root of all amounts in it, so that a long text speaks no louder than a short one. */
function lengthsOf(seen: Occurrences): Float64Array {
  const lengths = new Float64Array(BLOCKS.length)
  seen.block.forEach((block, at) => {
    lengths[block]! += seen.amount[at]!
  })
  return lengths.map(Math.sqrt)
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
