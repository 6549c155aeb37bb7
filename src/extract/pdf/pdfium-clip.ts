import type { Pdfium } from './pdfium.js'

/** Less of a line than this share of its height cannot be read. */
const LEGIBLE = 0.4

/**
 * Whether clipping hides a text object: Word keeps in the file what overflows a table row of fixed height, and the page does
 * not show it.
 *
 * Bounds and clipping path are in one space, be the object on the page or in a form.
 */
export function isHidden(pdfium: Pdfium, object: number): boolean {
  const { api, heap, scratch } = pdfium
  const clip = api.FPDFPageObj_GetClipPath(object)
  const paths = clip === 0 ? 0 : api.FPDFClipPath_CountPaths(clip)
  if (paths <= 0) return false
  if (!api.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return false
  const [, bottom = 0, , top = 0] = heap.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 4)
  const height = Math.max(1, top - bottom)
  for (let path = 0; path < paths; path++) {
    const [low, high] = reach(pdfium, clip, path)
    if (Math.min(top, high) - Math.max(bottom, low) < LEGIBLE * height) return true
  }
  return false
}

/** Lowest and highest point of a clipping path; curves are taken by their control points. */
function reach({ api, heap, scratch }: Pdfium, clip: number, path: number): [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  const segments = api.FPDFClipPath_CountPathSegments(clip, path)
  for (let index = 0; index < segments; index++) {
    const segment = api.FPDFClipPath_GetPathSegment(clip, path, index)
    if (!api.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)) continue
    const y = heap.HEAPF32[(scratch >> 2) + 1] ?? 0
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  // A path without points clips nothing that can be judged.
  return segments > 0 && low <= high ? [low, high] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
}
