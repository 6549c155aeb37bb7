import type { VFile } from 'vfile'
import { say } from '../messages.js'
import type { Settings } from '../settings.js'
import { decode } from './decode.js'
import type { Document } from './document.js'
import { sniff } from './sniff.js'

/** Reads the bytes of one format into a tree; null, with a fatal message on the file, where it cannot. */
type Reader = (bytes: Uint8Array, file: VFile, settings: Settings) => Promise<Document | null>

/** The reader of each format, loaded when the first file of it comes: an archive of PDFs needs no other. */
const READERS: Readonly<Record<string, Reader>> = {
  'application/pdf': async (bytes, file, settings) =>
    settings.engine === 'pdfium'
      ? (await import('./pdf/index.js')).readPdf(bytes, file)
      : (await import('./pdf/pdf-parse.js')).readPdfText(bytes, file),
  'text/markdown': async (bytes, file) =>
    (await import('./markdown/index.js')).readMarkdown(decode(bytes, file), file),
  'text/plain': async (bytes, file) => (await import('./plain.js')).readPlain(decode(bytes, file), file),
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
  const mediaType = sniff(bytes, file.path ?? '')
  const read = READERS[mediaType]
  if (!read) {
    say(file, 'unsupported-format', `Unexpected ${mediaType}, expected PDF, Markdown or plain text`)
    return null
  }
  return read(bytes, file, settings)
}
