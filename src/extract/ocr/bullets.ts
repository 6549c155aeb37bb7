import { type Bitmap, inkOf } from './bitmap.js'
import type { PixelBox } from './hocr.js'

/** A bullet as the program gives it, whatever dot, square or lozenge was printed. */
export const BULLET = '•'

/** A mark that is filled to this share of its box is a dot or a square; of letters no more than half is ink. */
const SOLID = 0.68

/** A bullet is about as wide as it is high. */
const ROUNDEST = 1.6

/** A bullet is this high and wide in type sizes: larger than a full stop, smaller than a capital. */
const LEAST = 0.17
const MOST = 0.85

/**
 * The mark in a band of a page where it is a bullet: by its shape, for what Tesseract makes of it (`e`, `*`, `¢`, `©`, `=`, `Bm`) says
 * nothing.
 *
 * @param band from where the mark may begin to where the text does, from the top of the line to its foot.
 * @param size type size in pixels.
 * @returns the box of the mark that stands last in the band and by itself; null where that is no bullet.
 */
export function findBullet(bitmap: Bitmap, band: PixelBox, size: number): PixelBox | null {
  const mark = lastMark(bitmap, band, 0.12 * size)
  if (!mark) return null
  const width = mark.right - mark.left
  const height = mark.bottom - mark.top
  const isSized = Math.min(width, height) >= LEAST * size && Math.max(width, height) <= MOST * size
  const isRound = width <= ROUNDEST * height && height <= ROUNDEST * width
  return isSized && isRound && fillOf(bitmap, mark) >= SOLID ? mark : null
}

/** The last piece of ink in a band that is clear of what stands before it, cut to its own height. */
function lastMark(bitmap: Bitmap, band: PixelBox, clear: number): PixelBox | null {
  let right = -1
  let left = -1
  for (let x = Math.floor(band.right) - 1; x >= Math.max(0, band.left); x--) {
    if (inkOf(bitmap, { ...band, left: x, right: x + 1 }) > 0) {
      if (right < 0) right = x + 1
      left = x
    } else if (left >= 0 && left - x > clear) break
  }
  if (left < 0) return null
  let top = Math.max(0, Math.floor(band.top))
  let bottom = Math.min(bitmap.height, Math.ceil(band.bottom))
  while (top < bottom && inkOf(bitmap, { left, right, top, bottom: top + 1 }) === 0) top++
  while (bottom > top && inkOf(bitmap, { left, right, top: bottom - 1, bottom }) === 0) bottom--
  return { left, right, top, bottom }
}

function fillOf(bitmap: Bitmap, box: PixelBox): number {
  return inkOf(bitmap, box) / ((box.right - box.left) * (box.bottom - box.top))
}
