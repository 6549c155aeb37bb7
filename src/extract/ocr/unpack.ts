import { inflateSync } from 'node:zlib'
import { addDecoder, BaseDecoder } from 'geotiff'

/** Unpacks the bytes of a strip or tile; what is more than `most` bytes is damage. */
type Unpack = (bytes: Uint8Array, most: number) => Uint8Array<ArrayBuffer>

/** Most samples a pixel, and bytes a sample, of what is read. */
const MOST_SAMPLES = 4
const BYTES_A_SAMPLE = 2

/** Codes of TIFF 6.0, section 13. */
const CLEAR = 256
const END = 257
const WIDEST = 12

const TOO_MUCH = 'It unpacks to more than its pixels'

/** @throws RangeError where the bytes are no LZW, or unpack to too much. */
const unpackLzw: Unpack = (bytes, most) => {
  const unpacked = new Uint8Array(most)
  // Each string lies whole in what was unpacked before it was named: its first byte, and its length.
  const starts = new Int32Array(1 << WIDEST)
  const lengths = new Int32Array(1 << WIDEST)
  let [length, next, width, position, before] = [0, END + 1, 9, 0, -1]
  for (; position + width <= bytes.length * 8; ) {
    const code = bitsAt(bytes, position, width)
    position += width
    if (code === END) break
    if (code === CLEAR) {
      ;[next, width, before] = [END + 1, 9, -1]
      continue
    }
    if (code > next || (code === next && before < 0))
      throw new RangeError('It names a string that it has not')
    const start = length
    if (code < CLEAR) unpacked[length++] = code
    else {
      const size = code === next ? length - before + 1 : (lengths[code] as number)
      const from = code === next ? before : (starts[code] as number)
      if (length + size > most) throw new RangeError(TOO_MUCH)
      for (let index = 0; index < size; index++) unpacked[length + index] = unpacked[from + index] as number
      length += size
    }
    if (length > most) throw new RangeError(TOO_MUCH)
    if (before >= 0 && next < starts.length) {
      starts[next] = before
      lengths[next++] = start - before + 1
    }
    before = start
    // A code is written wider one string before its numbers need it.
    if (next + 1 >= 1 << width && width < WIDEST) width++
  }
  return unpacked.slice(0, length)
}

function bitsAt(bytes: Uint8Array, position: number, width: number): number {
  const at = position >> 3
  const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
  return (three >> (24 - (position & 7) - width)) & ((1 << width) - 1)
}

/** @throws RangeError where the bytes unpack to too much. */
const unpackBits: Unpack = (bytes, most) => {
  const unpacked = new Uint8Array(most)
  let length = 0
  for (let at = 0; at + 1 < bytes.length; ) {
    const head = bytes[at++] as number
    if (head === 128) continue
    const count = head < 128 ? head + 1 : 257 - head
    if (length + count > most) throw new RangeError(TOO_MUCH)
    if (head < 128) unpacked.set(bytes.subarray(at, at + count), length)
    else unpacked.fill(bytes[at] as number, length, length + count)
    at += head < 128 ? count : 1
    length += count
  }
  return unpacked.slice(0, length)
}

/** @throws Error where the bytes are cut off, damaged, or unpack to too much. */
const inflate: Unpack = (bytes, most) => new Uint8Array(inflateSync(bytes, { maxOutputLength: most }))

/** Methods of packing by their numbers in a TIFF file. */
const METHODS: readonly [numbers: number[], unpack: Unpack][] = [
  [[5], unpackLzw],
  [[32_773], unpackBits],
  [[8, 32_946], inflate],
]

/** Gives `geotiff` decoders that refuse what is damaged or unpacks without bounds: its own never come back from some of it. */
export function boundUnpacking(): void {
  for (const [numbers, unpack] of METHODS) {
    class Bounded extends BaseDecoder {
      override decodeBlock(buffer: ArrayBufferLike): ArrayBuffer {
        const { tileWidth, tileHeight } = this.parameters
        return unpack(new Uint8Array(buffer), tileWidth * tileHeight * MOST_SAMPLES * BYTES_A_SAMPLE).buffer
      }
    }
    addDecoder(numbers, async () => Bounded)
  }
}
