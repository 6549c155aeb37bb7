import { imageSize } from 'image-size'
import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import type { Settings } from '../../settings.js'
import type { Document } from '../document.js'
import { toDocument } from '../pdf/index.js'
import { BEST_DPI, type Bitmap, LEAST_DPI, scale } from './bitmap.js'
import { type Picture, readPictures } from './index.js'
import { decodeImage } from './tesseract.js'
import { toTiffPages } from './tiff.js'

/** Pixels of the largest image that is decoded: A4 at 600 dots an inch, and a margin. */
const MOST_PIXELS = 40_000_000

/** A page of a letter is A4, where its image does not say how large it is; its longer side, in inches. */
const A4 = 11.69

/** An image that says that its longer side is shorter or longer than this, in inches, knows no better than we. */
const SHORTEST = 7
const LONGEST = 17

/** An image of a page, not yet decoded. */
interface Encoded {
  bytes: Uint8Array
  resolution: [across: number, down: number] | null
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
    const encoded = mediaType === 'image/tiff' ? toTiffPages(bytes) : [{ bytes, resolution: null }]
    if (encoded.length === 0) throw new RangeError('The file has no page')
    const tooLarge = encoded.findIndex((page) => pixelsOf(page) > MOST_PIXELS)
    if (tooLarge >= 0) {
      const reason = `Unexpected image of ${pixelsOf(encoded[tooLarge] as Encoded)} pixels, expected at most ${MOST_PIXELS}`
      say(file, 'image-too-large', reason, { page: tooLarge + 1 })
      return null
    }
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

/** @throws Error where the image has no size that can be read. */
function pixelsOf({ bytes }: Encoded): number {
  const { width, height } = imageSize(bytes)
  return width * height
}

async function toBitmap({ bytes, resolution }: Encoded): Promise<Bitmap> {
  const { width, height, pixels } = await decodeImage(bytes)
  const [across, down] = resolution ?? [0, 0]
  const side = across > 0 ? Math.max(width / across, height / down) : 0
  const isSized = side >= SHORTEST && side <= LONGEST
  const dpi = isSized ? across : Math.max(width, height) / A4
  const wanted = Math.min(BEST_DPI, Math.max(LEAST_DPI, dpi))
  return scale({ width, height, pixels, dpi }, wanted / dpi, isSized ? wanted / down : wanted / dpi)
}
