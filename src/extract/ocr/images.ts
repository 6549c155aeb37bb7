import { imageSize } from 'image-size'
import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import type { Settings } from '../../settings.js'
import type { Document } from '../document.js'
import { toDocument } from '../pdf/index.js'
import { BEST_DPI, type Bitmap, LARGE, LEAST_DPI, MOST_DECODED, scale } from './bitmap.js'
import { decodeLarge } from './decode-large.js'
import { type Picture, readPictures } from './index.js'
import { decodeImage } from './tesseract.js'
import { toTiffPages } from './tiff.js'
import { decodeTiff, unreadKind } from './tiff-decode.js'

/** A page of a letter is A4, where its image does not say how large it is; its longer side, in inches. */
const A4 = 11.69

/** An image that says that its longer side is shorter or longer than this, in inches, knows no better than we. */
const SHORTEST = 7
const LONGEST = 17

/** An image of a page, not yet decoded. */
interface Encoded {
  /** Pixels, of the page set upright. */
  width: number
  height: number
  resolution: [across: number, down: number] | null
  /** What of it is not read, as people call it. */
  unread?: string | null
  /**
   * @param share of its width and height that is wanted, no more than 1; what comes may be larger than that.
   * @throws Error where it cannot be decoded.
   */
  decode: (share: number) => Promise<Omit<Bitmap, 'dpi'>>
}

/**
 * Reads an image of a letter, or a TIFF file of several pages.
 *
 * @returns null, with a fatal message on the file, where there is no text to be had.
 */
export async function readImage(
  bytes: Uint8Array,
  mediaType: string,
  file: VFile,
  settings: Settings,
): Promise<Document | null> {
  if (settings.ocr === 'never') {
    say(file, 'missing-text-layer', 'Unexpected picture of a page, expected a text layer')
    return null
  }
  try {
    const encoded = mediaType === 'image/tiff' ? fromTiff(bytes) : [fromImage(bytes)]
    if (encoded.length === 0) throw new RangeError('The file has no page')
    if (!isReadable(encoded, file)) return null
    const pictures = encoded.map(
      (page, index): Picture => ({ number: index + 1, render: () => toBitmap(page) }),
    )
    const pages = await readPictures(pictures, file, settings)
    return toDocument(pages, file, { mediaType, engine: settings.ocrEngine, ocr: true })
  } catch (error) {
    // What a decoder throws for a damaged file is a plain error; what breaks the decoder itself is not the file's alone.
    if (!(error instanceof Error) || error instanceof WebAssembly.RuntimeError || error.name === 'CliError')
      throw error
    say(file, 'corrupt-image', `Unexpected bytes, expected a whole image: ${error.message}`, { cause: error })
    return null
  }
}

function fromTiff(bytes: Uint8Array): Encoded[] {
  return toTiffPages(bytes).map((page) => {
    const { resolution, orientation } = page
    return {
      ...upright(page, orientation),
      resolution: resolution && orientation > 4 ? [resolution[1], resolution[0]] : resolution,
      unread: unreadKind(page),
      decode: (share) => decodeTiff(page, share),
    }
  })
}

/** @throws Error where the image has no size that can be read. */
function fromImage(bytes: Uint8Array): Encoded {
  const { width, height, orientation = 1 } = imageSize(bytes)
  const decode: Encoded['decode'] = (share) =>
    width * height > LARGE ? decodeLarge(bytes, orientation, share) : decodeImage(bytes, orientation)
  return { ...upright({ width, height }, orientation), resolution: null, decode }
}

/** The size of an image when it is set upright: those that lie on their side are decoded so. */
function upright({ width, height }: Pick<Encoded, 'width' | 'height'>, orientation: number) {
  return orientation > 4 ? { width: height, height: width } : { width, height }
}

/** Whether every page can be decoded; says on the file why one cannot. */
function isReadable(encoded: readonly Encoded[], file: VFile): boolean {
  for (const [index, { width, height, unread }] of encoded.entries()) {
    const page = index + 1
    if (width * height > MOST_DECODED) {
      const reason = `Unexpected image of ${width * height} pixels, expected at most ${MOST_DECODED}`
      say(file, 'image-too-large', reason, { page })
      return false
    }
    if (unread) {
      say(file, 'unsupported-image', `Unexpected ${unread} in a TIFF file, expected ${READ}`, { page })
      return false
    }
  }
  return true
}

/** How pages of TIFF files are packed that are read. */
const READ = 'fax (group 3 or 4), LZW, deflate, JPEG, PackBits or no packing'

async function toBitmap({ width, height, decode, resolution }: Encoded): Promise<Bitmap> {
  const [across, down] = resolution ?? [0, 0]
  const side = across > 0 ? Math.max(width / across, height / down) : 0
  const isSized = side >= SHORTEST && side <= LONGEST
  const dpi = isSized ? across : Math.max(width, height) / A4
  const wanted = Math.min(BEST_DPI, Math.max(LEAST_DPI, dpi))
  const share = isSized ? Math.max(wanted / across, wanted / down) : wanted / dpi
  const decoded = await decode(Math.min(1, share))
  // How much of the way the decoder went.
  const done = decoded.width / width
  const bitmap = { ...decoded, dpi: dpi * done }
  return scale(bitmap, wanted / dpi / done, (isSized ? wanted / down : wanted / dpi) / done)
}
