import { findConcepts } from './lexicon.js'
import { mixHash, readWords, type Word } from './words.js'

/**
 * The kinds of feature. Each is normalised for itself, so that long texts do not shout and one kind does not
 * drown another; how much each counts is set by the learner that looks at them.
 */
export const BLOCKS = ['words', 'first', 'clause', 'lead', 'pieces', 'concepts', 'places'] as const

export type Block = (typeof BLOCKS)[number]

/** Words of the opening: what stands there says most about the main theme. */
const LEAD_WORDS = 8
/** A concept's weight halves by the tenth word. */
const CONCEPT_HALF = 10
/** The first concepts named, marked as such. */
const FIRST_CONCEPTS = 2

/** Everything that was seen in one finding, occurrence by occurrence (parallel lists). */
export interface Occurrences {
  words: readonly Word[]
  /** 32-bit hash, the block included. */
  hash: number[]
  /** Index in {@link BLOCKS}. */
  block: number[]
  /** How much this one occurrence counts, above 0. */
  amount: number[]
  /** The words that it covers, end exclusive. */
  from: number[]
  to: number[]
}

/** Sees all features of a text. Deterministic, and blind to anything but the text itself. */
export function readFeatures(text: string): Occurrences {
  const words = readWords(text)
  const seen: Occurrences = { words, hash: [], block: [], amount: [], from: [], to: [] }
  const firstClause = words[0]?.clause ?? 0
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    addSequence(seen, 0, at, true)
    if (word.sentence === 0) addSequence(seen, 1, at, true)
    if (word.clause === firstClause) addSequence(seen, 2, at, words[at + 1]?.clause === firstClause)
    if (at < LEAD_WORDS) addSequence(seen, 3, at, at + 1 < LEAD_WORDS)
    for (const piece of word.pieces) add(seen, 4, piece, 1, at, at + 1)
  }
  addConcepts(seen)
  return seen
}

/** The word at a place and, where it is allowed and the sentence goes on, the word with its follower. */
function addSequence(seen: Occurrences, block: number, at: number, withNext: boolean): void {
  const word = seen.words[at]!
  add(seen, block, word.hash, 1, at, at + 1)
  const next = seen.words[at + 1]
  if (withNext && next !== undefined && next.sentence === word.sentence) {
    add(seen, block, mixHash(word.hash, next.hash), 1, at, at + 2)
  }
}

function addConcepts(seen: Occurrences): void {
  const named = new Set<number>()
  for (const { concept, from, to } of findConcepts(seen.words)) {
    add(seen, 5, concept, 1, from, to)
    add(seen, 5, concept + 1, CONCEPT_HALF / (CONCEPT_HALF + from), from, to)
    if (seen.words[from]!.sentence === 0) add(seen, 6, concept, 1, from, to)
    if (from < LEAD_WORDS) add(seen, 6, concept + 1, 1, from, to)
    if (!named.has(concept) && named.size < FIRST_CONCEPTS) add(seen, 6, concept + 2, 1, from, to)
    named.add(concept)
  }
}

function add(seen: Occurrences, block: number, hash: number, amount: number, from: number, to: number): void {
  seen.hash.push(mixHash(block + 1, hash))
  seen.block.push(block)
  seen.amount.push(amount)
  seen.from.push(from)
  seen.to.push(to)
}
