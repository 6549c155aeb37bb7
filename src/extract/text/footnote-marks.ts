import type { Furniture } from '../document.js'
import type { TextLine } from './lines.js'

/** Takes the marks of known footnotes out of a text: figures set tight behind a word or a stop. */
export function takeFootnoteMarks(
  lines: readonly TextLine[],
  furniture: readonly Furniture[],
): { lines: TextLine[]; marks: Furniture[] } {
  const numbers = furniture.flatMap(({ kind, text }) =>
    kind === 'footnote' ? (/^(\d{1,2})\s/.exec(text)?.[1] ?? []) : [],
  )
  const marks: Furniture[] = []
  if (numbers.length === 0) return { lines: [...lines], marks }
  const mark = new RegExp(`(?<=\\p{Ll}{2}|[.,;:?!)’'”])(${numbers.join('|')})(?=$|[\\s.,;:)])`, 'gu')
  return {
    lines: lines.map((line) => {
      const text = line.text.replace(mark, (number) => {
        marks.push({ kind: 'footnote-mark', text: number, page: line.page })
        return ''
      })
      return text === line.text ? line : { ...line, text }
    }),
    marks,
  }
}
