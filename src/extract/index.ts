import type { VFile } from 'vfile'
import { say } from '../messages.js'
import type { Settings } from '../settings.js'
import { decode } from './decode.js'
import type { Document } from './document.js'
import { MAIL } from './mail-format.js'
import { DOCX, FLAT_ODT, ODT } from './office/formats.js'
import { sniff } from './sniff.js'
import { countLines, isTooLong } from './too-long.js'

/** Reads the bytes of one format into a tree; null, with a fatal message on the file, where it cannot. */
type Reader = (bytes: Uint8Array, file: VFile, settings: Settings) => Promise<Document | null>

/** OCR is loaded by the first image. */
function readImageOf(mediaType: string): Reader {
  return async (bytes, file, settings) => {
    const { readImage } = await import('./ocr/images.js')
    return readImage(bytes, mediaType, file, settings)
  }
}

/** The reader of a format that is text. */
function readLines(read: (text: string, file: VFile) => Promise<Document>): Reader {
  return async (bytes, file) => {
    const text = decode(bytes, file)
    return isTooLong(countLines(text), file) ? null : read(text, file)
  }
}

/** The reader of each format, loaded when the first file of it comes: an archive of PDFs needs no other. */
const READERS: Readonly<Record<string, Reader>> = {
  'application/pdf': async (bytes, file, settings) =>
    settings.engine === 'pdfium'
      ? (await import('./pdf/index.js')).readPdf(bytes, file, settings)
      : (await import('./pdf/pdf-parse.js')).readPdfText(bytes, file, settings),
  [DOCX]: async (bytes, file) => (await import('./office/index.js')).readOffice(DOCX, bytes, file),
  [ODT]: async (bytes, file) => (await import('./office/index.js')).readOffice(ODT, bytes, file),
  [FLAT_ODT]: async (bytes, file) => (await import('./office/index.js')).readOffice(FLAT_ODT, bytes, file),
  'text/html': async (bytes, file) => (await import('./html/index.js')).readHtml(bytes, file),
  [MAIL]: async (bytes, file) => (await import('./mail.js')).readMail(bytes, file),
  'image/jpeg': readImageOf('image/jpeg'),
  'image/png': readImageOf('image/png'),
  'image/tiff': readImageOf('image/tiff'),
  'text/markdown': readLines(async (text, file) =>
    (await import('./markdown/index.js')).readMarkdown(text, file),
  ),
  'text/plain': readLines(async (text, file) => (await import('./plain.js')).readPlain(text, file)),
}

/** What people call formats that no reader takes. */
const NAMES: Readonly<Record<string, string>> = {
  'application/x-ole-storage': 'file of Office 97–2003, or one with a password',
  'application/zip': 'ZIP archive',
  'application/vnd.openxmlformats': 'workbook or presentation',
  'application/rtf': 'RTF',
  'application/xml': 'XML file',
  'image/bmp': 'BMP image',
  'image/gif': 'GIF image',
  'image/heic': 'HEIC or AVIF image',
  'image/jp2': 'JPEG 2000 image',
  'image/vnd.djvu': 'DjVu file',
  'image/webp': 'WebP image',
  'image/x-bigtiff': 'TIFF file for more than 4 GB',
}

/**
 * Reads a file of any known format into mdast and furniture.
 *
 * @returns null, with a fatal message on the file, where it cannot be read.
 */
export async function extract(bytes: Uint8Array, file: VFile, settings: Settings): Promise<Document | null> {
  if (bytes.length === 0) {
    say(file, 'empty-file', 'Unexpected file of 0 bytes, expected a letter')
    return null
  }
  const sniffed = sniff(bytes, file.path ?? '')
  const mediaType =
    sniffed === 'application/zip'
      ? await (await import('./office/index.js')).sniffOffice(bytes, file)
      : sniffed
  if (mediaType === null) return null
  const read = READERS[mediaType]
  if (!read) {
    const found = NAMES[mediaType] ?? mediaType
    say(
      file,
      'unsupported-format',
      `Unexpected ${found}, expected PDF, DOCX, ODT, HTML, Markdown, plain text, e-mail, PNG, JPEG or TIFF`,
    )
    return null
  }
  return read(bytes, file, settings)
}
