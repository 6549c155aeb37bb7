import PDFDocument from 'pdfkit'
import type { Layout, SpecimenLetter } from '../letter.js'
import { Body } from './body.js'
import { printCloser } from './closer.js'
import { Flow, type Placement } from './flow.js'
import { registerFonts } from './fonts.js'
import { drawRunning, printLetterhead } from './furniture.js'
import { printOpener } from './opener.js'
import { Tags } from './tags.js'

export interface PrintedLetter {
  bytes: Uint8Array
  pages: number
  /** Where each block, bullet, section heading and box of the letter landed. */
  placement: Placement
}

/** Prints a letter as PDF. The same description always gives the same bytes. */
export async function printPdf(letter: SpecimenLetter): Promise<PrintedLetter> {
  const { layout } = letter
  const doc = new PDFDocument({
    autoFirstPage: false,
    size: 'A4',
    margin: 0,
    tagged: layout.tagged,
    lang: 'en-GB',
    info: {
      Title: `Specimen letter: ${letter.slug}`,
      Subject: 'Invented throughout: no such council, person or inspection exists',
      CreationDate: new Date(`${letter.letterDate.iso}T09:00:00Z`),
    },
  })
  const bytes = collect(doc)
  registerFonts(doc, layout.face)
  const flow = new Flow(doc, new Tags(doc, layout.tagged), letter.footnotes, layout.hyphenates)
  const body = new Body(flow, layout)
  const hasLetterhead = (order: Layout['letterheadOrder']) =>
    layout.letterhead === 'office' && layout.letterheadOrder === order
  flow.onPageEnd = () => {
    if (flow.page === 1 && hasLetterhead('last')) printLetterhead(flow)
    drawRunning(flow, layout)
  }
  flow.turn()
  if (hasLetterhead('first')) printLetterhead(flow)
  printOpener(flow, letter)
  for (const section of letter.sections) {
    if (section.heading) body.heading(section, section.heading)
    body.blocks(section.blocks, flow.tags.root)
  }
  body.blocks(letter.closing, flow.tags.root)
  printCloser(flow, letter)
  flow.finish()
  flow.tags.root?.end()
  doc.end()
  return { bytes: await bytes, pages: flow.page, placement: flow.placement }
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}
