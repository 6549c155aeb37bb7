import PDFDocument from 'pdfkit'

/**
 * What stands on a page: a line of text, or a shape that the page draws. Points from the top left, baselines for text, degrees
 * against the clock by which a text is turned about its start.
 */
export type Mark =
  | { text: string; x: number; y: number; size?: number; bold?: boolean; turn?: number }
  | { disc: number; x: number; y: number }

/** A PDF as browsers and office programs print it: no tags, and bullets that are drawn. */
export async function printPdf(pages: readonly (readonly Mark[])[]): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', autoFirstPage: false, compress: false })
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
        document.text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' }).restore()
      }
    }
  }
  document.end()
  await ended
  return Buffer.concat(chunks)
}
