import PDFDocument from 'pdfkit'

/**
 * What stands on a page: a line of text, or a shape that the page draws. Points from the top left, baselines for text, degrees
 * against the clock by which a text is turned about its start; and the number of the tagged paragraph that a line belongs to.
 */
export type Mark =
  | { text: string; x: number; y: number; size?: number; bold?: boolean; turn?: number; paragraph?: number }
  | { disc: number; x: number; y: number }

/**
 * A PDF as browsers and office programs print it, with bullets that are drawn; and with tags only where lines have the number of
 * their paragraph.
 */
export async function printPdf(pages: readonly (readonly Mark[])[]): Promise<Buffer> {
  const tagged = pages.flat().some((mark) => 'text' in mark && mark.paragraph !== undefined)
  const document = new PDFDocument({ size: 'A4', autoFirstPage: false, compress: false, tagged })
  const paragraphs = new Map<number, PDFKit.PDFStructureElement>()
  const paragraphOf = (number: number) => {
    const known = paragraphs.get(number) ?? document.struct('P')
    if (!paragraphs.has(number)) document.addStructure(known)
    paragraphs.set(number, known)
    return known
  }
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  for (const marks of pages) {
    document.addPage()
    for (const mark of marks) {
      if ('disc' in mark) document.circle(mark.x, mark.y, mark.disc).fill('black')
      else {
        document.font(mark.bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(mark.size ?? 12)
        document.save().rotate(-(mark.turn ?? 0), { origin: [mark.x, mark.y] })
        if (mark.paragraph !== undefined) paragraphOf(mark.paragraph).add(document.markStructureContent('P'))
        document.text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' }).restore()
        if (mark.paragraph !== undefined) document.endMarkedContent()
      }
    }
  }
  for (const paragraph of paragraphs.values()) paragraph.end()
  document.end()
  await ended
  return Buffer.concat(chunks)
}
