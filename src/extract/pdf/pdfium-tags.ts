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

/** Structure types that are blocks of their own within an item of a list; all else in it is the item's. */
const OWN_WITHIN_ITEM = new Set(['L', 'LI', 'Table'])

/** Deeper trees are broken or hostile. */
const DEEPEST = 64

/** The tags of a page by marked-content id, or null where the file is not tagged. */
export function toTags({ api, module, scratch }: Pdfium, page: number): ReadonlyMap<number, PdfTag> | null {
  const tree = api.FPDF_StructTree_GetForPage(page)
  if (tree === 0) return null
  const tags = new Map<number, PdfTag>()

  const visit = (
    element: number,
    path: readonly string[],
    way: string,
    block: PdfTag,
    item: string | null,
    depth: number,
  ) => {
    api.FPDF_StructElement_GetType(element, scratch, 256)
    const type = module.UTF16ToString(scratch)
    const inline = INLINE.has(type)
    const ownPath = [...path, type]
    const within = type === 'LI' ? way : OWN_WITHIN_ITEM.has(type) ? null : item
    const own: PdfTag = inline ? block : { path: ownPath, block: within ?? way }
    const count = api.FPDF_StructElement_CountChildren(element)
    for (let index = 0; index < count; index++) {
      const mcid = api.FPDF_StructElement_GetChildMarkedContentID(element, index)
      if (mcid >= 0) tags.set(mcid, type === 'Lbl' ? { path: ownPath, block: way } : own)
      const child = api.FPDF_StructElement_GetChildAtIndex(element, index)
      if (child !== 0 && depth < DEEPEST) visit(child, ownPath, `${way}.${index}`, own, within, depth + 1)
    }
  }

  const count = api.FPDF_StructTree_CountChildren(tree)
  for (let index = 0; index < count; index++) {
    const child = api.FPDF_StructTree_GetChildAtIndex(tree, index)
    if (child !== 0) visit(child, [], `${index}`, { path: [], block: `${index}` }, null, 0)
  }
  api.FPDF_StructTree_Close(tree)
  return tags.size > 0 ? tags : null
}
