import type { PdfTag } from './page.js'
import type { Pdfium } from './pdfium.js'

/** Structure types that are no block of their own but a stretch of text within one (ISO 32000-1, 14.8.4.4). */
const INLINE = new Set([
  'Span',
  'Link',
  'Quote',
  'Reference',
  'Annot',
  'Artifact',
  'Lbl',
  'Figure',
  'Textbox',
])

/** Deeper trees are broken or hostile. */
const DEEPEST = 64

/** The tags of a page by marked-content id, or null where the file is not tagged. */
export function toTags({ api, module, scratch }: Pdfium, page: number): ReadonlyMap<number, PdfTag> | null {
  const tree = api.FPDF_StructTree_GetForPage(page)
  if (tree === 0) return null
  const tags = new Map<number, PdfTag>()

  const visit = (element: number, path: readonly string[], way: string, block: PdfTag, depth: number) => {
    api.FPDF_StructElement_GetType(element, scratch, 256)
    const type = module.UTF16ToString(scratch)
    const inline = INLINE.has(type)
    const ownPath = [...path, type]
    const own: PdfTag = inline ? block : { path: ownPath, block: way }
    const count = api.FPDF_StructElement_CountChildren(element)
    for (let index = 0; index < count; index++) {
      const mcid = api.FPDF_StructElement_GetChildMarkedContentID(element, index)
      if (mcid >= 0) tags.set(mcid, type === 'Lbl' ? { path: ownPath, block: way } : own)
      const child = api.FPDF_StructElement_GetChildAtIndex(element, index)
      if (child !== 0 && depth < DEEPEST) visit(child, ownPath, `${way}.${index}`, own, depth + 1)
    }
  }

  const count = api.FPDF_StructTree_CountChildren(tree)
  for (let index = 0; index < count; index++) {
    const child = api.FPDF_StructTree_GetChildAtIndex(tree, index)
    if (child !== 0) visit(child, [], `${index}`, { path: [], block: `${index}` }, 0)
  }
  api.FPDF_StructTree_Close(tree)
  return tags.size > 0 ? tags : null
}
