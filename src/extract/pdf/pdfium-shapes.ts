import type { Rule } from './page.js'
import type { Pdfium } from './pdfium.js'

/** FPDF_PAGEOBJ_PATH and FPDF_PAGEOBJ_IMAGE of PDFium's fpdf_edit.h. */
const PATH_OBJECT = 2
const PICTURE_OBJECT = 3

/** A border is drawn as a line or a filled sliver; the thickest seen in letters is 2 points. */
const THICKEST_RULE = 4

/** Shorter strokes are bullets or parts of drawings, not borders. */
const SHORTEST_RULE = 8

/** The largest bullet that is drawn, in points: three quarters of large type. */
const LARGEST_DOT = 12

/** A dot is as wide as it is high, save by this factor. */
const ROUND = 1.6

/**
 * What is drawn on a page: its thin lines and borders, and its dots, which may be bullets.
 *
 * @param height of the page in points: PDFium counts from the bottom, {@link Rule} from the top.
 */
export function toShapes(pdfium: Pdfium, page: number, height: number): { rules: Rule[]; dots: Rule[] } {
  const { api, heap, scratch } = pdfium
  const rules: Rule[] = []
  const dots: Rule[] = []
  const count = api.FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index++) {
    const object = api.FPDFPage_GetObject(page, index)
    const type = api.FPDFPageObj_GetType(object)
    if (type !== PICTURE_OBJECT && (type !== PATH_OBJECT || !isVisible(pdfium, object))) continue
    if (!api.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) continue
    const [left = 0, bottom = 0, right = 0, top = 0] = heap.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 4)
    const shape = { left, right, top: height - top, bottom: height - bottom }
    if (isDot(shape)) dots.push(shape)
    if (type === PATH_OBJECT) rules.push(...edges(shape))
  }
  return { rules, dots }
}

function isDot({ left, right, top, bottom }: Rule): boolean {
  const [width, height] = [right - left, bottom - top]
  return height <= LARGEST_DOT && width <= ROUND * height && height <= ROUND * width
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
