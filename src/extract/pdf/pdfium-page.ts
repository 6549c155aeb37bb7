import type { PdfPage, Rule } from './page.js'
import type { Pdfium } from './pdfium.js'
import { PdfRefused } from './pdfium.js'
import { toRuns } from './pdfium-runs.js'
import { toTags } from './pdfium-tags.js'

/** FPDF_PAGEOBJ_PATH of PDFium's fpdf_edit.h. */
const PATH_OBJECT = 2

/** A border is drawn as a line or a filled sliver; the thickest seen in letters is 2 points. */
const THICKEST_RULE = 4

/** Shorter strokes are parts of drawings, not borders. */
const SHORTEST_RULE = 8

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
  const text = api.FPDFText_LoadPage(page)
  try {
    const height = api.FPDF_GetPageHeightF(page)
    return {
      number: index + 1,
      width: api.FPDF_GetPageWidthF(page),
      height,
      ...toRuns(pdfium, text, height),
      rules: toRules(pdfium, page, height),
      tags: toTags(pdfium, page),
    }
  } finally {
    api.FPDFText_ClosePage(text)
    api.FPDF_ClosePage(page)
  }
}

function toRules(pdfium: Pdfium, page: number, height: number): Rule[] {
  const { api, heap, scratch } = pdfium
  const rules: Rule[] = []
  const count = api.FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index++) {
    const object = api.FPDFPage_GetObject(page, index)
    if (api.FPDFPageObj_GetType(object) !== PATH_OBJECT) continue
    if (!isVisible(pdfium, object)) continue
    if (!api.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) continue
    const [left = 0, bottom = 0, right = 0, top = 0] = heap.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 4)
    rules.push(...edges({ left, right, top: height - top, bottom: height - bottom }))
  }
  return rules
}

/** Lighter than this in red, green and blue is white to the eye. */
const WHITE = 250

/** Whether a path leaves a trace on the page: it is stroked, or filled in another colour than white. */
function isVisible({ api, heap, scratch }: Pdfium, path: number): boolean {
  if (!api.FPDFPath_GetDrawMode(path, scratch, scratch + 4)) return false
  const [fill, stroke] = heap.HEAP32.subarray(scratch >> 2, (scratch >> 2) + 2)
  if (stroke) return true
  if (!fill || !api.FPDFPageObj_GetFillColor(path, scratch, scratch + 4, scratch + 8, scratch + 12))
    return false
  const [red = 0, green = 0, blue = 0, alpha = 0] = heap.HEAP32.subarray(scratch >> 2, (scratch >> 2) + 4)
  return alpha > 0 && Math.min(red, green, blue) < WHITE
}

/** A thin shape is a rule; a large rectangle stands for its four edges. */
function edges(shape: Rule): Rule[] {
  const width = shape.right - shape.left
  const height = shape.bottom - shape.top
  if (width < SHORTEST_RULE && height < SHORTEST_RULE) return []
  if (width <= THICKEST_RULE || height <= THICKEST_RULE) return [shape]
  return [
    { ...shape, right: shape.left },
    { ...shape, left: shape.right },
    { ...shape, bottom: shape.top },
    { ...shape, top: shape.bottom },
  ]
}
