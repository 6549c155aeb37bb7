import { TAGS, type Tags, tagsOf } from './tiff-tags.js'

/** A page of a TIFF file: what its directory says of it, and the file with this page as its first. */
export interface TiffPage {
  /** Pixels. */
  width: number
  height: number
  /** Pixels an inch across and down, where the page says so. Faxes have fewer down than across. */
  resolution: [across: number, down: number] | null
  /** How it is to be turned or mirrored, from 1 (not at all) to 8. */
  orientation: number
  /** The method by which it is packed; 1 is none. */
  compression: number
  /** What its samples mean: 0 and 1 are greys. */
  photometric: number
  /** Bits a sample. */
  bits: number
  /** Samples a pixel. */
  samples: number
  /** Of faxes: rows a strip, whether the lowest bit of a byte comes first, and the options of group 3. */
  rowsAStrip: number
  isLowFirst: boolean
  faxOptions: number
  isTiled: boolean
  /** Pixels of a tile; of the page, where it is in strips. */
  tile: [width: number, height: number]
  /** Where in the file its strips or tiles lie. */
  blocks: { from: number; to: number }[]
  /** Whether each sample has a plane of its own. */
  isPlanar: boolean
  /** Whether samples are numbers without a fraction. */
  isWhole: boolean
  /** The file with this page as its first, for decoders that read no other; a copy, made when asked for. */
  toBytes: () => Uint8Array<ArrayBuffer>
}

/** More pages than any letter has; a broken file may chain its pages in a ring. */
const MOST_PAGES = 1000

/** The number of packing as JPEG. */
export const JPEG = 7

/** Bits of the tag `subfile`: a smaller copy of another page, and a mask over one. */
const NO_PAGE = 1 | 4

const CENTIMETRE = 3

/**
 * The pages of a TIFF file: it chains its directories, one a page, and its header names the first. Previews are left out.
 *
 * @throws RangeError where the file ends before what it names.
 */
export function toTiffPages(bytes: Uint8Array): TiffPage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isLittle = bytes[0] === 0x49
  const pages: TiffPage[] = []
  const seen = new Set<number>()
  let directory = view.getUint32(4, isLittle)
  while (directory !== 0 && !seen.has(directory) && pages.length < MOST_PAGES) {
    seen.add(directory)
    const tags = tagsOf(view, directory, isLittle)
    if (((tags.get(TAGS.subfile)?.[0] ?? 0) & NO_PAGE) === 0) {
      const at = directory
      const toBytes = () => {
        const copy = new Uint8Array(bytes)
        new DataView(copy.buffer).setUint32(4, at, isLittle)
        return copy
      }
      pages.push({ ...toPage(tags), blocks: blocksOf(tags, bytes.length), toBytes })
    }
    directory = view.getUint32(directory + 2 + 12 * view.getUint16(directory, isLittle), isLittle)
  }
  return pages
}

function toPage(tags: Tags): Omit<TiffPage, 'blocks' | 'toBytes'> {
  const first = (tag: number, usual: number) => tags.get(tag)?.[0] ?? usual
  const inches = first(TAGS.unit, 2) === CENTIMETRE ? 2.54 : 1
  const height = first(TAGS.height, 0)
  const [across, down] = [first(TAGS.across, 0) * inches, first(TAGS.down, 0) * inches]
  return {
    width: first(TAGS.width, 0),
    height,
    resolution: across > 0 && down > 0 ? [across, down] : null,
    orientation: first(TAGS.orientation, 1),
    compression: first(TAGS.compression, 1),
    photometric: first(TAGS.photometric, 0),
    bits: first(TAGS.bits, 1),
    samples: first(TAGS.samples, 1),
    rowsAStrip: Math.max(1, Math.min(first(TAGS.rowsAStrip, height), height)),
    isLowFirst: first(TAGS.fillOrder, 1) === 2,
    faxOptions: first(TAGS.faxOptions, 0),
    isTiled: tags.has(TAGS.tileWidth),
    tile: [first(TAGS.tileWidth, first(TAGS.width, 0)), first(TAGS.tileHeight, first(TAGS.height, 0))],
    isPlanar: first(TAGS.planes, 1) === 2,
    isWhole: first(TAGS.format, 1) <= 2,
  }
}

/** @throws RangeError where the file ends before the pixels of a page do: some decoders take what is missing for white or black. */
function blocksOf(tags: Tags, length: number): TiffPage['blocks'] {
  const places = tags.get(TAGS.tiles) ?? tags.get(TAGS.strips) ?? []
  const sizes = tags.get(TAGS.tileBytes) ?? tags.get(TAGS.stripBytes) ?? []
  const blocks = places.map((from, index) => ({ from, to: from + (sizes[index] ?? 0) }))
  if (blocks.some(({ to }) => to > length)) throw new RangeError('It ends before the pixels of its pages do')
  return blocks
}
