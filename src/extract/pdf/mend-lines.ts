import type { VFile } from 'vfile'
import { mendQuotes } from '../misnamed-quotes.js'
import type { LinedPage } from './furniture.js'

/**
 * Puts the quotation marks right that the fonts of a document name as figures: in lines, where words are whole and the figures of
 * footnotes are taken out.
 */
export function mendLines(pages: LinedPage[], file: VFile): LinedPage[] {
  const texts = pages.flatMap(({ lines }) => lines.map(({ text }) => `${text}\n`))
  const mended = mendQuotes(texts, file)
  if (mended === texts) return pages
  let at = 0
  return pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({ ...line, text: (mended[at++] as string).slice(0, -1) })),
  }))
}
