import { describe, expect, it } from 'vitest'
import type { TextRun } from '../../src/extract/pdf/page.js'
import { toLineRuns } from '../../src/extract/pdf/rows.js'

const font = { name: 'Helvetica', bold: false, italic: false, symbol: false }

/** Texts of a page with the place where each begins and ends, row by row. */
function linesOf(...rows: [text: string, left: number, right: number][][]): string[] {
  const runs = rows.flatMap((row, index) =>
    row.map(
      ([text, left, right]): TextRun => ({
        text,
        spaceBefore: true,
        left,
        right,
        baseline: 100 + 25 * index,
        size: 12,
        font,
        mcid: -1,
        unmapped: 0,
      }),
    ),
  )
  const page = {
    number: 1,
    width: 595,
    height: 842,
    runs,
    hidden: [],
    pictures: [],
    picture: 0,
    unmapped: 0,
    rules: [],
    dots: [],
    tags: null,
  }
  return toLineRuns(page).map((line) => line.map(({ text }) => text).join(' '))
}

const FULL_CELL: [string, number, number][] = [
  ['His Majesty’s Inspector of Constabulary', 36, 231],
  ['Chief Inspector of Probation', 234.3, 390],
]

describe('the cells of a table without borders', () => {
  it('are two where a cell is full and other rows have the column there', () => {
    const lines = linesOf(
      [
        ['HMI Constabulary', 36, 134],
        ['HMI Probation', 234.3, 314],
      ],
      [
        ['Flora Sandling', 36, 120],
        ['Owen Treve', 234.3, 300],
      ],
      FULL_CELL,
    )
    expect(lines.slice(4)).toEqual([
      'His Majesty’s Inspector of Constabulary',
      'Chief Inspector of Probation',
    ])
  })

  it('are one text where no other row has a column there', () => {
    const lines = linesOf(
      [
        ['HMI Constabulary', 36, 134],
        ['HMI Probation', 260, 340],
      ],
      [
        ['Flora Sandling', 36, 120],
        ['Owen Treve', 260, 326],
      ],
      FULL_CELL,
    )
    expect(lines.slice(4)).toEqual(['His Majesty’s Inspector of Constabulary Chief Inspector of Probation'])
  })
})
