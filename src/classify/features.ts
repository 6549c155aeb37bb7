import { BLOCKS } from './blocks.js'
import { type ConceptHit, findConcepts } from './lexicon.js'
import { Occurrences } from './occurrences.js'
import { mixHash, readWords } from './words.js'

const WORDS = BLOCKS.indexOf('words')
const FIRST = BLOCKS.indexOf('first')
const CLAUSE = BLOCKS.indexOf('clause')
const LEAD = BLOCKS.indexOf('lead')
const PAIRS = BLOCKS.indexOf('pairs')
const CONCEPTS = BLOCKS.indexOf('concepts')
const PLACES = BLOCKS.indexOf('places')
const PHRASES = BLOCKS.indexOf('phrases')
const CONTEXT = BLOCKS.indexOf('context')
const JUDGED = BLOCKS.indexOf('judged')

/** Words of the opening: what stands there says most about the main theme. */
const LEAD_WORDS = 8
/** A concept's weight halves by the tenth word. */
const CONCEPT_HALF = 10
/** The first concepts named, marked as such. */
const FIRST_CONCEPTS = 2
/** Words of weight that a word is paired with. */
const PAIRED_WORDS = 4
/** Words to either side that colour a concept. */
const CONTEXT_WORDS = 2
/** Words to either side in which a concept is judged. */
const JUDGED_WORDS = 6

/** Sees all features of a text. Deterministic, and blind to anything but the text itself. */
export function readFeatures(text: string): Occurrences {
  const words = readWords(text)
  const seen = new Occurrences(words)
  const firstClause = words[0]?.clause ?? 0
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    addSequence(seen, WORDS, at, true)
    if (word.sentence === 0) addSequence(seen, FIRST, at, true)
    if (word.clause === firstClause) addSequence(seen, CLAUSE, at, words[at + 1]?.clause === firstClause)
    if (at < LEAD_WORDS) addSequence(seen, LEAD, at, at + 1 < LEAD_WORDS)
    if (!word.form.isCommon) addPairs(seen, at)
  }
  const hits = findConcepts(words)
  const named = new Set<number>()
  for (const hit of hits) {
    addConcept(seen, hit, !named.has(hit.concept) && named.size < FIRST_CONCEPTS)
    addContext(seen, hit)
    named.add(hit.concept)
  }
  return seen
}

/** The word at a place and, where it is allowed and the sentence goes on, the word with its follower. */
function addSequence(seen: Occurrences, block: number, at: number, withNext: boolean): void {
  const word = seen.words[at]!
  seen.add(block, word.form.hash, 1, at, at + 1)
  const next = seen.words[at + 1]
  if (withNext && next !== undefined && next.sentence === word.sentence) {
    seen.add(block, mixHash(word.form.hash, next.form.hash), 1, at, at + 2)
  }
}

/** The word at a place with each of the next words of weight in its sentence. */
function addPairs(seen: Occurrences, at: number): void {
  const { form, sentence } = seen.words[at]!
  let paired = 0
  for (let other = at + 1; paired < PAIRED_WORDS; other++) {
    const word = seen.words[other]
    if (word === undefined || word.sentence !== sentence) return
    if (word.form.isCommon) continue
    paired++
    const [low, high] = form.hash < word.form.hash ? [form.hash, word.form.hash] : [word.form.hash, form.hash]
    seen.add(PAIRS, mixHash(low, high), 1, at, other + 1)
  }
}

function addConcept(
  seen: Occurrences,
  { concept, phrase, from, to }: ConceptHit,
  isAmongFirst: boolean,
): void {
  seen.add(CONCEPTS, concept, 1, from, to)
  seen.add(CONCEPTS, concept + 1, CONCEPT_HALF / (CONCEPT_HALF + from), from, to)
  seen.add(PHRASES, phrase, 1, from, to)
  if (seen.words[from]!.sentence === 0) seen.add(PLACES, concept, 1, from, to)
  if (from < LEAD_WORDS) seen.add(PLACES, concept + 1, 1, from, to)
  if (isAmongFirst) seen.add(PLACES, concept + 2, 1, from, to)
}

/** The words of weight beside a concept, and the words that judge it. */
function addContext(seen: Occurrences, { concept, from, to }: ConceptHit): void {
  const { words } = seen
  const { sentence } = words[from]!
  for (let at = Math.max(0, from - JUDGED_WORDS); at < Math.min(words.length, to + JUDGED_WORDS); at++) {
    const { form, sentence: own } = words[at]!
    if (own !== sentence) continue
    if (form.isJudging) seen.add(JUDGED, concept, 1, from, to)
    const isBefore = at >= from - CONTEXT_WORDS && at < from
    const isAfter = at >= to && at < to + CONTEXT_WORDS
    if (form.isCommon || !(isBefore || isAfter)) continue
    seen.add(
      CONTEXT,
      mixHash(concept + (isBefore ? 1 : 2), form.hash),
      1,
      Math.min(at, from),
      Math.max(at + 1, to),
    )
  }
}
