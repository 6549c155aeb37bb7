import { scale } from '../../src/extract/ocr/bitmap.js'
import { toTiff } from './images.js'
import { SPECIMENS } from './letters/index.js'
import { printPdf } from './pdf/index.js'
import { bindPdf, type Feed, scanPages } from './scan.js'

/** Letters that are scanned as well, the form of the file, and how they went through the scanner. */
const SCANNED: Readonly<Record<string, Feed & { form: 'pdf' | 'tif' }>> = {
  'westmarch-2010-03-17': { form: 'tif', skew: 0, specks: 0 },
  'thornley-2009-12-22': { form: 'pdf', skew: 0.8, specks: 300 },
  'penhollow-2022-11-04': { form: 'pdf', skew: -0.4, specks: 100 },
}

/** Every file of `test/fixtures/scans`, by its name: letters of `corpus/` as a scanner gives them. */
export async function toScans(): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {}
  for (const letter of SPECIMENS) {
    const feed = SCANNED[letter.slug]
    if (!feed) continue
    const { bytes, pages } = await printPdf(letter)
    const scanned = await scanPages(bytes, pages, feed)
    files[`${letter.slug}.${feed.form}`] =
      feed.form === 'pdf' ? bindPdf(scanned) : toTiff(scanned.map((page) => scale(page, 2 / 3, 2 / 3)))
  }
  return files
}
