import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import type { Settings } from '../../settings.js'
import type { Document } from '../document.js'
import { mendQuotes } from '../misnamed-quotes.js'
import { readText } from '../text/index.js'
import { readPdf } from './index.js'

/**
 * The text of a PDF as `pdf-parse` gives it, a string a page. It is loaded only when it is asked for: it
 * brings pdf.js with it.
 *
 * @throws whatever pdf.js throws for a document that it cannot read.
 */
export async function readPageTexts(bytes: Uint8Array): Promise<string[]> {
  const { PDFParse } = await import('pdf-parse')
  // pdf.js takes the buffer for its own.
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 })
  try {
    const { pages } = await parser.getText()
    return pages.map((page) => page.text)
  } finally {
    await parser.destroy()
  }
}

/**
 * Reads a PDF by `pdf-parse`: text without geometry, which takes the way of a text file. One without any text goes to PDFium, which
 * draws pages for OCR.
 */
export async function readPdfText(
  bytes: Uint8Array,
  file: VFile,
  settings: Settings,
): Promise<Document | null> {
  let pages: string[]
  try {
    pages = await readPageTexts(bytes)
  } catch (error) {
    if (error instanceof Error && /password/i.test(`${error.name} ${error.message}`)) {
      say(file, 'encrypted-pdf', 'Unexpected encryption, expected a PDF that opens without a password')
    } else say(file, 'corrupt-pdf', 'Unexpected bytes, expected a whole PDF', { cause: error })
    return null
  }
  if (pages.every((page) => page.trim() === '')) {
    if (settings.ocr !== 'never') return readPdf(bytes, file, settings)
    say(
      file,
      'missing-text-layer',
      `Unexpected lack of text on every page (${pages.length}), expected a text layer`,
    )
    return null
  }
  // It cannot tell a picture from a blank page, so it says both.
  for (const [index, page] of pages.entries())
    if (page.trim() === '')
      say(file, 'unread-page', 'Unexpected page without text, expected a page to read', { page: index + 1 })
  const text = mendQuotes(pages, file)
    .map((page) => `${page}\f`)
    .join('')
  return readText(
    text.slice(0, pages.length > 1 ? -1 : undefined),
    { mediaType: 'application/pdf', engine: 'pdf-parse', pages: pages.length },
    file,
  )
}
