import { createInflate } from 'node:zlib'
import type { Bitmap } from './bitmap.js'
import { type Png, type PngKind, SAMPLES } from './png.js'
import { openShrinking } from './shrink.js'

/**
 * Decodes a PNG image row by row.
 *
 * @param by how many pixels across and down become one.
 * @throws Error where its rows cannot be unpacked, or are fewer than it says.
 */
export async function decodePng(png: Png, by: number): Promise<Omit<Bitmap, 'dpi'>> {
  const { width, height, bits, kind, data } = png
  const shrinking = openShrinking(width, height, by)
  const shades = new Uint8Array(width)
  // A byte ahead of each row says by which filter it was written.
  const row = new Uint8Array(1 + Math.ceil((width * SAMPLES[kind] * bits) / 8))
  const before = new Uint8Array(row.length)
  const step = Math.max(1, (SAMPLES[kind] * bits) >> 3)
  let [filled, rows] = [0, 0]
  const inflate = createInflate({ chunkSize: 1 << 18 })
  inflate.end(data)
  for await (const piece of inflate as AsyncIterable<Buffer>) {
    for (let at = 0; at < piece.length && rows < height; ) {
      const part = piece.subarray(at, at + row.length - filled)
      row.set(part, filled)
      filled += part.length
      at += part.length
      if (filled < row.length) break
      unfilter(row, before, step)
      toShades(row.subarray(1), png, shades)
      shrinking.take(shades)
      before.set(row)
      rows++
      filled = 0
    }
  }
  if (rows < height) throw new Error('it has fewer rows than it says')
  return shrinking.pixels
}

/** Puts back what a filter took off a row (ISO 15948, 9.2): what the bytes before, above, or both led to expect. */
function unfilter(row: Uint8Array, above: Uint8Array, step: number): void {
  const filter = row[0] as number
  if (filter === 0) return
  if (filter > 4) throw new Error(`it has rows by filter ${filter}`)
  for (let at = 1; at < row.length; at++) {
    const left = at > step ? (row[at - step] as number) : 0
    const up = above[at] as number
    const corner = at > step ? (above[at - step] as number) : 0
    const expected =
      filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : nearest(left, up, corner)
    row[at] = (row[at] as number) + expected
  }
}

/** Of three neighbours that which a slope through them leads to (Paeth's predictor). */
function nearest(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

const IN_COLOUR: readonly PngKind[] = [2, 6]
const WITH_ALPHA: readonly PngKind[] = [4, 6]
const PALETTE = 3

/** The shades of a row, by the weights of its colours that Leptonica takes too. */
function toShades(row: Uint8Array, { bits, kind, palette }: Png, shades: Uint8Array): void {
  const samples = SAMPLES[kind]
  const most = bits < 8 ? (1 << bits) - 1 : 255
  const sampleAt = (index: number): number => {
    if (bits === 8) return row[index] as number
    // Of sixteen bits the first eight are enough.
    if (bits === 16) return row[2 * index] as number
    return ((row[(index * bits) >> 3] as number) >> (8 - bits - ((index * bits) & 7))) & most
  }
  const grey = (colours: Uint8Array, at: number) =>
    0.3 * (colours[at] ?? 255) + 0.5 * (colours[at + 1] ?? 255) + 0.2 * (colours[at + 2] ?? 255)
  for (let x = 0; x < shades.length; x++) {
    const at = x * samples
    const shade = IN_COLOUR.includes(kind)
      ? 0.3 * sampleAt(at) + 0.5 * sampleAt(at + 1) + 0.2 * sampleAt(at + 2)
      : kind === PALETTE
        ? grey(palette, 3 * sampleAt(at))
        : (sampleAt(at) * 255) / most
    // Behind what is transparent the paper shows.
    const alpha = WITH_ALPHA.includes(kind) ? sampleAt(at + samples - 1) : 255
    shades[x] = Math.round((shade * alpha + 255 * (255 - alpha)) / 255)
  }
}
