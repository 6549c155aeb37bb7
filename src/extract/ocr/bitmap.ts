/** A page in shades of grey, row by row from the top left. */
export interface Bitmap {
  width: number
  height: number
  /** 0 is black, 255 is white. */
  pixels: Uint8Array
  /** Pixels an inch. */
  dpi: number
}

/** Darker than this is ink. */
export const INK = 128

/** Tesseract reads type best from this resolution; more only takes longer. */
export const BEST_DPI = 300

/** Below this it reads poorly, and a page that is blown up reads better. */
export const LEAST_DPI = 200

/** Pixels of the largest page that is read: A3 at 300 dots an inch and a little more. */
export const MOST_PIXELS = 20_000_000

/** Pixels of the largest image that is decoded: A4 at 600 dots an inch, and a margin. */
export const MOST_DECODED = 40_000_000

/** An image of more pixels is made smaller while it is decoded: more than photographs have, and A4 at 350 dots an inch. */
export const LARGE = 12_500_000

/** The page as a portable grey map, which every build of Tesseract reads without a codec. */
export function toPgm({ width, height, pixels }: Bitmap): Uint8Array {
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1')
  return Buffer.concat([header, pixels])
}

/** How many pixels of a rectangle are ink; its edges may lie beyond the page. */
export function inkOf(
  { width, height, pixels }: Bitmap,
  box: { left: number; top: number; right: number; bottom: number },
): number {
  let ink = 0
  const [left, right] = [Math.max(0, Math.floor(box.left)), Math.min(width, box.right)]
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, box.bottom); y++) {
    for (let x = left; x < right; x++) if ((pixels[y * width + x] ?? 255) < INK) ink++
  }
  return ink
}

/** A page turned by quarters, clockwise. */
export function turn(bitmap: Bitmap, quarters: number): Bitmap {
  const { width, height, pixels, dpi } = bitmap
  if (quarters % 4 === 0) return bitmap
  const turned = new Uint8Array(pixels.length)
  const isUpright = quarters % 2 === 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = pixels[y * width + x] ?? 255
      if (isUpright) turned[(height - 1 - y) * width + (width - 1 - x)] = value
      else if (quarters % 4 === 1) turned[x * height + (height - 1 - y)] = value
      else turned[(width - 1 - x) * height + y] = value
    }
  }
  return isUpright
    ? { width, height, pixels: turned, dpi }
    : { width: height, height: width, pixels: turned, dpi }
}

/**
 * A page at another size: the mean of what falls on a pixel where it shrinks, drawn between pixels where it grows.
 *
 * @param across and `down` are factors; they differ where the pixels of a fax are higher than wide.
 */
export function scale(bitmap: Bitmap, across: number, down: number): Bitmap {
  if (Math.abs(across - 1) < 0.02 && Math.abs(down - 1) < 0.02) return bitmap
  const width = Math.max(1, Math.round(bitmap.width * across))
  const height = Math.max(1, Math.round(bitmap.height * down))
  const pixels = new Uint8Array(width * height)
  const samples = Math.min(4, Math.max(1, Math.ceil(1 / Math.min(across, down))))
  const offsets = Array.from({ length: samples }, (_, index) => (index + 0.5) / samples)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (const dy of offsets) {
        for (const dx of offsets) sum += at(bitmap, (x + dx) / across - 0.5, (y + dy) / down - 0.5)
      }
      pixels[y * width + x] = sum / (samples * samples)
    }
  }
  return { width, height, pixels, dpi: bitmap.dpi * across }
}

/** The grey at a point between pixels; white beyond the edges. */
export function at({ width, height, pixels }: Bitmap, x: number, y: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255
  const dx = x - left
  const place = top * width + left
  const above = (pixels[place] as number) * (1 - dx) + (pixels[place + 1] as number) * dx
  const below = (pixels[place + width] as number) * (1 - dx) + (pixels[place + width + 1] as number) * dx
  return above + (below - above) * (y - top)
}
