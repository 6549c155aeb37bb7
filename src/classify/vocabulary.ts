import { BLOCKS } from './blocks.js'
import type { Occurrences } from './occurrences.js'

/** The features that stand in the training examples, in ascending order of their hash. */
export interface Vocabulary {
  /** 32-bit hash of each feature. */
  hashes: Int32Array
  /** Index in BLOCKS of each feature. */
  blocks: Uint8Array
  /** In how many training examples each feature stood. */
  documents: Int32Array
  /** How many training examples there were. */
  examples: number
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
  for (const { hash, block, length } of texts) {
    examples++
    for (let at = 0; at < length; at++) blocks.set(hash[at]!, block[at]!)
    for (const one of new Set(hash.subarray(0, length))) documents.set(one, (documents.get(one) ?? 0) + 1)
  }
  const kept = [...documents.keys()]
    .filter((hash) => documents.get(hash)! >= FEWEST_DOCUMENTS)
    .sort((a, b) => a - b)
  return {
    hashes: Int32Array.from(kept),
    blocks: Uint8Array.from(kept, (hash) => blocks.get(hash)!),
    documents: Int32Array.from(kept, (hash) => documents.get(hash)!),
    examples,
  }
}

/** How much more a feature says for being rare: 1 or more. */
export function rarityOf({ blocks, documents, examples }: Vocabulary, feature: number): number {
  if (!IS_WEIGHTED_BY_RARITY[blocks[feature]!]) return 1
  return 1 + Math.log((1 + examples) / (1 + documents[feature]!))
}
