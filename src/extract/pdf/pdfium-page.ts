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

function toRules({ api, heap, scratch }: Pdfium, page: number, height: number): Rule[] {
  const rules: Rule[] = []
  const count = api.FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index++) {
    const object = api.FPDFPage_GetObject(page, index)
    if (api.FPDFPageObj_GetType(object) !== PATH_OBJECT) continue
    if (!api.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) continue
    const [left = 0, bottom = 0, right = 0, top = 0] = heap.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 4)
    rules.push(...edges({ left, right, top: height - top, bottom: height - bottom }))
  }
  return rules
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
