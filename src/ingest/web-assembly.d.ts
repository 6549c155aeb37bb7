/** The part of WebAssembly that the workers touch; the types of Node 20 leave it to those of the browser. */
declare namespace WebAssembly {
  class Memory {
    readonly buffer: ArrayBuffer
    /** @returns the size before, in pages. */
    grow(pages: number): number
  }

  /** A trap: the code in WebAssembly broke down. */
  class RuntimeError extends Error {}
}
