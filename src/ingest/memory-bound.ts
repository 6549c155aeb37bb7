/**
 * Holds one worker's memory to a bound. The JavaScript heap is bounded by V8 (`resourceLimits`), but the memory of
 * a PDF engine in WebAssembly is not: it only grows, to 4 GB. So growing it is where the bound is kept.
 */
export interface MemoryBound {
  /** Whether memory was refused since the last call: what was read then is not to be trusted. */
  wasHit(): boolean
  /** Whether the worker holds so much that its next letter should go to a fresh one. */
  isNear(): boolean
}

const WASM_PAGE_BYTES = 65_536
const MEGABYTE = 1024 * 1024

/** Share of the bound from which on a worker is replaced between two letters. */
const NEAR = 0.6

/**
 * Puts the bound on all WebAssembly memory of this thread; to be called before any of it is made.
 *
 * @param megabytes bound on heap and WebAssembly together.
 */
export function boundMemory(megabytes: number): MemoryBound {
  const bound = megabytes * MEGABYTE
  let hit = false
  const grow = WebAssembly.Memory.prototype.grow
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * WASM_PAGE_BYTES > bound) {
      hit = true
      throw new RangeError(`Memory would grow past ${megabytes} MB`)
    }
    return grow.call(this, pages)
  }
  return {
    wasHit: () => {
      const wasHit = hit
      hit = false
      return wasHit
    },
    // The JavaScript heap is left out: what of it is in use shows only when V8 collects, which it does by itself.
    isNear: () => process.memoryUsage().external > bound * NEAR,
  }
}
