/**
 * Holds one worker's memory to a bound. The JavaScript heap is bounded by V8 (`resourceLimits`), but the memory of
 * a PDF engine in WebAssembly is not: it only grows, to 4 GB. So growing it is where the bound is kept.
 */
export interface MemoryBound {
  /** Whether memory was refused since the last call: what was read then is not to be trusted. */
  wasHit(): boolean
  /** Whether the engine holds so much that the worker's next letter should go to a fresh one. */
  isNear(): boolean
}

const WASM_PAGE_BYTES = 65_536
const MEGABYTE = 1024 * 1024

/** Share of the bound from which on a worker is replaced between two letters. */
const NEAR = 0.6

/** Puts the bound, in megabytes, on each WebAssembly memory of this thread; to be called before any is made. */
export function boundMemory(megabytes: number): MemoryBound {
  const bound = megabytes * MEGABYTE
  let largest = 0
  let hit = false
  const grow = WebAssembly.Memory.prototype.grow
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    const bytes = this.buffer.byteLength + pages * WASM_PAGE_BYTES
    if (bytes > bound) {
      hit = true
      throw new RangeError(`Memory would grow past ${megabytes} MB`)
    }
    const before = grow.call(this, pages)
    largest = Math.max(largest, bytes)
    return before
  }
  return {
    wasHit: () => {
      const wasHit = hit
      hit = false
      return wasHit
    },
    isNear: () => largest > bound * NEAR,
  }
}
