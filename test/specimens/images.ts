import { encode } from 'fast-png'
import type { Bitmap } from '../../src/extract/ocr/bitmap.js'
import { toBits } from './scan.js'

/** A page as a PNG image in shades of grey. */
export function toPng({ width, height, pixels }: Bitmap): Uint8Array {
  return encode({ width, height, data: pixels, depth: 8, channels: 1 })
}

/** Pages as a TIFF file, black and white, a directory a page, packed as scanners pack them (PackBits). */
export function toTiff(pages: readonly Bitmap[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0])]
  let length = 8
  let link = { part: 0, at: 4 }
  const add = (bytes: Buffer): number => {
    const place = length
    parts.push(bytes)
    length += bytes.length
    return place
  }
  for (const page of pages) {
    const data = packed(page)
    const strip = add(data)
    const resolution = Buffer.alloc(8)
    resolution.writeUInt32LE(Math.round(page.dpi), 0)
    resolution.writeUInt32LE(1, 4)
    const dots = add(resolution)
    const [LONG, RATIONAL] = [4, 5]
    const entries: [tag: number, type: number, value: number][] = [
      [256, LONG, page.width],
      [257, LONG, page.height],
      [258, LONG, 1],
      [259, LONG, 32_773],
      [262, LONG, 1],
      [273, LONG, strip],
      [277, LONG, 1],
      [278, LONG, page.height],
      [279, LONG, data.length],
      [282, RATIONAL, dots],
      [283, RATIONAL, dots],
      [296, LONG, 2],
    ]
    const directory = Buffer.alloc(2 + 12 * entries.length + 4)
    directory.writeUInt16LE(entries.length, 0)
    for (const [index, [tag, type, value]] of entries.entries()) {
      const at = 2 + 12 * index
      directory.writeUInt16LE(tag, at)
      directory.writeUInt16LE(type, at + 2)
      directory.writeUInt32LE(1, at + 4)
      directory.writeUInt32LE(value, at + 8)
    }
    const place = add(directory)
    parts[link.part]?.writeUInt32LE(place, link.at)
    link = { part: parts.length - 1, at: directory.length - 4 }
  }
  return Buffer.concat(parts)
}

/** The bits of a page, white set, packed: a run of equal bytes as its length and one of them. */
function packed(page: Bitmap): Buffer {
  const { bits, rowBytes } = toBits(page)
  const bytes: number[] = []
  for (let row = 0; row < bits.length; row += rowBytes) {
    for (let index = row; index < row + rowBytes; ) {
      let run = 1
      while (run < 128 && index + run < row + rowBytes && bits[index + run] === bits[index]) run++
      bytes.push((257 - run) & 0xff, bits[index] ?? 0)
      index += run
    }
  }
  return Buffer.from(bytes)
}
