import { describe, expect, it } from 'vitest'
import type { PdfPage, TextRun } from '../../src/extract/pdf/page.js'
import { toLineRuns } from '../../src/extract/pdf/rows.js'

const font = { name: 'Helvetica', bold: false, italic: false, symbol: false }

const run = (text: string, left: number, right: number, mcid: number): TextRun => ({
  text,
  spaceBefore: true,
  left,
  right,
  baseline: 100,
  size: 12,
  font,
  mcid,
})

/** Two offices on one row, the first so long that it leaves no more than a word's gap; each in marked content of its own. */
function rowsOf(blocks: readonly [string, string]): string[] {
  const page: PdfPage = {
    number: 1,
    width: 595,
    height: 842,
    runs: [run('His Majesty’s Inspector of Constabulary', 36, 231, 1), run('Chief Inspector', 234.3, 320, 2)],
    hidden: [],
    pictures: [],
    picture: 0,
    unmapped: 0,
    rules: [],
    dots: [],
    tags: new Map(blocks.map((block, index) => [index + 1, { path: ['Table', 'TR', 'TD', 'P'], block }])),
  }
  return toLineRuns(page).map((runs) => runs.map(({ text }) => text).join(' '))
}

describe('two texts on one row, as near as words', () => {
  it('are two where the tags say that each is a block', () => {
    expect(rowsOf(['0.1.0', '0.1.1'])).toEqual(['His Majesty’s Inspector of Constabulary', 'Chief Inspector'])
  })

  it('are one within one block', () => {
    expect(rowsOf(['0.1.0', '0.1.0'])).toEqual(['His Majesty’s Inspector of Constabulary Chief Inspector'])
  })
})
