import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'

/** A word of a finding. */
export interface Word {
  stem: string
  /** 32-bit hash of the stem. */
  hash: number
  /** Hashes of the runs of three to five characters of the word between its borders. */
  pieces: Int32Array
  /** Place in the text, in UTF-16 units, end exclusive. */
  start: number
  end: number
  /** Number of the sentence, from 0. */
  sentence: number
  /** Number of the clause, from 0: commas, brackets and words like "which" or "so" open a new one. */
  clause: number
}

/** What a written form gives wherever it stands. */
type WordForm = Pick<Word, 'stem' | 'hash' | 'pieces'>

const CLAUSE_OPENERS = new Set('which so because although however but while whilst where when'.split(' '))

/** Forms are kept for speed, up to a bound that no letter reaches, so that memory stays flat over an archive. */
const KNOWN_FORMS = 50_000
const forms = new Map<string, WordForm>()

/**
 * The words of a text with their stems and places.
 *
 * The stemmer is natural's; the splitting is not, because natural's tokenizers forget where a word stood and
 * the evidence has to be quoted as printed.
 */
export function readWords(text: string): Word[] {
  const plain = text.toLowerCase().replaceAll('’', "'")
  // A few capitals change length in lower case (İ); then places would shift, so such text keeps its case.
  const source = plain.length === text.length ? plain : text
  const words: Word[] = []
  let sentence = 0
  let clause = 0
  let last = 0
  for (const match of source.matchAll(/[a-z0-9]+(?:'[a-z]+)?/g)) {
    const written = match[0]
    if (words.length > 0) {
      const gap = source.slice(last, match.index)
      if (gap !== ' ') {
        if (/[.!?]\s|[;:]/.test(gap)) {
          sentence++
          clause++
        } else if (/[,()]| [-–—] /.test(gap)) clause++
      }
    }
    const form = formOf(written)
    if (CLAUSE_OPENERS.has(written)) clause++
    last = match.index + written.length
    words.push({ ...form, start: match.index, end: last, sentence, clause })
  }
  return words
}

function formOf(written: string): WordForm {
  const known = forms.get(written)
  if (known !== undefined) return known
  const word = written.endsWith("'s") ? written.slice(0, -2) : written
  const stem = PorterStemmer.stem(word)
  const form = { stem, hash: hashOf(stem), pieces: piecesOf(`<${word}>`) }
  if (forms.size >= KNOWN_FORMS) forms.clear()
  forms.set(written, form)
  return form
}

function piecesOf(bordered: string): Int32Array {
  const pieces: number[] = []
  for (let length = 3; length <= 5; length++) {
    for (let start = 0; start + length <= bordered.length; start++) {
      pieces.push(hashOf(bordered.slice(start, start + length)))
    }
  }
  return Int32Array.from(pieces)
}

/** 32-bit FNV-1a over UTF-16 units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}

/** A hash of a sequence, from the hash of what came before and of what follows. */
export function mixHash(before: number, next: number): number {
  let mixed = Math.imul(before ^ (before >>> 15), 0x2c1b3c6d) ^ next
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return mixed ^ (mixed >>> 15)
}
