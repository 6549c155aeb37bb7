import { PIECES } from './blocks.js'
import type { Occurrences } from './occurrences.js'

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

/** Features seen in fewer examples than this teach nothing that carries over. */
const FEWEST_DOCUMENTS = 2

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

/** The vocabulary with the given features alone, in the given order. */
export function selectFeatures(vocabulary: Vocabulary, features: readonly number[]): Vocabulary {
  return {
    hashes: Int32Array.from(features, (feature) => vocabulary.hashes[feature]!),
    blocks: Uint8Array.from(features, (feature) => vocabulary.blocks[feature]!),
    documents: Uint16Array.from(features, (feature) => vocabulary.documents[feature]!),
    examples: vocabulary.examples,
  }
}
