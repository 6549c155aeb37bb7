import { convertIndexedToRgb, type DecodedPng, decode } from 'fast-png'
import type { Bitmap } from './bitmap.js'
import { openShrinking } from './shrink.js'

/**
 * Decodes a PNG image and makes it smaller.
 *
 * @param by how many pixels across and down become one.
 * @returns null where it has less than a byte a sample, which takes little memory anywhere, or a shade that stands for none.
 * @throws Error where it is damaged or cut off, which would show as an empty part of the page.
 */
export function shrinkPng(bytes: Uint8Array, by: number): Omit<Bitmap, 'dpi'> | null {
  const png = decode(bytes, { checkCrc: true })
  if (png.depth < 8 || png.transparency) return null
  const { width, height } = png
  const samples = toSamples(png)
  const shrinking = openShrinking(width, height, by)
  const row = new Uint8Array(width)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) row[x] = shadeAt(samples, y * width + x)
    shrinking.take(row)
  }
  return shrinking.pixels
}

interface Samples {
  data: ArrayLike<number>
  /** 1 for grey, 3 for colour, and one more where the last says how little is seen through. */
  channels: number
  /** Bits of a sample beyond its first eight, which are enough. */
  spare: number
}

function toSamples(png: DecodedPng): Samples {
  if (png.palette) return { data: convertIndexedToRgb(png), channels: png.palette[0]?.length ?? 3, spare: 0 }
  return { data: png.data, channels: png.channels, spare: png.depth - 8 }
}

/** The shade of a pixel, by the weights of its colours that Leptonica takes too; behind what is transparent the paper shows. */
function shadeAt({ data, channels, spare }: Samples, pixel: number): number {
  const sample = (index: number) => (data[pixel * channels + index] as number) >> spare
  const shade = channels < 3 ? sample(0) : 0.3 * sample(0) + 0.5 * sample(1) + 0.2 * sample(2)
  const alpha = channels % 2 === 0 ? sample(channels - 1) : 255
  return Math.round((shade * alpha + 255 * (255 - alpha)) / 255)
}
