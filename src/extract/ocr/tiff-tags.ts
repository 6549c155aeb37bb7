/** Tags of TIFF 6.0, section 8, and of its supplements. */
export const TAGS = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  strips: 273,
  orientation: 274,
  samples: 277,
  rowsAStrip: 278,
  stripBytes: 279,
  across: 282,
  down: 283,
  planes: 284,
  faxOptions: 292,
  unit: 296,
  tileWidth: 322,
  tileHeight: 323,
  tiles: 324,
  tileBytes: 325,
  format: 339,
} as const

const KEPT: ReadonlySet<number> = new Set(Object.values(TAGS))

/** The values of the tags of one directory. */
export type Tags = ReadonlyMap<number, readonly number[]>

/** Bytes a value by its type: 16 bits, 32 bits, a fraction of two such; other types are of no tag that counts here. */
const TYPES: Readonly<Record<number, number>> = { 3: 2, 4: 4, 5: 8 }

export function tagsOf(view: DataView, directory: number, isLittle: boolean): Tags {
  const tags = new Map<number, number[]>()
  const end = directory + 2 + 12 * view.getUint16(directory, isLittle)
  for (let entry = directory + 2; entry < end; entry += 12) {
    const tag = view.getUint16(entry, isLittle)
    const size = TYPES[view.getUint16(entry + 2, isLittle)]
    if (size === undefined || !KEPT.has(tag) || tags.has(tag)) continue
    const count = view.getUint32(entry + 4, isLittle)
    const place = size * count <= 4 ? entry + 8 : view.getUint32(entry + 8, isLittle)
    if (place + size * count > view.byteLength) continue
    const values = Array.from({ length: count }, (_, index) => {
      const at = place + size * index
      if (size === 2) return view.getUint16(at, isLittle)
      const value = view.getUint32(at, isLittle)
      return size === 4 ? value : value / Math.max(1, view.getUint32(at + 4, isLittle))
    })
    tags.set(tag, values)
  }
  return tags
}
