import type { Rule } from '../pdf/page.js'
import { type Bitmap, INK } from './bitmap.js'

const WHITE = 255

/**
 * A page without the lines drawn on it: in a grid Tesseract loses whole cells, and a border before the text is a letter to it.
 * Where ink touches a line on both sides, as what is struck through or stands in a picture does, the line stays.
 *
 * @param rules in points.
 */
export function eraseRules(bitmap: Bitmap, rules: readonly Rule[]): Bitmap {
  if (rules.length === 0) return bitmap
  const { width, height, dpi } = bitmap
  const pixels = bitmap.pixels.slice()
  const isInk = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && (bitmap.pixels[y * width + x] ?? WHITE) < INK
  const toPixels = (points: number) => Math.round((points * dpi) / 72)
  for (const rule of rules) {
    // The edges of a line are grey.
    const [left, right] = [toPixels(rule.left) - 1, toPixels(rule.right) + 1]
    const [top, bottom] = [toPixels(rule.top) - 1, toPixels(rule.bottom) + 1]
    const isUpright = bottom - top > right - left
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
      for (let x = Math.max(0, left); x < Math.min(width, right); x++) {
        const isCrossed = isUpright
          ? isInk(left - 1, y) && isInk(right, y)
          : isInk(x, top - 1) && isInk(x, bottom)
        if (!isCrossed) pixels[y * width + x] = WHITE
      }
    }
  }
  return { ...bitmap, pixels }
}
