import { deflateSync } from 'node:zlib'
import { at, type Bitmap, INK } from '../../src/extract/ocr/bitmap.js'
import { loadPdfium } from '../../src/extract/pdf/pdfium.js'
import { openDrawing } from '../../src/extract/pdf/pdfium-render.js'

/** How a page goes through the scanner. */
export interface Feed {
  /** How far it lies askew, in degrees. */
  skew: number
  /** Specks on a page. */
  specks: number
}

/** The pages of a PDF as a scanner gives them at 300 dots an inch, in black and white. The same feed gives the same dots. */
export async function scanPages(pdf: Uint8Array, pages: number, feed: Feed): Promise<Bitmap[]> {
  const drawing = openDrawing(await loadPdfium(), pdf)
  try {
    return Array.from({ length: pages }, (_, index) => scanPage(drawing.render(index), feed))
  } finally {
    drawing.close()
  }
}

function scanPage(page: Bitmap, { skew, specks }: Feed): Bitmap {
  const { width, height } = page
  const pixels = new Uint8Array(width * height)
  const [sine, cosine] = [Math.sin((skew * Math.PI) / 180), Math.cos((skew * Math.PI) / 180)]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2]
      const grey =
        skew === 0
          ? (page.pixels[y * width + x] ?? 255)
          : at(page, width / 2 + dx * cosine + dy * sine, height / 2 - dx * sine + dy * cosine)
      pixels[y * width + x] = grey < INK ? 0 : 255
    }
  }
  let seed = 1
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  for (let count = 0; count < specks; count++) pixels[random(height) * width + random(width)] = 0
  return { ...page, pixels }
}

/** A bit a pixel, white set: how PDF and PNG hold black and white. */
export function toBits({ width, height, pixels }: Bitmap): { bits: Uint8Array; rowBytes: number } {
  const rowBytes = Math.ceil(width / 8)
  const bits = new Uint8Array(rowBytes * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] ?? 255) >= INK) {
        const place = y * rowBytes + (x >> 3)
        bits[place] = (bits[place] ?? 0) | (0x80 >> (x & 7))
      }
    }
  }
  return { bits, rowBytes }
}

/** The rows of an image, each led by the number of PNG's filter "up": rows of a page are like those above them. */
function toFilteredRows(bitmap: Bitmap): Buffer {
  const { bits, rowBytes } = toBits(bitmap)
  const rows = Buffer.alloc((rowBytes + 1) * bitmap.height)
  for (let y = 0; y < bitmap.height; y++) {
    rows[y * (rowBytes + 1)] = 2
    for (let x = 0; x < rowBytes; x++) {
      const above = y === 0 ? 0 : (bits[(y - 1) * rowBytes + x] ?? 0)
      rows[y * (rowBytes + 1) + 1 + x] = ((bits[y * rowBytes + x] ?? 0) - above) & 0xff
    }
  }
  return rows
}

/** Pages bound as a PDF of pictures, with nothing that says what is on them. */
export function bindPdf(pages: readonly Bitmap[]): Uint8Array {
  const objects: Buffer[] = []
  const kids = pages.map((_, index) => `${3 + 3 * index} 0 R`).join(' ')
  objects.push(Buffer.from('<</Type/Catalog/Pages 2 0 R>>'))
  objects.push(Buffer.from(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`))
  for (const [index, page] of pages.entries()) {
    const [across, down] = [(page.width * 72) / page.dpi, (page.height * 72) / page.dpi]
    const image = 4 + 3 * index
    const content = `q ${across} 0 0 ${down} 0 0 cm /I Do Q`
    const resources = `/Resources<</XObject<</I ${image} 0 R>>>>/Contents ${image + 1} 0 R`
    objects.push(Buffer.from(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${across} ${down}]${resources}>>`))
    const filter = `/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns ${page.width}/BitsPerComponent 1>>`
    const size = `/Width ${page.width}/Height ${page.height}/ColorSpace/DeviceGray/BitsPerComponent 1`
    objects.push(
      stream(`/Type/XObject/Subtype/Image${size}${filter}`, deflateSync(toFilteredRows(page), { level: 9 })),
    )
    objects.push(stream('', Buffer.from(content)))
  }
  return bind(objects)
}

function stream(entries: string, bytes: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<<${entries}/Length ${bytes.length}>>stream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

function bind(objects: readonly Buffer[]): Uint8Array {
  const parts = [Buffer.from('%PDF-1.5\n')]
  const places: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    places.push(length)
    parts.push(part)
    length += part.length
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(table + trailer)])
}
