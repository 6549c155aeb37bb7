import type { Pdfium } from './pdfium.js'

/** FPDF_PAGEOBJ_IMAGE and FPDF_PAGEOBJ_FORM of PDFium's fpdf_edit.h. */
const IMAGE_OBJECT = 3
const FORM_OBJECT = 5

/** The largest picture of a page, or what pictures it is made of: scanners write a page in strips. */
export interface Pictures {
  /** Share of the page that they cover, from 0 to 1. */
  share: number
  /** Pixels an inch of the finest; 0 where there is none. */
  dpi: number
}

/** Share of a page that its pictures cover; what overlaps counts twice, up to the whole. */
export function pictureShare(pdfium: Pdfium, page: number): number {
  return toPictures(pdfium, page).share
}

/** The pictures of a page. */
export function toPictures(pdfium: Pdfium, page: number): Pictures {
  const { api, heap, scratch } = pdfium
  const area = api.FPDF_GetPageWidthF(page) * api.FPDF_GetPageHeightF(page)
  let covered = 0
  let dpi = 0
  const count = api.FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index++) {
    const object = api.FPDFPage_GetObject(page, index)
    const image = imageOf(pdfium, object)
    if (image === 0) continue
    if (!api.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) continue
    const [left = 0, bottom = 0, right = 0, top = 0] = heap.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 4)
    covered += Math.max(0, right - left) * Math.max(0, top - bottom)
    if (api.FPDFImageObj_GetImagePixelSize(image, scratch, scratch + 4)) {
      const [across = 0, down = 0] = heap.HEAPU32.subarray(scratch >> 2, (scratch >> 2) + 2)
      // A picture may lie on its side.
      dpi = Math.max(dpi, (Math.max(across, down) / Math.max(1, right - left, top - bottom)) * 72)
    }
  }
  return { share: Math.min(1, covered / Math.max(1, area)), dpi }
}

/** The image that an object is, or that a form holds; 0 for none. */
function imageOf({ api }: Pdfium, object: number): number {
  const type = api.FPDFPageObj_GetType(object)
  if (type === IMAGE_OBJECT) return object
  if (type !== FORM_OBJECT) return 0
  const count = api.FPDFFormObj_CountObjects(object)
  for (let index = 0; index < count; index++) {
    const inner = api.FPDFFormObj_GetObject(object, index)
    if (api.FPDFPageObj_GetType(inner) === IMAGE_OBJECT) return inner
  }
  return 0
}
