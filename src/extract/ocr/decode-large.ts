import { loadPdfium } from '../pdf/pdfium.js'
import { openDrawing } from '../pdf/pdfium-render.js'
import { toJpegPdf } from './as-pdf.js'
import { type Bitmap, toPgm } from './bitmap.js'
import { toWhole } from './shrink.js'
import { shrinkPng } from './shrink-png.js'
import { decodeImage } from './tesseract.js'

type Pixels = Omit<Bitmap, 'dpi'>

/**
 * Decodes a large JPEG or PNG image to about the size at which it is read. Leptonica holds an image in colour twice, with four bytes a
 * pixel: of A4 at 600 dots an inch 280 MB. Images in inks are left to it still.
 *
 * @param orientation as Exif counts it.
 * @param share of its width and height that is wanted, no more than 1.
 * @throws Error where it cannot be decoded.
 */
export async function decodeLarge(bytes: Uint8Array, orientation: number, share: number): Promise<Pixels> {
  const pixels = bytes[0] === 0xff ? await drawJpeg(bytes, share) : shrinkPng(bytes, toWhole(share))
  if (pixels === null) return decodeImage(bytes, orientation)
  return orientation === 1 ? pixels : decodeImage(toPgm({ ...pixels, dpi: 0 }), orientation)
}

/** By PDFium, which holds it once, with three bytes a pixel. */
async function drawJpeg(bytes: Uint8Array, share: number): Promise<Pixels | null> {
  const pdf = toJpegPdf(bytes)
  if (pdf === null) return null
  const drawing = openDrawing(await loadPdfium(), pdf)
  try {
    return drawing.render(0, 72 * share)
  } finally {
    drawing.close()
  }
}
