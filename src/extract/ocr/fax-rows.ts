import { BLACK_RUNS, type CodeTable, FAX_MODES, LONGEST_CODE, WHITE_RUNS } from './fax-codes.js'

/** The bits of a strip, read in order. Past its end all are 0, which is no code. */
export class FaxBits {
  position = 0

  constructor(private readonly bytes: Uint8Array) {}

  /** Bits that are left. */
  get left(): number {
    return 8 * this.bytes.length - this.position
  }

  /** The next bits as a number, which stay. */
  peek(count: number): number {
    let bits = 0
    for (let at = this.position; at < this.position + count; at++)
      bits = (bits << 1) | (((this.bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1)
    return bits
  }

  /** What the next code stands for; null where there is none. */
  next<T>(table: CodeTable<T>): T | null {
    const found = table[this.peek(LONGEST_CODE)]
    if (found === undefined) return null
    this.position += found.length
    return found.value
  }

  /** Skips the mark between two rows of group 3, eleven zeros or more and a one. @returns whether there was one. */
  skipMark(): boolean {
    const start = this.position
    while (this.left > 0 && this.peek(1) === 0) this.position++
    if (this.left > 0 && this.position - start >= 11) {
      this.position++
      return true
    }
    this.position = start
    return false
  }

  /** Goes to the next mark between rows, or to the end. */
  seekMark(): void {
    while (this.left > 0 && this.peek(11) !== 0) this.position++
  }
}

/** Where a row changes from white to black and back, from the left; null where it has no code or is not as long as the page is wide. */
export type Edges = number[] | null

/** A row by its runs (ITU T.4, 4.1). */
export function readRuns(bits: FaxBits, width: number): Edges {
  const edges: number[] = []
  let at = 0
  for (let isBlack = false; at < width; isBlack = !isBlack) {
    const run = readRun(bits, isBlack)
    if (run === null) return null
    at += run
    edges.push(at)
  }
  return at === width ? edges : null
}

function readRun(bits: FaxBits, isBlack: boolean): number | null {
  for (let sum = 0; ; ) {
    const run = bits.next(isBlack ? BLACK_RUNS : WHITE_RUNS)
    if (run === null) return null
    sum += run
    if (run < 64) return sum
  }
}

/** A row by how it differs from that above it (ITU T.6, 2.2). */
export function readChanges(bits: FaxBits, width: number, above: readonly number[]): Edges {
  const edges: number[] = []
  let at = -1
  let isBlack = false
  while (at < width) {
    const [first, second] = edgesAfter(above, at, isBlack, width)
    const mode = bits.next(FAX_MODES)
    if (mode === null) return null
    if (mode === 'pass') at = second
    else if (mode === 'runs') {
      const one = readRun(bits, isBlack)
      const other = readRun(bits, !isBlack)
      if (one === null || other === null) return null
      const middle = Math.max(0, at) + one
      at = middle + other
      edges.push(middle, at)
    } else {
      if (first + mode < Math.max(0, at)) return null
      at = first + mode
      edges.push(at)
      isBlack = !isBlack
    }
  }
  return at === width ? edges : null
}

/** The next edges of the row above: the first to the other colour than that of this row, and the one behind it. */
function edgesAfter(
  above: readonly number[],
  at: number,
  isBlack: boolean,
  width: number,
): [first: number, second: number] {
  let index = isBlack ? 1 : 0
  while (index < above.length && (above[index] as number) <= at) index += 2
  return [above[index] ?? width, above[index + 1] ?? width]
}
