export type Document = PDFKit.PDFDocument
type Element = PDFKit.PDFStructureElement

/** An element of the structure tree, or nothing in an untagged document. */
export type Tag = Element | null

/** Writes the structure tree as Word does, or leaves it out. */
export class Tags {
  readonly root: Tag

  constructor(
    private readonly doc: Document,
    tagged: boolean,
  ) {
    this.root = tagged ? doc.struct('Document') : null
    if (this.root) doc.addStructure(this.root)
  }

  /** A new element under `parent`. */
  open(parent: Tag, type: string): Tag {
    if (!parent) return null
    const element = this.doc.struct(type)
    parent.add(element)
    return element
  }

  /** Draws content of an element; one element may get content on several pages. */
  mark(tag: Tag, type: string, draw: () => void): void {
    const content = tag && this.doc.markStructureContent(type)
    draw()
    if (content) {
      this.doc.endMarkedContent()
      tag.add(content)
    }
  }

  /** Draws page matter that belongs to no element. */
  artifact(draw: () => void): void {
    if (this.root) this.doc.markContent('Artifact', { type: 'Pagination' })
    draw()
    if (this.root) this.doc.endMarkedContent()
  }
}
