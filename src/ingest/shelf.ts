/** Bytes of a piece, into which all but the odd file goes: of 315 real letters the largest has half of it. */
const PIECE = 1024 * 1024

/**
 * Memory that files are read into, the same again and again: what the run's own thread drops is collected so late that it adds up
 * to tens of megabytes. It is shared memory, out of which a worker copies its file.
 */
export interface Shelf {
  /** Room for so many bytes, with anything in it. */
  lend(size: number): Uint8Array
  /** To be called once, when nobody reads the bytes any longer; memory that is no piece of a shelf is left to itself. */
  takeBack(bytes: Uint8Array): void
}

/** A shelf with nothing on it yet; it grows by a piece whenever all of it is lent. */
export function openShelf(): Shelf {
  const free: SharedArrayBuffer[] = []
  return {
    lend: (size) =>
      size > PIECE
        ? new Uint8Array(size)
        : new Uint8Array(free.pop() ?? new SharedArrayBuffer(PIECE), 0, size),
    takeBack: ({ buffer }) => {
      if (buffer instanceof SharedArrayBuffer) free.push(buffer)
    },
  }
}
