import type { Bitmap } from './bitmap.js'

/** A page that is made smaller as its rows come, so that it is nowhere held in full. */
export interface Shrinking {
  /** Takes the next row, in shades of grey. */
  take(row: Uint8Array): void
  /** What has come of it. */
  pixels: Omit<Bitmap, 'dpi'>
}

/**
 * @param width and `height` of the page, in pixels.
 * @param by how many pixels across and down become one, of their mean shade; what is left over at the right and the foot goes.
 */
export function openShrinking(width: number, height: number, by: number): Shrinking {
  const [across, down] = [Math.max(1, Math.floor(width / by)), Math.max(1, Math.floor(height / by))]
  const pixels = new Uint8Array(across * down)
  const sums = new Uint32Array(across)
  let taken = 0
  return {
    take(row) {
      for (let x = 0; x < across * by; x++) {
        const at = Math.floor(x / by)
        sums[at] = (sums[at] as number) + (row[x] ?? 255)
      }
      taken++
      const y = taken / by - 1
      if (!Number.isInteger(y) || y >= down) return
      for (let x = 0; x < across; x++) pixels[y * across + x] = Math.round((sums[x] as number) / (by * by))
      sums.fill(0)
    },
    pixels: { width: across, height: down, pixels },
  }
}

/** A page that is to be made smaller by 1.95 may as well be by 2. */
const NEARLY = 0.05

/** By what whole number a page can be made smaller of which such a share of its width and height is wanted. */
export function toWhole(share: number): number {
  return Math.max(1, Math.floor(1 / share + NEARLY))
}
