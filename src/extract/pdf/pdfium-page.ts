import type { PdfPage } from './page.js'
import type { Pdfium } from './pdfium.js'
import { PdfRefused } from './pdfium.js'
import { pictureShare } from './pdfium-picture.js'
import { toRuns } from './pdfium-runs.js'
import { toShapes } from './pdfium-shapes.js'
import { toTags } from './pdfium-tags.js'

/**
 * One page of an open document.
 *
 * @param index from 0.
 * @throws PdfRefused when the page cannot be loaded.
 */
export function toPage(pdfium: Pdfium, document: number, index: number): PdfPage {
  const { api } = pdfium
  const page = api.FPDF_LoadPage(document, index)
  if (page === 0) throw new PdfRefused('corrupt')
  let text = 0
  try {
    text = api.FPDFText_LoadPage(page)
    if (text === 0) throw new PdfRefused('corrupt')
    const height = api.FPDF_GetPageHeightF(page)
    return {
      number: index + 1,
      width: api.FPDF_GetPageWidthF(page),
      height,
      ...toRuns(pdfium, text, height),
      ...toShapes(pdfium, page, height),
      pictures: [],
      picture: pictureShare(pdfium, page),
      tags: toTags(pdfium, page),
    }
  } finally {
    if (text !== 0) api.FPDFText_ClosePage(text)
    api.FPDF_ClosePage(page)
  }
}
