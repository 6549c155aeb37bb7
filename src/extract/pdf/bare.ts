import type { Bitmap } from '../ocr/bitmap.js'
import type { Drawing } from './pdfium-render.js'

/** Pixels an inch at which pages are looked at: a stroke of the smallest type is still grey. */
const DPI = 72

/** What is lighter than this is paper. */
const PAPER = 230

/**
 * Whether there is nothing to read on a page without text: it is blank, or shows only what stands at the same place on a page with text,
 * as a logo does, which is not read there either. To see so takes a fiftieth of the time that OCR takes to find nothing.
 *
 * @param number of the page, from 1.
 * @param printed numbers of the pages with text.
 */
export function isBare(drawing: Drawing, number: number, printed: readonly number[]): boolean {
  const page = drawing.render(number - 1, DPI)
  if (isWithin(page, null)) return true
  // A letterhead is that of the first page, or of those that follow it.
  const others = new Set([printed[0], printed.findLast((other) => other < number)])
  return [...others].some((other) => other !== undefined && isWithin(page, drawing.render(other - 1, DPI)))
}

/** Whether each pixel of a page is paper, or as it is on another. */
function isWithin(page: Bitmap, other: Bitmap | null): boolean {
  if (other && (other.width !== page.width || other.height !== page.height)) return false
  return page.pixels.every((shade, place) => shade > PAPER || shade === other?.pixels[place])
}
