/**
 * The functions of PDFium that the reader calls, on numbers alone: addresses, counts, flags (0 is false and "none").
 * What they mean stands in PDFium's public headers (fpdfview.h, fpdf_text.h, fpdf_edit.h, fpdf_structtree.h).
 */
const NAMES = [
  'FPDFBitmap_CreateEx',
  'FPDFBitmap_Destroy',
  'FPDFBitmap_FillRect',
  'FPDFBitmap_GetBuffer',
  'FPDFBitmap_GetStride',
  'FPDFClipPath_CountPathSegments',
  'FPDFClipPath_CountPaths',
  'FPDFClipPath_GetPathSegment',
  'FPDFFont_GetBaseFontName',
  'FPDFFont_GetWeight',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFImageObj_GetImagePixelSize',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_GetClipPath',
  'FPDFPageObj_GetFillColor',
  'FPDFPageObj_GetMarkedContentID',
  'FPDFPageObj_GetType',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPathSegment_GetPoint',
  'FPDFPath_GetDrawMode',
  'FPDFTextObj_GetFont',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetFontSize',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetMatrix',
  'FPDFText_GetTextObject',
  'FPDFText_GetUnicode',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_IsGenerated',
  'FPDFText_LoadPage',
  'FPDF_CloseDocument',
  'FPDF_ClosePage',
  'FPDF_DocumentHasValidCrossReferenceTable',
  'FPDF_GetLastError',
  'FPDF_GetPageCount',
  'FPDF_GetPageHeightF',
  'FPDF_GetPageWidthF',
  'FPDF_LoadMemDocument',
  'FPDF_LoadPage',
  'FPDF_RenderPageBitmap',
  'FPDF_StructElement_CountChildren',
  'FPDF_StructElement_GetChildAtIndex',
  'FPDF_StructElement_GetChildMarkedContentID',
  'FPDF_StructElement_GetType',
  'FPDF_StructTree_Close',
  'FPDF_StructTree_CountChildren',
  'FPDF_StructTree_GetChildAtIndex',
  'FPDF_StructTree_GetForPage',
] as const

export type PdfiumExports = Readonly<Record<(typeof NAMES)[number], (...numbers: number[]) => number>>

/**
 * The functions as the WebAssembly module exports them. The wrappers of the package look every function up and check its
 * arguments at each call, which took a fifth of the reading.
 *
 * @throws Error where the module lacks one, so that an update of the package cannot fail later.
 */
export function toExports(wasmExports: object): PdfiumExports {
  const known = new Map<string, unknown>(Object.entries(wasmExports))
  const missing = NAMES.filter((name) => typeof known.get(name) !== 'function')
  if (missing.length > 0) throw new Error(`Unexpected build of PDFium without ${missing.join(', ')}`)
  // V8 looks properties up by hash in an object made from a list, and by place where that object is a prototype.
  return Object.create(Object.fromEntries(NAMES.map((name) => [name, known.get(name)]))) as PdfiumExports
}
