import type { VFile } from 'vfile'
import { mendQuotes } from '../misnamed-quotes.js'
import type { PdfPage, TextRun } from './page.js'

/** A raised mark is set smaller than this share of the text before it: a figure that counts a footnote. */
const RAISED = 0.85

/** What keeps the figure of a footnote from being taken for a quotation mark. */
const NO_FIGURE = '\0'

/**
 * Puts the quotation marks right that the fonts of a document name as figures. A word may be cut into several runs, so each is
 * looked at between its neighbours.
 */
export function mendRuns(pages: readonly PdfPage[], file: VFile): readonly PdfPage[] {
  const runs = pages.flatMap((page) => page.runs.map((run, index) => inContext(run, page.runs[index - 1])))
  const mended = mendQuotes(runs, file)
  if (mended === runs) return pages
  let at = 0
  return pages.map((page) => ({
    ...page,
    runs: page.runs.map((run, index) => {
      const text = mended[at++]!.slice(-run.text.length)
      return isRaised(run, page.runs[index - 1]) ? run : { ...run, text }
    }),
  }))
}

function inContext(run: TextRun, before: TextRun | undefined): string {
  const text = isRaised(run, before) ? NO_FIGURE.repeat(run.text.length) : run.text
  return run.spaceBefore || before === undefined ? ` ${text}` : text
}

function isRaised(run: TextRun, before: TextRun | undefined): boolean {
  return before !== undefined && /^\s*\d+\s*$/.test(run.text) && run.size < RAISED * before.size
}
