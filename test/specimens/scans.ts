import { scale } from '../../src/extract/ocr/bitmap.js'
import { toTiff } from './images.js'
import { SPECIMENS } from './letters/index.js'
import { printPdf } from './pdf/index.js'
import { bindPdf, type Feed, scanPages } from './scan.js'

/** The form of the file that each letter is scanned to, and how it went through the scanner. */
const SCANNED: Readonly<Record<string, Feed & { form: 'pdf' | 'tif' }>> = {
  'ashcombe-2019-02-11': { form: 'pdf', skew: 0.2, specks: 50 },
  'brackwater-2011-03-01': { form: 'pdf', skew: -0.9, specks: 200 },
  'fenmoor-2025-03-28': { form: 'pdf', skew: 0, specks: 0 },
  'marlshire-2017-07-21': { form: 'pdf', skew: 0.5, specks: 100 },
  'thornbury-vale-2023-11-16': { form: 'pdf', skew: -0.2, specks: 400 },
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
