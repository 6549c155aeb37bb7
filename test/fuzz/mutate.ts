/** A stream of numbers from 0 to below 1; the same seed gives the same stream (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number
type Change = (bytes: Buffer, random: Random) => Buffer

/** No piece that is moved, doubled or taken out is longer, in bytes. */
const LONGEST_PIECE = 2048

const below = (random: Random, limit: number) => Math.floor(random() * Math.max(1, limit))

/** A stretch of a file, most of them short. */
function pieceOf(bytes: Buffer, random: Random): [from: number, to: number] {
  const from = below(random, bytes.length)
  const length = 1 + below(random, Math.min(LONGEST_PIECE, bytes.length) * random() * random())
  return [from, Math.min(bytes.length, from + length)]
}

/** What damage, careless tools and malice do to the bytes of a file. */
const CHANGES: readonly Change[] = [
  function flip(bytes, random) {
    const flipped = Buffer.from(bytes)
    for (let left = 1 + below(random, 24); left > 0 && bytes.length > 0; left--) {
      const at = below(random, bytes.length)
      flipped[at] = flipped[at]! ^ (1 << below(random, 8))
    }
    return flipped
  },
  function cut(bytes, random) {
    const [from, to] = pieceOf(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  function truncate(bytes, random) {
    return bytes.subarray(0, below(random, bytes.length))
  },
  function double(bytes, random) {
    const [from, to] = pieceOf(bytes, random)
    const times = 1 + below(random, 4)
    const piece = bytes.subarray(from, to)
    return Buffer.concat([bytes.subarray(0, to), ...Array<Buffer>(times).fill(piece), bytes.subarray(to)])
  },
  function insert(bytes, random) {
    const at = below(random, bytes.length)
    const noise = Buffer.from(Array.from({ length: 1 + below(random, 64) }, () => below(random, 256)))
    return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)])
  },
  function swap(bytes, random) {
    const [from, to] = pieceOf(bytes, random)
    const target = below(random, bytes.length)
    const rest = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    return Buffer.concat([rest.subarray(0, target), bytes.subarray(from, to), rest.subarray(target)])
  },
  // The numbers of a file are its lengths, places and counts.
  function renumber(bytes, random) {
    const text = bytes.toString('latin1')
    const numbers = [...text.matchAll(/\d{1,10}/g)]
    const picked = numbers[below(random, numbers.length)]
    if (!picked) return bytes
    const other = ['0', '-1', '99999999', '2147483648', String(below(random, 1000))][below(random, 5)]!
    const end = picked.index + picked[0].length
    return Buffer.from(text.slice(0, picked.index) + other + text.slice(end), 'latin1')
  },
]

/** A file with one to three changes made to it; the same seed makes the same ones. */
export function mutate(bytes: Buffer, seed: number): Buffer {
  const random = randomOf(seed)
  let mutant = bytes
  for (let left = 1 + below(random, 3); left > 0; left--) {
    mutant = CHANGES[below(random, CHANGES.length)]!(mutant, random)
  }
  return mutant
}
