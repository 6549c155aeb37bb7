import { toJpegFrame } from './jpeg.js'

/**
 * A JPEG image as the one page of a PDF, a point a pixel: its bytes go into it as they are (ISO 32000-1, 8.9.5).
 *
 * @returns null where PDF has no such image, or not without a word on its inks.
 * @throws Error where the image is cut off, which would show as an empty part of the page.
 */
export function toJpegPdf(jpeg: Uint8Array): Uint8Array | null {
  const frame = toJpegFrame(jpeg)
  if (frame === null || frame.bits !== 8 || (frame.components !== 1 && frame.components !== 3)) return null
  if (!frame.isWhole) throw new Error('its end is missing')
  const { width, height, components } = frame
  const page = `/MediaBox[0 0 ${width} ${height}]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R`
  const draw = `q ${width} 0 0 ${height} 0 0 cm /I Do Q`
  const size = `/Width ${width}/Height ${height}/BitsPerComponent 8`
  const image = `/Type/XObject/Subtype/Image${size}/Filter/DCTDecode/ColorSpace/${components === 1 ? 'DeviceGray' : 'DeviceRGB'}`
  return bind([
    ['<</Type/Catalog/Pages 2 0 R>>', null],
    ['<</Type/Pages/Count 1/Kids[3 0 R]>>', null],
    [`<</Type/Page/Parent 2 0 R${page}>>`, null],
    [`<<${image}/Length ${jpeg.length}>>`, jpeg],
    [`<</Length ${draw.length}>>`, Buffer.from(draw)],
  ])
}

/** An object of a PDF as it is written, and the stream that goes with it. */
type PdfObject = [open: string, stream: Uint8Array | null]

function bind(objects: readonly PdfObject[]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.5\n')]
  const places: number[] = []
  const place = () => parts.reduce((sum, part) => sum + part.length, 0)
  for (const [index, [open, stream]] of objects.entries()) {
    places.push(place())
    parts.push(Buffer.from(`${index + 1} 0 obj\n${open}`))
    if (stream) parts.push(Buffer.from('stream\n'), stream, Buffer.from('\nendstream'))
    parts.push(Buffer.from('\nendobj\n'))
  }
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${place()}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(table + trailer)])
}
