import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import type { Settings } from '../../settings.js'
import { isEnglish } from '../lexicon.js'
import type { Picture } from '../ocr/index.js'
import { isBare } from './bare.js'
import type { PdfPage } from './page.js'
import { loadPdfium } from './pdfium.js'

/** A page of which less than this is picture is no scan. */
const SCANNED = 0.6

/** Over a scan, fewer words than this are a stamp, a page number or the name of a file. */
const FEW_WORDS = 20

/** Of the words of a letter nine in ten are English; of bad OCR hardly more than half. */
const ENGLISH = 0.75

/** A page of which more than this share of characters is unnamed by their font cannot be read by its text. */
const UNMAPPED = 0.3

/** A page, and what can be done with it. */
interface Judged {
  page: PdfPage
  state: 'text' | 'picture' | 'bad'
}

/**
 * Pages of a PDF that are to be read off their pictures are, and take the place of what the file has as their text.
 *
 * @returns the pages, and whether text of any is so read.
 */
export async function readScans(
  bytes: Uint8Array,
  pages: readonly PdfPage[],
  file: VFile,
  settings: Settings,
): Promise<{ pages: PdfPage[]; ocr: boolean }> {
  const judged = pages.map((page): Judged => ({ page, state: stateOf(page) }))
  if (settings.ocr === 'never') {
    // Where no page has text, the file as a whole is said to have none.
    const isMixed = judged.some(({ state }) => state !== 'picture')
    for (const { page, state } of judged) {
      if (state === 'picture' && page.picture >= SCANNED && isMixed)
        say(file, 'unread-page', 'Unexpected picture of a page, expected text', { page: page.number })
    }
    return { pages: [...pages], ocr: false }
  }
  const chosen = judged.filter(({ state }) => settings.ocr === 'always' || state !== 'text')
  if (chosen.length === 0) return { pages: [...pages], ocr: false }
  const bad = chosen.find(({ state }) => state === 'bad')
  if (bad) {
    const reason = `Unexpected text of which most is no words, expected the words that the page shows`
    say(file, 'bad-text-layer', reason, { page: bad.page.number })
  }
  const rest = pages.filter((page) => !chosen.some((one) => one.page === page))
  const read = await readAll(bytes, chosen, rest, file, settings)
  const withText = read.filter(({ runs }) => runs.length > 0)
  // A message a page: of a file that holds several letters, each is told of its own. A blank page needs none.
  for (const { number } of withText)
    say(file, 'read-by-ocr', 'Unexpected picture of a page, expected text', { page: number })
  const byNumber = new Map(read.map((page) => [page.number, page]))
  return {
    pages: pages.map((page) => byNumber.get(page.number) ?? page),
    // Blank pages take nothing from a letter that is all printed; where no page has text, it was OCR that found none.
    ocr: withText.length > 0 || rest.length === 0,
  }
}

/**
 * Reads pages off their pictures, save those on which there is nothing to read. OCR, and what draws pages for it, is loaded by the first
 * scan.
 */
async function readAll(
  bytes: Uint8Array,
  chosen: readonly Judged[],
  rest: readonly PdfPage[],
  file: VFile,
  settings: Settings,
): Promise<PdfPage[]> {
  const { openDrawing } = await import('./pdfium-render.js')
  const drawing = openDrawing(await loadPdfium(), bytes)
  const printed = rest.map(({ number }) => number)
  try {
    const shown = chosen.filter(
      ({ page, state }) =>
        state !== 'picture' || page.runs.length > 0 || !isBare(drawing, page.number, printed),
    )
    if (shown.length === 0) return []
    const { readPictures } = await import('../ocr/index.js')
    const pictures = shown.map(
      ({ page: { number } }): Picture => ({ number, render: () => drawing.render(number - 1) }),
    )
    return await readPictures(pictures, file, settings, bodySizeOf(rest))
  } finally {
    drawing.close()
  }
}

/**
 * What can be done with a page: it has text, its text is nothing but a stamp over a picture (or there is none), or its text is not
 * what it shows, as old OCR and fonts without a map leave it.
 */
function stateOf(page: PdfPage): Judged['state'] {
  const characters = page.runs.reduce((sum, run) => sum + run.text.length, 0)
  if (characters === 0) return 'picture'
  if (page.unmapped > UNMAPPED * characters) return 'bad'
  const isScan = page.picture >= SCANNED
  // A font that does not name one glyph may name the others by their place in it: the letters are shifted, and few unnamed.
  if (!isScan && page.unmapped === 0) return 'text'
  const words = page.runs.flatMap((run) => run.text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
  if (words.length < FEW_WORDS) return isScan ? 'picture' : 'text'
  return words.filter(isEnglish).length < ENGLISH * words.length ? 'bad' : 'text'
}

/** The type size of most of the text on some pages. */
function bodySizeOf(pages: readonly PdfPage[]): number | undefined {
  const lengths = new Map<number, number>()
  for (const { size, text } of pages.flatMap((page) => page.runs)) {
    lengths.set(size, (lengths.get(size) ?? 0) + text.length)
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0]
}
