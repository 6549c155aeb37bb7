import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import type { Settings } from '../../settings.js'
import type { Document } from '../document.js'
import { toDocument } from '../pdf/index.js'
import { type Bitmap, MOST_DECODED } from './bitmap.js'
import { type Encoded, fromImage, fromTiff, toBitmap } from './encoded.js'
import { type Picture, readPictures } from './index.js'

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
    const broken = new Map<number, Error>()
    const pictures = encoded.map((page, index): Picture => {
      const number = index + 1
      return { number, render: () => toBitmap(page).catch((error) => blankFor(number, error, broken)) }
    })
    const pages = await readPictures(pictures, file, settings)
    const [first] = broken.values()
    if (first && broken.size === encoded.length) throw first
    sayDamage(encoded, broken, file)
    return toDocument(pages, file, { mediaType, engine: settings.ocrEngine, ocr: true })
  } catch (error) {
    if (!isDamage(error)) throw error
    say(file, 'corrupt-image', `Unexpected bytes, expected a whole image: ${error.message}`, { cause: error })
    return null
  }
}

/** A page in the place of one that cannot be decoded: the others are read. @throws what is not the fault of the page. */
function blankFor(number: number, error: unknown, broken: Map<number, Error>): Bitmap {
  if (!isDamage(error)) throw error
  broken.set(number, error)
  return { width: 8, height: 8, pixels: new Uint8Array(64).fill(255), dpi: 1 }
}

/** What a decoder throws for a damaged file is a plain error; what breaks the decoder itself is not the file's alone. */
function isDamage(error: unknown): error is Error {
  return error instanceof Error && !(error instanceof WebAssembly.RuntimeError) && error.name !== 'CliError'
}

/** Says which pages could not be decoded, or only in part. */
function sayDamage(encoded: readonly Encoded[], broken: ReadonlyMap<number, Error>, file: VFile): void {
  for (const [index, { damage }] of encoded.entries()) {
    const page = index + 1
    const error = broken.get(page)
    if (error)
      say(file, 'unread-page', `Unexpected bytes, expected a whole page: ${error.message}`, {
        page,
        cause: error,
      })
    else {
      const what = damage?.()
      if (what) say(file, 'unread-page', `Unexpected ${what}, expected a whole page`, { page })
    }
  }
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
