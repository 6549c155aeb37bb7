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

/** What stands this far apart is no one piece of ink. Type sizes. */
const APART = 0.12

/** What is no larger than this in both directions, in type sizes, is a speck: a full stop is twice as large. */
const SPECK = 0.06

/**
 * The mark in a band of a page where it is a bullet: by its shape, for what Tesseract makes of it (`e`, `*`, `¢`, `©`, `=`, `Bm`) says
 * nothing.
 *
 * @param band from where the mark may begin to where the text does, from the top of the line to its foot.
 * @param size type size in pixels.
 * @returns the box of the mark that stands last in the band and by itself; null where that is no bullet.
 */
export function findBullet(bitmap: Bitmap, band: PixelBox, size: number): PixelBox | null {
  const mark = lastMark(bitmap, band, size)
  if (!mark) return null
  const width = mark.right - mark.left
  const height = mark.bottom - mark.top
  const isSized = Math.min(width, height) >= LEAST * size && Math.max(width, height) <= MOST * size
  const isRound = width <= ROUNDEST * height && height <= ROUNDEST * width
  return isSized && isRound && fillOf(bitmap, mark) >= SOLID ? mark : null
}

/** The last piece of ink in a band that is no speck and is clear of what stands before it, cut to its own height. */
function lastMark(bitmap: Bitmap, band: PixelBox, size: number): PixelBox | null {
  const speck = SPECK * size
  const hasInk = (x: number) => inkOf(bitmap, { ...band, left: x, right: x + 1 }) > 0
  const first = Math.max(0, Math.floor(band.left))
  let right = Math.floor(band.right)
  for (;;) {
    while (right > first && !hasInk(right - 1)) right--
    if (right <= first) return null
    let left = right - 1
    for (let x = left; x >= first && left - x <= APART * size; x--) if (hasInk(x)) left = x
    const mark = cutToHeight(bitmap, { ...band, left, right }, speck)
    if (mark.right - mark.left > speck || mark.bottom - mark.top > speck) return mark
    right = left
  }
}

/** A piece of ink without the blank rows, and the specks, over and under it. */
function cutToHeight(bitmap: Bitmap, box: PixelBox, speck: number): PixelBox {
  const pieces: { top: number; bottom: number }[] = []
  const end = Math.min(bitmap.height, Math.ceil(box.bottom))
  for (let y = Math.max(0, Math.floor(box.top)); y < end; y++) {
    if (inkOf(bitmap, { ...box, top: y, bottom: y + 1 }) === 0) continue
    const last = pieces.at(-1)
    if (last?.bottom === y) last.bottom = y + 1
    else pieces.push({ top: y, bottom: y + 1 })
  }
  const solid = pieces.filter(({ top, bottom }) => bottom - top > speck)
  const kept = solid.length > 0 ? solid : pieces.slice(0, 1)
  return { ...box, top: kept[0]?.top ?? box.top, bottom: kept.at(-1)?.bottom ?? box.top }
}

function fillOf(bitmap: Bitmap, box: PixelBox): number {
  return inkOf(bitmap, box) / ((box.right - box.left) * (box.bottom - box.top))
}
