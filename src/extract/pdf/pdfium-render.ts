import { BEST_DPI, type Bitmap, LEAST_DPI, MOST_PIXELS } from '../ocr/bitmap.js'
import { type Pdfium, PdfRefused } from './pdfium.js'
import { toPictures } from './pdfium-picture.js'

/** FPDFBitmap_Gray, FPDF_ANNOT and FPDF_GRAYSCALE of PDFium's fpdfview.h. */
const GREY = 1
const ANNOTATIONS = 0x01
const GREYSCALE = 0x08

const WHITE = 0xffffffff

/** An open document of which pages can be drawn. */
export interface Drawing {
  /**
   * @param index of the page, from 0.
   * @param dpi pixels an inch; as its scan has and Tesseract reads well, where it is left out.
   * @throws PdfRefused when the page cannot be drawn.
   */
  render(index: number, dpi?: number): Bitmap
  close(): void
}

/** @throws PdfRefused when the document cannot be opened. */
export function openDrawing(pdfium: Pdfium, bytes: Uint8Array): Drawing {
  const { api, heap, module } = pdfium
  const address = module.wasmExports.malloc(bytes.length)
  heap.HEAPU8.set(bytes, address)
  const document = api.FPDF_LoadMemDocument(address, bytes.length, 0)
  const free = () => module.wasmExports.free(address)
  if (document === 0) {
    free()
    throw new PdfRefused('corrupt')
  }
  return {
    render: (index, dpi) => render(pdfium, document, index, dpi),
    close: () => {
      api.FPDF_CloseDocument(document)
      free()
    },
  }
}

/** Draws a page, within what memory holds. */
function render(pdfium: Pdfium, document: number, index: number, asked?: number): Bitmap {
  const { api, heap } = pdfium
  const page = api.FPDF_LoadPage(document, index)
  if (page === 0) throw new PdfRefused('corrupt')
  try {
    const across = api.FPDF_GetPageWidthF(page) / 72
    const down = api.FPDF_GetPageHeightF(page) / 72
    const wanted = asked ?? ownDpi(pdfium, page)
    const dpi = Math.min(wanted, Math.sqrt(MOST_PIXELS / Math.max(1e-6, across * down)))
    const width = Math.max(1, Math.round(across * dpi))
    const height = Math.max(1, Math.round(down * dpi))
    // Rows of a bitmap begin at multiples of four bytes.
    const stride = (width + 3) & ~3
    const bitmap = api.FPDFBitmap_CreateEx(width, height, GREY, 0, stride)
    if (bitmap === 0) throw new PdfRefused('corrupt')
    try {
      api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
      api.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS | GREYSCALE)
      const start = api.FPDFBitmap_GetBuffer(bitmap)
      const step = api.FPDFBitmap_GetStride(bitmap)
      const pixels = new Uint8Array(width * height)
      for (let y = 0; y < height; y++) {
        pixels.set(heap.HEAPU8.subarray(start + y * step, start + y * step + width), y * width)
      }
      return { width, height, pixels, dpi }
    } finally {
      api.FPDFBitmap_Destroy(bitmap)
    }
  } finally {
    api.FPDF_ClosePage(page)
  }
}

/** The resolution of a page's scan, within what Tesseract reads well. */
function ownDpi(pdfium: Pdfium, page: number): number {
  const { share, dpi } = toPictures(pdfium, page)
  return share > 0.5 && dpi > 0 ? Math.min(BEST_DPI, Math.max(LEAST_DPI, dpi)) : BEST_DPI
}
