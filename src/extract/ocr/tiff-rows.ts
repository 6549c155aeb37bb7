import { fromArrayBuffer, type GeoTIFFImage } from 'geotiff'
import { type Bitmap, MOST_DECODED } from './bitmap.js'
import { toJpegFrame } from './jpeg.js'
import { openShrinking } from './shrink.js'
import { JPEG, type TiffPage } from './tiff.js'
import { boundUnpacking } from './unpack.js'

/** Rows that are decoded at a time, or as many as a strip or tile has: a page in colour at 600 dots an inch has 100 MB. */
const ROWS = 256

boundUnpacking()

/**
 * Decodes a page of a TIFF file by `geotiff`, some rows at a time.
 *
 * @param by how many pixels across and down become one.
 * @throws Error where it cannot be decoded.
 */
export async function decodeByRows(page: TiffPage, by: number): Promise<Omit<Bitmap, 'dpi'>> {
  const { width, height } = page
  const bytes = page.toBytes()
  expectSized(page, bytes)
  const image = await (await fromArrayBuffer(bytes.buffer)).getImage()
  const shrinking = openShrinking(width, height, by)
  const high = Math.max(1, page.isTiled ? page.tile[1] : image.getTileHeight())
  const step = high * Math.ceil(ROWS / high)
  for (let top = 0; top < height; top += step) {
    const shades = await toShades(image, page, [top, Math.min(height, top + step)])
    for (let at = 0; at < shades.length; at += width) shrinking.take(shades.subarray(at, at + width))
  }
  return shrinking.pixels
}

/** Some rows of a page in shades of grey. */
async function toShades(
  image: GeoTIFFImage,
  { photometric, bits, width }: TiffPage,
  [top, bottom]: [number, number],
): Promise<Uint8Array> {
  const window = [0, top, width, bottom]
  const isGrey = photometric <= 1
  const samples = isGrey
    ? await image.readRasters({ interleave: true, window, samples: [0] })
    : await image.readRGB({ interleave: true, window, enableAlpha: true })
  // What is made of palettes, inks and the like has eight bits.
  const most = isGrey || photometric === 2 ? 2 ** bits - 1 : 255
  const pixels = new Uint8Array(width * (bottom - top))
  const channels = samples.length / pixels.length
  if (!Number.isInteger(channels) || channels === 0)
    throw new RangeError('It has not as many pixels as it says')
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
  return pixels
}

/** @throws RangeError where a strip or tile claims more pixels than the largest page has: room is made for them before they are read. */
function expectSized({ compression, blocks, tile }: TiffPage, bytes: Uint8Array): void {
  const claims =
    compression === JPEG
      ? blocks.map(({ from, to }) => toJpegFrame(bytes.subarray(from, to))).map(pixelsOf)
      : [tile[0] * tile[1]]
  if (claims.some((pixels) => pixels > MOST_DECODED))
    throw new RangeError('A part of it claims more pixels than a page has')
}

function pixelsOf(frame: { width: number; height: number } | null): number {
  return frame ? frame.width * frame.height : 0
}
