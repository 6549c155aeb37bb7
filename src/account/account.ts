import type { Word } from './words.js'

/** Where every word of a source is. */
export interface Account {
  words: number
  placed: number
  furniture: number
  /** Words that are nowhere, in order. */
  lost: Word[]
  /** Words of the letter that the source has not. */
  invented: string[]
}

/** Between the halves of a word that a page or a column break parts stand so many words at most: its foot and the head of the next. */
const MOST_BETWEEN = 40

/** A word and its place in the source. */
interface PlacedWord extends Word {
  at: number
}

/** A word may be broken into so many pieces, by a layout's hyphens or a font's spacing. */
const MOST_PIECES = 4

/**
 * Balances the words of a source against those of the letter and of the furniture. Each word is counted once: first
 * against the letter, then against the furniture. Where two readers part words differently, pieces that together make a
 * word count for it. Of a word that may go on in the next line it is asked first whether the letter has the two as one, once all words
 * that the letter has as they are have theirs.
 *
 * @param shared words of the letter that the source may have, and need not.
 */
export function balance(
  source: readonly Word[],
  letter: readonly string[],
  furniture: readonly string[],
  shared: readonly string[] = [],
): Account {
  const inLetter = new Tally(letter)
  const inShared = new Tally(shared)
  const inFurniture = new Tally(furniture)
  let placed = 0
  let marginal = 0
  const found = new Map<number, PlacedWord>()
  const find = (at: number) => {
    const word = source[at] as Word
    if (inLetter.take(word.text) || inShared.take(word.text)) placed++
    else if (inFurniture.take(word.text)) marginal++
    else found.set(at, { ...word, at })
  }
  const halves: number[] = []
  for (let at = 0; at < source.length; at++) {
    if (source[at]?.goesOn && at + 1 < source.length) halves.push(at++)
    else find(at)
  }
  // A word and its footnote mark come before what may be halves of that word.
  for (const { at, text } of halves.length > 0 ? [...found.values()] : []) {
    if (!/\p{L}\d+$/u.test(text) || !takeParts(text, [inLetter, inFurniture])) continue
    placed++
    found.delete(at)
  }
  for (const at of halves) {
    const isHalf = (tail: Word | undefined) =>
      tail !== undefined && inLetter.take(`${source[at]?.text}${tail.text}`)
    if (isHalf(source[at + 1])) {
      placed += 2
      continue
    }
    let behind = at + 2
    while (behind <= at + MOST_BETWEEN && !isHalf(found.get(behind))) behind++
    if (behind <= at + MOST_BETWEEN) {
      found.delete(behind)
      placed += 2
    } else find(at)
    find(at + 1)
  }
  const open = [...found.values()].sort((a, b) => a.at - b.at)
  const lost: Word[] = []
  for (let index = 0; index < open.length; ) {
    const group = piecesOf(open, index, (whole) => inLetter.take(whole) || inFurniture.take(whole))
    if (group > 0) {
      placed += group
      index += group
      continue
    }
    const word = open[index] as PlacedWord
    if (takeParts(word.text, [inLetter, inFurniture])) placed++
    else lost.push({ text: word.text, page: word.page })
    index++
  }
  return { words: source.length, placed, furniture: marginal, lost, invented: inLetter.rest() }
}

/** How many neighbouring words from an index on make one word together that can be taken; 0 for none. */
function piecesOf(open: readonly PlacedWord[], index: number, take: (whole: string) => boolean): number {
  let whole = open[index]?.text ?? ''
  for (let count = 2; count <= MOST_PIECES; count++) {
    const [before, next] = [open[index + count - 2], open[index + count - 1]]
    if (!before || !next || next.at !== before.at + 1) return 0
    whole += next.text
    if (take(whole)) return count
  }
  return 0
}

/** Whether a word is two words set together (a word and its footnote mark, say); takes them where it is. */
function takeParts(word: string, tallies: readonly Tally[]): boolean {
  for (let cut = 1; cut < word.length; cut++) {
    const head = tallies.find((tally) => tally.has(word.slice(0, cut)))
    if (!head?.take(word.slice(0, cut))) continue
    if (tallies.some((tally) => tally.take(word.slice(cut)))) return true
    head.put(word.slice(0, cut))
  }
  return false
}

/** Words and how often each is left. */
class Tally {
  readonly #counts = new Map<string, { left: number }>()

  constructor(words: readonly string[]) {
    for (const word of words) this.put(word)
  }

  has(word: string): boolean {
    return (this.#counts.get(word)?.left ?? 0) > 0
  }

  /** Takes one, where one is left. */
  take(word: string): boolean {
    const count = this.#counts.get(word)
    if (count === undefined || count.left === 0) return false
    count.left -= 1
    return true
  }

  /** Puts one back. */
  put(word: string): void {
    const count = this.#counts.get(word)
    if (count) count.left += 1
    else this.#counts.set(word, { left: 1 })
  }

  /** What is left, in order of first appearance. */
  rest(): string[] {
    const left: string[] = []
    for (const [word, count] of this.#counts) for (let one = 0; one < count.left; one++) left.push(word)
    return left
  }
}
