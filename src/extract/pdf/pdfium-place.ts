import type { TextRun } from './page.js'
import type { Pdfium } from './pdfium.js'

/** A line that climbs by more than this share of its length is meant to; a scanner's tilt is less. */
const SLANT = 0.1

type Place = Required<Pick<TextRun, 'left' | 'right' | 'baseline' | 'size' | 'slanted'>>

/** Where a run stands and how it is turned: the origin of its first character, the far edge of its last. */
export function place(
  { api, heap, scratch }: Pdfium,
  text: number,
  first: number,
  last: number,
  height: number,
): Place {
  api.FPDFText_GetCharOrigin(text, first, scratch, scratch + 8)
  const left = heap.HEAPF64[scratch >> 3] ?? 0
  const baseline = height - (heap.HEAPF64[(scratch >> 3) + 1] ?? 0)
  api.FPDFText_GetLooseCharBox(text, last, scratch)
  const right = heap.HEAPF32[(scratch >> 2) + 2] ?? left
  api.FPDFText_GetMatrix(text, first, scratch)
  const a = heap.HEAPF32[scratch >> 2] ?? 1
  const b = heap.HEAPF32[(scratch >> 2) + 1] ?? 0
  const length = Math.hypot(a, b)
  const size = api.FPDFText_GetFontSize(text, first) * length
  const slanted = Math.abs(b) > SLANT * length
  return { left, right: Math.max(left, right), baseline, size: Math.round(size * 10) / 10, slanted }
}

/** Within one object a gap of so many type sizes is a jump to another column, not a space. */
const JUMP = 1.5

/** Behind what looks like the marker of an item less will do: a space is a quarter of the type, and this two of them and more. */
const JUMP_BEHIND_MARKER = 0.6

/** Whether a wide gap parts two neighbouring characters of an object. */
export function isJump(
  pdfium: Pdfium,
  text: number,
  last: number,
  next: number,
  isBehindMarker: boolean,
): boolean {
  const { api, heap, scratch } = pdfium
  api.FPDFText_GetCharOrigin(text, next, scratch, scratch + 8)
  const left = heap.HEAPF64[scratch >> 3] ?? 0
  api.FPDFText_GetLooseCharBox(text, last, scratch)
  const at = scratch >> 2
  const { HEAPF32 } = heap
  const top = HEAPF32[at + 1] ?? 0
  const right = HEAPF32[at + 2] ?? left
  const bottom = HEAPF32[at + 3] ?? 0
  return left - right > (isBehindMarker ? JUMP_BEHIND_MARKER : JUMP) * Math.abs(top - bottom)
}
