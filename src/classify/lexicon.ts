import { CONCEPTS } from './concepts.js'
import { hashOf, mixHash, readWords, type Word } from './words.js'

/** Concept `concept` stands in words `from` to `to`, end exclusive. */
export interface ConceptHit {
  /** Hash of the concept's name. */
  concept: number
  /** Hash of the phrase that named it. */
  phrase: number
  from: number
  to: number
}

interface Node {
  next: Map<string, Node>
  concepts: number[]
  /** Hash of the way here. */
  phrase: number
}

let root: Node | undefined

/** Every concept named in the words: at each place the longest phrase, with all concepts that it belongs to. */
export function findConcepts(words: readonly Word[]): ConceptHit[] {
  root ??= grow()
  const hits: ConceptHit[] = []
  for (let from = 0; from < words.length; from++) {
    let node = root.next.get(words[from]!.form.stem)
    let longest: { node: Node; to: number } | null = null
    for (let to = from + 1; node !== undefined; to++) {
      if (node.concepts.length > 0) longest = { node, to }
      const following = words[to]
      if (following === undefined || following.sentence !== words[from]!.sentence) break
      node = node.next.get(following.form.stem)
    }
    if (longest === null) continue
    for (const concept of longest.node.concepts)
      hits.push({ concept, phrase: longest.node.phrase, from, to: longest.to })
  }
  return hits
}

/** Changes when the concepts do: a model trained with other concepts must not be used. */
export function lexiconFingerprint(): number {
  return hashOf(JSON.stringify(CONCEPTS))
}

function grow(): Node {
  const top: Node = { next: new Map(), concepts: [], phrase: 0 }
  for (const [name, phrases] of Object.entries(CONCEPTS)) {
    const concept = hashOf(name)
    for (const phrase of phrases.split('|')) {
      let node = top
      for (const { form } of readWords(phrase)) {
        const next = node.next.get(form.stem) ?? {
          next: new Map(),
          concepts: [],
          phrase: mixHash(node.phrase, form.hash),
        }
        node.next.set(form.stem, next)
        node = next
      }
      if (!node.concepts.includes(concept)) node.concepts.push(concept)
    }
  }
  return top
}
