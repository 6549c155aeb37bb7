import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import type { Settings } from '../../settings.js'
import type { Document, Furniture } from '../document.js'
import { toVocabulary } from '../vocabulary.js'
import { withDrawnBullets } from './drawn-bullets.js'
import { toFlow } from './flow.js'
import { type LinedPage, printed, takeFurniture } from './furniture.js'
import { measureJustified } from './justified.js'
import { measure } from './layout.js'
import { type Line, toLines } from './lines.js'
import { mendLines } from './mend-lines.js'
import { nameGlyphs } from './numbered-fonts.js'
import type { PdfPage } from './page.js'
import { partOf, toPartLines } from './parts.js'
import { loadPdfium, PdfRefused, readPages } from './pdfium.js'
import { sayColumns } from './say-columns.js'
import { readScans } from './scans.js'
import { toMdast } from './to-mdast.js'
import { columnLefts, unroll } from './unroll.js'
import { takeWatermarks, type UnstampedPage } from './watermarks.js'

/**
 * Reads a PDF by PDFium, and pages that are pictures by OCR.
 *
 * @returns null, with a fatal message on the file, where the document cannot be read.
 */
export async function readPdf(bytes: Uint8Array, file: VFile, settings: Settings): Promise<Document | null> {
  const pdfium = await loadPdfium()
  try {
    const named = nameGlyphs(readPages(pdfium, bytes), file)
    const { pages, ocr } = await readScans(bytes, withDrawnBullets(named), file, settings)
    return toDocument(pages, file, { mediaType: 'application/pdf', engine: 'pdfium', ocr })
  } catch (error) {
    if (!(error instanceof PdfRefused)) throw error
    if (error.reason === 'encrypted')
      say(file, 'encrypted-pdf', 'Unexpected encryption, expected a PDF that opens without a password')
    else say(file, 'corrupt-pdf', 'Unexpected bytes, expected a whole PDF', { cause: error })
    return null
  }
}

/** What is the same for every letter of a file. */
type About = Required<Pick<Document, 'mediaType' | 'engine' | 'ocr'>>

/**
 * Pages to lines, lines to blocks, blocks to mdast.
 *
 * @returns null, with a fatal message on the file, where no page has text.
 */
export function toDocument(printedPages: readonly PdfPage[], file: VFile, about: About): Document | null {
  const pages = takeWatermarks(printedPages)
  const lined = mendLines(toLinedPages(pages), file)
  const lines = lined.flatMap((page) => page.lines)
  if (lines.length === 0) {
    const reason = `Unexpected lack of text on every page (${pages.length}), expected a `
    if (about.ocr) say(file, 'no-readable-text', `${reason}letter`)
    else say(file, 'missing-text-layer', `${reason}text layer`)
    return null
  }
  return {
    ...ofPages(pages, lined, file, about),
    parts: {
      lines: toPartLines(lines),
      read: (stretch, part) => ofPages(pages, partOf(lined, stretch), part, about),
    },
  }
}

/** The lines of each page; columns that some pages plainly have are looked for on all. */
function toLinedPages(pages: readonly UnstampedPage[]): LinedPage[] {
  const justified = measureJustified(pages)
  const lined = (edges: readonly number[]) =>
    pages.map((page) => ({
      number: page.number,
      height: page.height,
      lines: toLines(page, justified, edges),
    }))
  const first = lined([])
  const edges = new Set(first.flatMap(({ lines }) => edgesOf(lines)))
  return edges.size > 0 ? lined([...edges]) : first
}

/** Where the columns of a page begin, but the first. */
function edgesOf(lines: readonly Line[]): number[] {
  const edges = new Map<string, number>()
  for (const { column, left } of lines) {
    if (!column || column.index === 0) continue
    const key = `${column.region} ${column.index}`
    edges.set(key, Math.min(left, edges.get(key) ?? left))
  }
  return [...edges.values()]
}

/** The document of some pages of a file, by what is usual on these pages alone. */
function ofPages(
  pages: readonly UnstampedPage[],
  lined: readonly LinedPage[],
  file: VFile,
  about: About,
): Document {
  const lines = lined.flatMap((page) => page.lines)
  const layout = measure(lines)
  const numbers = new Set(lined.map((page) => page.number))
  const own = pages.filter((page) => numbers.has(page.number))
  const unseen = own.flatMap(({ number, hidden, pictures, watermarks }) => [
    ...hidden.map((text): Furniture => ({ kind: 'hidden', text, page: number })),
    ...watermarks.map((text): Furniture => ({ kind: 'watermark', text, page: number })),
    ...pictures.map((text): Furniture => ({ kind: 'picture', text, page: number })),
  ])
  sayUnmapped(own, file)
  const { pages: body, furniture } = takeFurniture(lined, layout)
  sayColumns(body, file)
  const hasColumns = lines.some((line) => line.column)
  const lefts = columnLefts(body)
  const flow = body.map((page) => ({ ...page, lines: unroll(page.lines, lefts) }))
  const usual = hasColumns ? measure(flow.flatMap((page) => page.lines)) : layout
  const vocabulary = toVocabulary(body.flatMap((page) => page.lines))
  const tree = toMdast(toFlow(pages, flow, usual), usual, vocabulary)
  return {
    tree,
    furniture: [...furniture, ...toMarks(body.flatMap((page) => page.lines)), ...unseen],
    source: [...lines.map((line) => ({ text: printed(line), page: line.page })), ...unseen],
    pages: pages.length,
    ...about,
  }
}

/** Says on which page first, and how often, a font does not name what it shows. */
function sayUnmapped(pages: readonly PdfPage[], file: VFile): void {
  const count = pages.reduce((sum, page) => sum + page.unmapped, 0)
  const first = pages.find((page) => page.unmapped > 0)
  if (first) {
    const reason = `Unexpected characters (${count}) that their font does not name, expected a Unicode map`
    say(file, 'unmapped-glyphs', reason, { page: first.number })
  }
}

/** Bullets and footnote marks are left out of the text; those that are letters or figures count as words. */
function toMarks(lines: readonly Line[]): Furniture[] {
  const marks: Furniture[] = []
  for (const { marker, footnoteMarks, page } of lines) {
    if (marker !== null) marks.push({ kind: 'marker', text: marker, page })
    for (const text of footnoteMarks) marks.push({ kind: 'footnote-mark', text, page })
  }
  return marks
}
