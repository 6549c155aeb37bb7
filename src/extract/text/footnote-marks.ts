import type { Furniture } from '../document.js'
import type { TextLine } from './lines.js'

/** Takes the marks of the footnotes of a page out of its text: figures set tight behind a word or a stop. */
export function takeFootnoteMarks(
  lines: readonly TextLine[],
  furniture: readonly Furniture[],
): { lines: TextLine[]; marks: Furniture[] } {
  const numbers = numbersByPage(furniture)
  const marks: Furniture[] = []
  return {
    lines: lines.map((line) => {
      const own = line.page === null ? undefined : numbers.get(line.page)
      if (!own) return line
      const mark = new RegExp(`(?<=\\p{L}{2}|[.,;:?!)’'”])(${own.join('|')})(?=$|[\\s.,;:)])`, 'gu')
      const text = line.text.replace(mark, (number) => {
        marks.push({ kind: 'footnote-mark', text: number, page: line.page })
        return ''
      })
      return text === line.text ? line : { ...line, text }
    }),
    marks,
  }
}

/** The numbers of the footnotes of each page. */
function numbersByPage(furniture: readonly Furniture[]): Map<number, string[]> {
  const numbers = new Map<number, string[]>()
  for (const { kind, text, page } of furniture) {
    const number = kind === 'footnote' ? /^(\d{1,2})(?=\s|$)/.exec(text)?.[1] : undefined
    if (number !== undefined && page !== null) numbers.set(page, [...(numbers.get(page) ?? []), number])
  }
  return numbers
}
