/**
 * How alike two texts are, by the measure of Ratcliff and Obershelp as Python's `difflib.SequenceMatcher`
 * (without its junk heuristic) computes it, to the last bit: twice the characters in matching blocks, over
 * the characters of both. Characters are code points. 1 is the same text, 0 has no character in common.
 */

/** From `aStart`, `bStart` on, `size` characters of both texts are the same. */
interface Block {
  aStart: number
  bStart: number
  size: number
}

/** Half-open stretches of both texts, between which blocks are still to be found. */
interface Stretch {
  aStart: number
  aEnd: number
  bStart: number
  bEnd: number
}

/**
 * Similarity of two texts, from 0 to 1. It is not symmetrical: of equally long blocks the one that stands
 * first in `a` is taken, so `a` is the expected text.
 */
export function similarity(a: string, b: string): number {
  const aChars = [...a]
  const bChars = [...b]
  const positions = positionsOf(bChars)
  const open: Stretch[] = [{ aStart: 0, aEnd: aChars.length, bStart: 0, bEnd: bChars.length }]
  let matching = 0
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const block = longestBlock(aChars, positions, stretch)
    if (block.size === 0) continue
    matching += block.size
    open.push(
      { ...stretch, aEnd: block.aStart, bEnd: block.bStart },
      { ...stretch, aStart: block.aStart + block.size, bStart: block.bStart + block.size },
    )
  }
  return toRatio(matching, aChars.length + bChars.length)
}

/** An upper bound of {@link similarity}, quickly: the characters in common, wherever they stand. */
export function similarityBound(a: string, b: string): number {
  const aChars = [...a]
  const bChars = [...b]
  const unused = new Map<string, number>()
  for (const char of bChars) unused.set(char, (unused.get(char) ?? 0) + 1)
  let common = 0
  for (const char of aChars) {
    const left = unused.get(char) ?? 0
    if (left === 0) continue
    common += 1
    unused.set(char, left - 1)
  }
  return toRatio(common, aChars.length + bChars.length)
}

/** Where each character stands, in ascending order. */
function positionsOf(chars: readonly string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  chars.forEach((char, index) => {
    const known = positions.get(char)
    if (known) known.push(index)
    else positions.set(char, [index])
  })
  return positions
}

/** The longest block within a stretch; of several, the one that stands first in `a`, then first in `b`. */
function longestBlock(
  aChars: readonly string[],
  positions: ReadonlyMap<string, readonly number[]>,
  { aStart, aEnd, bStart, bEnd }: Stretch,
): Block {
  let best: Block = { aStart, bStart, size: 0 }
  /** Sizes of the blocks that end at the previous character of `a`, by where they end in `b`. */
  let sizes = new Map<number, number>()
  for (let i = aStart; i < aEnd; i += 1) {
    const next = new Map<number, number>()
    for (const j of positions.get(aChars[i]!) ?? []) {
      if (j < bStart) continue
      if (j >= bEnd) break
      const size = (sizes.get(j - 1) ?? 0) + 1
      next.set(j, size)
      if (size > best.size) best = { aStart: i - size + 1, bStart: j - size + 1, size }
    }
    sizes = next
  }
  return best
}

function toRatio(matching: number, length: number): number {
  return length === 0 ? 1 : (2 * matching) / length
}
