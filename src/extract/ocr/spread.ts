import { type Bitmap, inkOf } from './bitmap.js'

/** Two pages side by side are wider than high by this factor at least. */
const WIDE = 1.2

/** The gutter lies in the middle tenth, and is as wide as this share of both pages. */
const FROM = 0.45
const TO = 0.55
const GUTTER = 0.02

/** On each of the two pages stands this share of the ink at least: else it is one page with a wide margin. */
const EACH = 0.15

/** Of the pixels of a column in the gutter so few are ink: specks. */
const CLEAN = 0.002

/**
 * Two pages that lie side by side in one picture, as a book or a folded sheet gives them, one below the other, the left one first:
 * their lines stand at the same heights, and would be read across. Any other page stays as it is.
 */
export function stackSpread(bitmap: Bitmap): Bitmap {
  const { width, height, pixels, dpi } = bitmap
  const gutter = width >= WIDE * height ? gutterOf(bitmap) : null
  if (gutter === null) return bitmap
  const half = Math.max(gutter, width - gutter)
  const stacked = new Uint8Array(half * 2 * height).fill(255)
  for (let y = 0; y < height; y++) {
    const row = y * width
    stacked.set(pixels.subarray(row, row + gutter), y * half)
    stacked.set(pixels.subarray(row + gutter, row + width), (height + y) * half)
  }
  return { width: half, height: 2 * height, pixels: stacked, dpi }
}

/** The middle of the gutter between two pages, in pixels from the left; null where there is none. */
function gutterOf(bitmap: Bitmap): number | null {
  const { width, height } = bitmap
  const [from, to] = [Math.floor(FROM * width), Math.ceil(TO * width)]
  let start = from
  let widest: [start: number, end: number] = [from, from]
  for (let x = from; x <= to; x++) {
    const ink = inkOf(bitmap, { left: x, right: x + 1, top: 0, bottom: height })
    if (ink > CLEAN * height) start = x + 1
    else if (x + 1 - start > widest[1] - widest[0]) widest = [start, x + 1]
  }
  if (widest[1] - widest[0] < GUTTER * width) return null
  const middle = (widest[0] + widest[1]) >> 1
  const left = inkOf(bitmap, { left: 0, right: middle, top: 0, bottom: height })
  const right = inkOf(bitmap, { left: middle, right: width, top: 0, bottom: height })
  return Math.min(left, right) >= EACH * (left + right) ? middle : null
}
