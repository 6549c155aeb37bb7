import type { VFile } from 'vfile'
import { say } from '../messages.js'
import type { Settings } from '../settings.js'
import { decode } from './decode.js'
import type { Document } from './document.js'
import { readMarkdown } from './markdown/index.js'
import { readPdf } from './pdf/index.js'
import { readPdfText } from './pdf/pdf-parse.js'
import { sniff } from './sniff.js'
import { readText } from './text/index.js'

/** Reads the bytes of one format into a tree; null, with a fatal message on the file, where it cannot. */
type Reader = (bytes: Uint8Array, file: VFile, settings: Settings) => Promise<Document | null>

/** The reader of each format. */
const READERS: Readonly<Record<string, Reader>> = {
  'application/pdf': (bytes, file, settings) =>
    settings.engine === 'pdfium' ? readPdf(bytes, file) : readPdfText(bytes, file),
  'text/markdown': async (bytes, file) => readMarkdown(decode(bytes, file)),
  'text/plain': async (bytes, file) =>
    readText(decode(bytes, file), { mediaType: 'text/plain', engine: 'remark-parse', pages: null }),
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
