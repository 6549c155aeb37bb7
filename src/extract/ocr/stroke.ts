import { type Bitmap, INK } from './bitmap.js'
import type { PixelBox } from './hocr.js'

/**
 * How thick the upright strokes in a box are, in pixels: the median of the dark stretches along its rows, each measured by how
 * dark it is, so that edges in grey count for what they cover. Bold type has strokes half as thick again.
 *
 * @returns null where there is too little ink to tell.
 */
export function strokeOf({ width, height, pixels }: Bitmap, boxes: readonly PixelBox[]): number | null {
  const stretches: number[] = []
  for (const box of boxes) {
    // The middle of the letters, where stems are; heads and feet have serifs and bars.
    const tall = box.bottom - box.top
    const from = Math.max(0, Math.floor(box.top + 0.3 * tall))
    const to = Math.min(height, Math.ceil(box.bottom - 0.2 * tall))
    for (let y = from; y < to; y++) {
      let dark = 0
      let isInk = false
      for (let x = Math.max(0, box.left - 1); x <= Math.min(width - 1, box.right + 1); x++) {
        const grey = pixels[y * width + x] ?? 255
        if (grey > 240) {
          if (isInk) stretches.push(dark)
          dark = 0
          isInk = false
        } else {
          dark += (255 - grey) / 255
          isInk ||= grey < INK
        }
      }
      if (isInk) stretches.push(dark)
    }
  }
  if (stretches.length < ENOUGH) return null
  stretches.sort((a, b) => a - b)
  return stretches[stretches.length >> 1] ?? null
}

/** Fewer stretches than some letters have tell nothing. */
const ENOUGH = 30
