import { BLOCKS } from './blocks.js'
import { mixHash, type Word } from './words.js'

/** Everything that was seen in one finding, occurrence by occurrence (parallel lists). */
export class Occurrences {
  /** 32-bit hash, the block included. */
  hash = new Int32Array(1024)
  /** Index in {@link BLOCKS}. */
  block = new Uint8Array(1024)
  /** How much this one occurrence counts, above 0. */
  amount = new Float32Array(1024)
  /** The words that it covers, end exclusive. */
  from = new Int32Array(1024)
  to = new Int32Array(1024)
  length = 0
  /** By block: the sum of its amounts. */
  readonly totals = new Float64Array(BLOCKS.length)

  constructor(readonly words: readonly Word[]) {}

  add(block: number, hash: number, amount: number, from: number, to: number): void {
    if (this.length === this.hash.length) this.#grow()
    const at = this.length++
    this.hash[at] = mixHash(block + 1, hash)
    this.block[at] = block
    this.amount[at] = amount
    this.from[at] = from
    this.to[at] = to
    this.totals[block]! += amount
  }

  #grow(): void {
    const size = this.hash.length * 2
    const longer = <T extends { set(old: T): void }>(old: T, fresh: T): T => {
      fresh.set(old)
      return fresh
    }
    this.hash = longer(this.hash, new Int32Array(size))
    this.block = longer(this.block, new Uint8Array(size))
    this.amount = longer(this.amount, new Float32Array(size))
    this.from = longer(this.from, new Int32Array(size))
    this.to = longer(this.to, new Int32Array(size))
  }
}
