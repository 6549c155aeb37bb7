import PDFDocument from 'pdfkit'
import { zipOf } from '../ingest/zip.js'

/**
 * Files that are no readable letter, one of each kind that an archive holds. The names tell what each is.
 */
export async function toBadInput(): Promise<Record<string, Uint8Array>> {
  const minutes = await printPdf({}, writeMinutes)
  return {
    'empty.pdf': new Uint8Array(),
    'truncated.pdf': minutes.subarray(0, Math.floor(minutes.length / 3)),
    'corrupt.pdf': toCorrupt(minutes),
    'header-only.pdf': utf8('%PDF-1.7\n'),
    'encrypted.pdf': await printPdf({ userPassword: 'specimen', ownerPassword: 'specimen' }, writeMinutes),
    'no-text-layer.pdf': await printPdf({}, drawScan),
    'html-named.pdf': utf8(NOT_FOUND_PAGE),
    'corrupt.docx': zipOf([
      { name: '[Content_Types].xml', bytes: Buffer.from('<') },
      { name: 'word/document.xml', bytes: Buffer.from('<w:document><w:body>') },
    ]),
    'truncated.docx': zipOf([{ name: 'word/document.xml', bytes: Buffer.from(UNKNOWN_FAMILY) }]).subarray(
      0,
      200,
    ),
    'bomb.docx': zipOf([
      { name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') },
      { name: 'word/document.xml', bytes: Buffer.from('<w:document/>'), unpacked: 1024 ** 3 },
    ]),
    'locked.odt': zipOf([
      { name: 'mimetype', bytes: Buffer.from('application/vnd.oasis.opendocument.text') },
      { name: 'META-INF/manifest.xml', bytes: Buffer.from(LOCKED_MANIFEST) },
      { name: 'content.xml', bytes: Buffer.from('no XML, for it is locked') },
    ]),
    'archive.zip': zipOf([{ name: 'letter.txt', bytes: Buffer.from(UNKNOWN_FAMILY) }]),
    'workbook.docx': zipOf([
      { name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') },
      { name: 'xl/workbook.xml', bytes: Buffer.from('<workbook/>') },
    ]),
    'word-97.doc': Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array<number>(504).fill(0),
    ]),
    'rich-text.rtf': utf8('{\\rtf1\\ansi Dear Ms Farnham\\par}'),
    'meeting-minutes.pdf': minutes,
    'meeting-minutes.md': utf8(`# ${MINUTES_TITLE}\n\n${MINUTES.join('\n\n')}\n`),
    'unknown-family.md': utf8(UNKNOWN_FAMILY),
    'binary.txt': Uint8Array.from({ length: 512 }, (_, place) => (place * 73 + 11) % 256),
  }
}

const MINUTES_TITLE = 'Marlshire Allotments Association: minutes of the annual meeting'
const MINUTES = [
  'Present: twenty-three members. The chair welcomed everyone and thanked Mrs Pargeter for the cake.',
  'The treasurer reported a balance of £412.60. The water bill had risen because the tap by plot nine was left running in August.',
  'It was agreed that bonfires should be lit only after six in the evening, and that the hedge along the lane be cut before the birds begin to nest.',
  'The meeting closed at ten minutes past nine.',
]

const LOCKED_MANIFEST =
  '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'

const NOT_FOUND_PAGE = `<!DOCTYPE html>
<html lang="en">
  <head><title>Page not found</title></head>
  <body>
    <h1>Page not found</h1>
    <p>If you typed the web address, check that it is correct.</p>
  </body>
</html>
`

const UNKNOWN_FAMILY = `6 May 2014

Ms Ottilie Farnham  
Head of Service  
Westmarch County Council  
Moot Hall  
Westmarch  
WM3 4QZ

Dear Ms Farnham

**Survey visit to the school transport service in Westmarch**

This letter tells you what inspectors saw of school transport in Westmarch on 24 April 2014.

## Strengths

- Drivers know the children by name and wait until each has reached the door.
- Escorts are trained to help children who have epilepsy or who use a wheelchair.

## Areas for improvement

- Two of the longest routes take more than seventy-five minutes, and children arrive too tired to learn.

Yours sincerely

Jocelyn Underhay  
Her Majesty’s Inspector
`

type Document = PDFKit.PDFDocument

function writeMinutes(doc: Document): void {
  doc.font('Helvetica-Bold', 14).text(MINUTES_TITLE).moveDown()
  doc.font('Helvetica', 11)
  for (const paragraph of MINUTES) doc.text(paragraph).moveDown()
}

/** Grey bars where a scanner saw lines of writing. */
function drawScan(doc: Document): void {
  doc.fillColor('#666')
  for (let line = 0; line < 30; line += 1) doc.rect(74, 90 + line * 20, 380 + ((line * 37) % 60), 7).fill()
}

function printPdf(options: PDFKit.PDFDocumentOptions, write: (doc: Document) => void): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    info: { CreationDate: new Date('2014-05-06T09:00:00Z') },
    ...options,
  })
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
    write(doc)
    doc.end()
  })
}

/** A PDF's header, and then bytes that mean nothing. */
function toCorrupt(pdf: Uint8Array): Uint8Array {
  return pdf.map((byte, place) => (place < 16 ? byte : (byte * 7 + place * 13) % 256))
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
