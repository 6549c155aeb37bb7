import { describe, expect, it } from 'vitest'
import { countedLines } from '../../src/extract/text/counted-lines.js'
import { toTextLines } from '../../src/extract/text/lines.js'

/** Lines of a page, one of them a figure alone. */
const page = (figure: number | string) => [
  ...Array.from({ length: 30 }, (_, at) => `Line ${at} of text`),
  `${figure}`,
]

function countedIn(lines: readonly string[]): string[] {
  return [...countedLines(toTextLines(lines.join('\n')))].map(({ text }) => text).reverse()
}

describe('figures alone on their lines', () => {
  it('are page numbers where they count up, though one is left out', () => {
    expect(countedIn([1, 2, '4', 5, 6].flatMap(page))).toEqual(['1', '2', '4', '5', '6'])
  })

  it('are so past the numbers of notes and other figures', () => {
    const lines = [...page(2), '1', 'A note.', '2', 'A note.', ...page(3), '7', ...page(4), '19', ...page(5)]
    expect(countedIn(lines)).toEqual(['2', '3', '4', '5'])
  })

  it('are none where they stand close, or count nothing', () => {
    expect(countedIn(['1', 'A note.', '2', 'A note.', '3', 'A note.'])).toEqual([])
    expect(countedIn([47, 12, 9].flatMap(page))).toEqual([])
    expect(countedIn([1, 2].flatMap(page))).toEqual([])
  })
})
