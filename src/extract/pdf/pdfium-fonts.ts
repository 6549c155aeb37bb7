import type { PdfFont, PdfPage } from './page.js'
import type { Pdfium } from './pdfium.js'

/** Weights of this and above are bold; 400 is the regular one. */
const HEAVY = 600

function isBoldName(name: string): boolean {
  return /bold|black|heavy/i.test(name)
}

/**
 * Where a name of a document's fonts says that it is bold, the names are trusted for all of them: a weight is worked out from
 * the width of stems, for which Ghostscript writes what it likes.
 */
export function trustFontNames(pages: readonly PdfPage[]): void {
  const fonts = new Set<PdfFont>()
  for (const { runs } of pages) for (const { font } of runs) fonts.add(font)
  const isNamed = [...fonts].some(({ name }) => isBoldName(name))
  if (isNamed) for (const font of fonts) font.bold = isBoldName(font.name)
}

/** What a font says of itself. */
export function toFont({ api, module, scratch }: Pdfium, font: number): PdfFont {
  const length = api.FPDFFont_GetBaseFontName(font, scratch, 256)
  const name = length > 1 && length <= 256 ? module.UTF8ToString(scratch) : ''
  return {
    name,
    bold: isBoldName(name) || api.FPDFFont_GetWeight(font) >= HEAVY,
    italic: /italic|oblique/i.test(name),
    symbol: /wingdings|symbol|dingbats|webdings/i.test(name),
  }
}
