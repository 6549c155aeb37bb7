/** A page of a TIFF file. */
export interface TiffPage {
  /** The file with this page as its first, for decoders that read no other. */
  bytes: Uint8Array
  /** Pixels an inch across and down, where the page says so. Faxes have fewer down than across. */
  resolution: [across: number, down: number] | null
}

/** More pages than any letter has; a broken file may chain its pages in a ring. */
const MOST_PAGES = 1000

/** Tags of TIFF 6.0, section 8. */
const X_RESOLUTION = 282
const Y_RESOLUTION = 283
const RESOLUTION_UNIT = 296
const CENTIMETRE = 3

/**
 * The pages of a TIFF file: it chains its directories, one a page, and its header names the first.
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
    const copy = new Uint8Array(bytes)
    new DataView(copy.buffer).setUint32(4, directory, isLittle)
    pages.push({ bytes: copy, resolution: resolutionOf(view, directory, isLittle) })
    directory = view.getUint32(directory + 2 + 12 * view.getUint16(directory, isLittle), isLittle)
  }
  return pages
}

function resolutionOf(view: DataView, directory: number, isLittle: boolean): TiffPage['resolution'] {
  const count = view.getUint16(directory, isLittle)
  let unit = 2
  const found: Record<number, number> = {}
  for (let entry = directory + 2; entry < directory + 2 + 12 * count; entry += 12) {
    const tag = view.getUint16(entry, isLittle)
    if (tag === RESOLUTION_UNIT) unit = view.getUint16(entry + 8, isLittle)
    if (tag !== X_RESOLUTION && tag !== Y_RESOLUTION) continue
    const place = view.getUint32(entry + 8, isLittle)
    found[tag] = view.getUint32(place, isLittle) / Math.max(1, view.getUint32(place + 4, isLittle))
  }
  const [across, down] = [found[X_RESOLUTION], found[Y_RESOLUTION]]
  if (!across || !down) return null
  const inches = unit === CENTIMETRE ? 2.54 : 1
  return [across * inches, down * inches]
}
