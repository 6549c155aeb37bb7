import { imageSize } from 'image-size'
import { BEST_DPI, type Bitmap, LARGE, LEAST_DPI, scale } from './bitmap.js'
import { decodeLarge } from './decode-large.js'
import { faxDamage } from './fax-damage.js'
import { decodeImage } from './tesseract.js'
import { type TiffPage, toTiffPages } from './tiff.js'
import { decodeTiff, unreadKind } from './tiff-decode.js'

/** A page of a letter is A4, where its image does not say how large it is; its longer side, in inches. */
const A4 = 11.69

/** An image that says that its longer side is shorter or longer than this, in inches, knows no better than we. */
const SHORTEST = 7
const LONGEST = 17

/** An image of a page, not yet decoded. */
export interface Encoded {
  /** Pixels, of the page set upright. */
  width: number
  height: number
  resolution: [across: number, down: number] | null
  /** What of it is not read, as people call it. */
  unread?: string | null
  /** What of its data is damaged, in words. */
  damage?: () => string | null
  /**
   * @param share of its width and height that is wanted, no more than 1; what comes may be larger than that.
   * @throws Error where it cannot be decoded.
   */
  decode: (share: number) => Promise<Omit<Bitmap, 'dpi'>>
}

/** @throws RangeError where the file ends before its pages do. */
export function fromTiff(bytes: Uint8Array): Encoded[] {
  return toTiffPages(bytes).map((page) => {
    const { resolution, orientation } = page
    return {
      ...upright(page, orientation),
      resolution: resolution && orientation > 4 ? [resolution[1], resolution[0]] : resolution,
      unread: unreadKind(page),
      damage: () => damageOf(page),
      decode: (share) => decodeTiff(page, share),
    }
  })
}

function damageOf(page: TiffPage): string | null {
  const damage = faxDamage(page)
  return (
    damage &&
    `damage in ${damage.rows} of the ${page.height} rows of a fax, seen first at row ${damage.first + 1}`
  )
}

/** @throws Error where the image has no size that can be read. */
export function fromImage(bytes: Uint8Array): Encoded {
  const { width, height, orientation = 1 } = imageSize(bytes)
  const decode: Encoded['decode'] = (share) =>
    width * height > LARGE ? decodeLarge(bytes, orientation, share) : decodeImage(bytes, orientation)
  return { ...upright({ width, height }, orientation), resolution: null, decode }
}

/** The size of an image when it is set upright: those that lie on their side are decoded so. */
function upright({ width, height }: Pick<Encoded, 'width' | 'height'>, orientation: number) {
  return orientation > 4 ? { width: height, height: width } : { width, height }
}

/** Decodes a page, at the size at which Tesseract reads best. @throws Error where it cannot be decoded. */
export async function toBitmap({ width, height, decode, resolution }: Encoded): Promise<Bitmap> {
  const [across, down] = resolution ?? [0, 0]
  const side = across > 0 ? Math.max(width / across, height / down) : 0
  const isSized = side >= SHORTEST && side <= LONGEST
  const dpi = isSized ? across : Math.max(width, height) / A4
  const wanted = Math.min(BEST_DPI, Math.max(LEAST_DPI, dpi))
  const share = isSized ? Math.max(wanted / across, wanted / down) : wanted / dpi
  const decoded = await decode(Math.min(1, share))
  // How much of the way the decoder went.
  const done = decoded.width / width
  const bitmap = { ...decoded, dpi: dpi * done }
  return scale(bitmap, wanted / dpi / done, (isSized ? wanted / down : wanted / dpi) / done)
}
