import { type Bitmap, INK } from './bitmap.js'

/** More of a page than this share is specks only where noise lies over all of it. */
const SPECKLED = 0.0003

/** Patches across and down in which specks are counted; of a page with a picture in fine dots some have none. */
const PATCHES = 16

/** Once clears a page on which one pixel in five is noise; of one that is not clear after the second time nothing can be read. */
const PASSES = 2

/**
 * A page without the specks that lie all over it, as on a bad copy: they hide its type from Tesseract, which takes each for a letter
 * and needs minutes for them. A page on which they do not stays as it is.
 *
 * @returns null where there is nothing but noise.
 */
export function withoutSpecks(bitmap: Bitmap): Bitmap | null {
  let cleared = bitmap
  for (let passes = 0; speckShare(cleared) >= SPECKLED; passes++) {
    if (passes === PASSES) return null
    cleared = byMajority(cleared)
  }
  return cleared
}

/** Share of the pixels that are specks, less than five across: three quarters of the page have more. */
function speckShare({ width, height, pixels }: Bitmap): number {
  const counts = new Uint32Array(PATCHES * PATCHES)
  for (let y = 2; y < height - 2; y++) {
    const row = PATCHES * Math.floor((y * PATCHES) / height)
    for (let x = 2; x < width - 2; x++) {
      const at = y * width + x
      const isSpeck =
        (pixels[at] as number) < INK &&
        (pixels[at - 2] as number) >= INK &&
        (pixels[at + 2] as number) >= INK &&
        (pixels[at - 2 * width] as number) >= INK &&
        (pixels[at + 2 * width] as number) >= INK
      if (isSpeck) (counts[row + Math.floor((x * PATCHES) / width)] as number)++
    }
  }
  const few = counts.sort()[counts.length >> 2] as number
  return (few * counts.length) / (width * height)
}

/** A page of which each pixel is ink or paper as most of the nine around it are. */
function byMajority(bitmap: Bitmap): Bitmap {
  const { width, height, pixels } = bitmap
  const cleared = pixels.slice()
  const isInk = (at: number) => ((pixels[at] as number) < INK ? 1 : 0)
  for (let y = 1; y < height - 1; y++) {
    const inColumn = (x: number) => {
      const at = y * width + x
      return isInk(at - width) + isInk(at) + isInk(at + width)
    }
    let [before, here] = [inColumn(0), inColumn(1)]
    for (let x = 1; x < width - 1; x++) {
      const after = inColumn(x + 1)
      const at = y * width + x
      const isMost = before + here + after >= 5
      if (isMost !== (isInk(at) === 1)) cleared[at] = isMost ? 0 : 255
      before = here
      here = after
    }
  }
  return { ...bitmap, pixels: cleared }
}
