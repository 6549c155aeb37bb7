import { fromArrayBuffer } from 'geotiff'
import { type Bitmap, MOST_DECODED, toPgm } from './bitmap.js'
import { decodeImage } from './tesseract.js'
import type { TiffPage } from './tiff.js'
import { boundUnpacking } from './unpack.js'

/** What is decoded, before its size on paper is known. */
type Pixels = Omit<Bitmap, 'dpi'>

/** Methods of packing by their numbers: those for black and white, that only Leptonica reads, and those it has no code for. */
const FAX = [2, 3, 4]
const NONE_LZW_PACKBITS = [1, 5, 32_773]
const DEFLATE = [8, 32_946]
const JPEG = 7
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
 * Decodes a page of a TIFF file: what Leptonica has code for by that, within its bounds of memory, tiles and the rest by `geotiff`.
 *
 * @throws Error where it cannot be decoded.
 */
export async function decodeTiff(page: TiffPage): Promise<Pixels> {
  const { compression, isTiled, isPlanar, samples, bits } = page
  const isCoded = FAX.includes(compression) || NONE_LZW_PACKBITS.includes(compression)
  if (isCoded && !isTiled && !isPlanar && (samples === 1 || bits === 8)) return decodeImage(page.toBytes())
  const pixels = await decodeByGeotiff(page)
  return page.orientation === 1 ? pixels : decodeImage(toPgm({ ...pixels, dpi: 0 }), page.orientation)
}

boundUnpacking()

async function decodeByGeotiff(page: TiffPage): Promise<Pixels> {
  const { photometric, bits, width, height } = page
  const bytes = page.toBytes()
  expectSized(page, bytes)
  const image = await (await fromArrayBuffer(bytes.buffer)).getImage()
  const isGrey = photometric <= 1
  const samples = isGrey
    ? await image.readRasters({ interleave: true, samples: [0] })
    : await image.readRGB({ interleave: true, enableAlpha: true })
  // What is made of palettes, inks and the like has eight bits.
  const most = isGrey || photometric === 2 ? 2 ** bits - 1 : 255
  const channels = samples.length / (width * height)
  if (!Number.isInteger(channels) || channels === 0)
    throw new RangeError('It has not as many pixels as it says')
  const pixels = new Uint8Array(width * height)
  for (let place = 0; place < pixels.length; place++) {
    const at = place * channels
    const one = samples[at] as number
    const shade = isGrey
      ? one
      : 0.3 * one + 0.5 * (samples[at + 1] as number) + 0.2 * (samples[at + 2] as number)
    const light = photometric === 0 ? most - shade : shade
    // Behind what is transparent the paper shows.
    const alpha = channels > 3 ? (samples[at + 3] as number) : most
    pixels[place] = Math.min(255, Math.round((255 * (light * alpha + most * (most - alpha))) / (most * most)))
  }
  return { width, height, pixels }
}

/** @throws RangeError where a strip or tile claims more pixels than the largest page has: room is made for them before they are read. */
function expectSized({ compression, blocks, tile }: TiffPage, bytes: Uint8Array): void {
  const claims =
    compression === JPEG
      ? blocks.map(({ from, to }) => jpegPixels(bytes.subarray(from, to)))
      : [tile[0] * tile[1]]
  if (claims.some((pixels) => pixels > MOST_DECODED))
    throw new RangeError('A part of it claims more pixels than a page has')
}

/** How many pixels the frame header of a JPEG stream claims (ITU T.81, B.2.2); 0 where it has none. */
function jpegPixels(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] as number
    if (marker >= 0xc0 && marker <= 0xc2) return view.getUint16(at + 5) * view.getUint16(at + 7)
  }
  return 0
}
