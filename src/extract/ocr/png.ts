import { crc32 } from 'node:zlib'

/** A PNG image (ISO 15948), not yet unpacked. */
export interface Png {
  /** Pixels. */
  width: number
  height: number
  /** Bits a sample. */
  bits: number
  kind: PngKind
  /** Whether its rows come in seven passes over the image. */
  isInterlaced: boolean
  /** Whether some shade stands for none. */
  isSeeThrough: boolean
  /** Red, green and blue of each colour by its number. */
  palette: Uint8Array
  /** Its rows, deflated. */
  data: Uint8Array
}

/** What the samples of a pixel are, by PNG's number for it. */
export type PngKind = keyof typeof SAMPLES

/** Samples a pixel: grey, RGB, palette, grey with alpha, RGB with alpha. */
export const SAMPLES = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const

/** @throws Error where a part is cut off or is not what its check sum says: it would show as an empty part of the page. */
export function toPng(bytes: Uint8Array): Png {
  const chunks = chunksOf(bytes)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (header?.length !== 13) throw new Error('it has no header')
  const kind = header[9] as number
  if (!isKind(kind)) throw new Error(`it has colours of kind ${kind}`)
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    bits: header[8] as number,
    kind,
    isInterlaced: header[12] !== 0,
    isSeeThrough: chunks.some(({ type }) => type === 'tRNS'),
    palette: chunks.find(({ type }) => type === 'PLTE')?.data ?? new Uint8Array(),
    data: Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data)),
  }
}

function isKind(kind: number): kind is PngKind {
  return Object.hasOwn(SAMPLES, kind)
}

function chunksOf(bytes: Uint8Array): { type: string; data: Buffer }[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = 8; chunks.at(-1)?.type !== 'IEND'; ) {
    const end = at + 8 <= file.length ? at + 8 + file.readUInt32BE(at) : Number.POSITIVE_INFINITY
    if (end + 4 > file.length) throw new Error('its end is missing')
    if (crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) throw new Error('part of it is damaged')
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, end) })
    at = end + 4
  }
  return chunks
}
