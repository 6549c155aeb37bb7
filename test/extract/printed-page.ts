import PDFDocument from 'pdfkit'

/**
 * What stands on a page: a line of text, or a shape that the page draws. Points from the top left, baselines for text, degrees
 * against the clock by which a text is turned about its start; and the numbers of the tagged paragraph that a line belongs to, and of
 * the item that the paragraph is part of.
 */
export type Mark =
  | {
      text: string
      x: number
      y: number
      size?: number
      bold?: boolean
      turn?: number
      paragraph?: number
      item?: number
    }
  | { disc: number; x: number; y: number }
  | { box: [width: number, height: number]; x: number; y: number }

/**
 * A PDF as browsers and office programs print it, with bullets that are drawn; and with tags only where lines have the number of
 * their paragraph.
 */
export async function printPdf(pages: readonly (readonly Mark[])[]): Promise<Buffer> {
  const tagged = pages.flat().some((mark) => 'text' in mark && mark.paragraph !== undefined)
  const document = new PDFDocument({ size: 'A4', autoFirstPage: false, compress: false, tagged })
  const elements = new Map<string, PDFKit.PDFStructureElement>()
  const elementOf = (type: string, number: number, parent?: PDFKit.PDFStructureElement) => {
    const key = `${type} ${number}`
    const known = elements.get(key) ?? document.struct(type)
    if (!elements.has(key)) parent ? parent.add(known) : document.addStructure(known)
    elements.set(key, known)
    return known
  }
  const itemOf = (number?: number) =>
    number === undefined ? undefined : elementOf('LI', number, elementOf('L', 0))
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  for (const marks of pages) {
    document.addPage()
    for (const mark of marks) {
      if ('disc' in mark) document.circle(mark.x, mark.y, mark.disc).fill('black')
      else if ('box' in mark) document.rect(mark.x, mark.y, ...mark.box).stroke()
      else {
        document.font(mark.bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(mark.size ?? 12)
        document.save().rotate(-(mark.turn ?? 0), { origin: [mark.x, mark.y] })
        if (mark.paragraph !== undefined)
          elementOf('P', mark.paragraph, itemOf(mark.item)).add(document.markStructureContent('P'))
        document.text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' }).restore()
        if (mark.paragraph !== undefined) document.endMarkedContent()
      }
    }
  }
  for (const element of [...elements.values()].reverse()) element.end()
  document.end()
  await ended
  return Buffer.concat(chunks)
}
