import { type Bitmap, LARGE, toPgm } from './bitmap.js'
import { toWhole } from './shrink.js'
import { decodeImage } from './tesseract.js'
import { JPEG, type TiffPage } from './tiff.js'
import { decodeByRows } from './tiff-rows.js'

/** What is decoded, before its size on paper is known. */
type Pixels = Omit<Bitmap, 'dpi'>

/** Methods of packing by their numbers: those for black and white, that only Leptonica reads, and those it has no code for. */
const FAX = [2, 3, 4]
const NONE_LZW_PACKBITS = [1, 5, 32_773]
const DEFLATE = [8, 32_946]
const ZSTANDARD = 50_000

/** Methods that are not read, by what people call them. */
const UNREAD: Readonly<Record<number, string>> = {
  6: 'JPEG of the old style',
  34661: 'JBIG',
  34712: 'JPEG 2000',
  34925: 'LZMA',
  50001: 'WebP',
  50002: 'JPEG XL',
}

/** Greys with white as 0 or as the most, RGB, a palette, CMYK, YCbCr, CIE L*a*b*. */
const PHOTOMETRICS = [0, 1, 2, 3, 5, 6, 8]

/** What of a page no decoder here reads, as people call it; null where one does. */
export function unreadKind(page: TiffPage): string | null {
  const { compression, photometric, bits, isTiled, isWhole } = page
  if (FAX.includes(compression)) return isTiled ? 'tiles packed by fax' : null
  if (![...NONE_LZW_PACKBITS, ...DEFLATE, JPEG, ZSTANDARD].includes(compression))
    return UNREAD[compression] ?? `packing method ${compression}`
  if (!PHOTOMETRICS.includes(photometric)) return `colours of kind ${photometric}`
  return bits > 16 || !isWhole ? `${bits} bits a sample` : null
}

/**
 * Decodes a page of a TIFF file: what Leptonica has code for by that, within its bounds of memory; tiles, the rest, and pages so large that
 * they are not held whole, by `geotiff`.
 *
 * @param share of its width and height that is wanted, no more than 1; what comes may be larger than that.
 * @throws Error where it cannot be decoded.
 */
export async function decodeTiff(page: TiffPage, share = 1): Promise<Pixels> {
  const { width, height, compression, isTiled, isPlanar, samples, bits } = page
  const isCoded = FAX.includes(compression) || NONE_LZW_PACKBITS.includes(compression)
  const isSmall = width * height <= LARGE || bits === 1
  if (isCoded && isSmall && !isTiled && !isPlanar && (samples === 1 || bits === 8))
    return decodeImage(page.toBytes())
  const pixels = await decodeByRows(page, toWhole(share))
  return page.orientation === 1 ? pixels : decodeImage(toPgm({ ...pixels, dpi: 0 }), page.orientation)
}
