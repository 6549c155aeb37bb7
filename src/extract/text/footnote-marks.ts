import type { Furniture } from '../document.js'
import { RAISED } from '../raised-figures.js'
import type { TextLine } from './lines.js'

/**
 * The marks of some footnotes: figures tight behind a word or a stop, in square brackets or not, and not those of a postcode
 * ("AB1 2CD").
 */
export function toMarkPattern(numbers: readonly string[]): RegExp {
  const number = `(?:${numbers.join('|')})`
  return new RegExp(
    `(?<=\\p{L}{2}|[.,;:?!)’'”])(?:\\[${number}\\]|${number}(?=$|[\\s.,;:)])(?!\\s*\\d\\p{Lu}{2}(?!\\p{L})))`,
    'gu',
  )
}

const NOTE = new RegExp(`^(?:\\[(\\d{1,2})\\]|(\\d{1,2}|${RAISED})(?=\\s|$))`, 'u')

/** The number with which a line opens as a footnote does: "1 The Children Act", "[1] The Children Act", "¹ The Children Act". */
export function noteNumberOf(text: string): string | undefined {
  const [, bracketed, bare] = NOTE.exec(text) ?? []
  return bracketed ?? bare
}

/** Takes the marks of the footnotes of a page out of its text: figures set tight behind a word or a stop. */
export function takeFootnoteMarks(
  lines: readonly TextLine[],
  furniture: readonly Furniture[],
): { lines: TextLine[]; marks: Furniture[] } {
  const numbers = numbersByPage(furniture)
  const marks: Furniture[] = []
  return {
    lines: lines.map((line) => {
      const own = numbers.get(line.page)
      if (!own) return line
      const text = line.text.replace(toMarkPattern(own), (number) => {
        marks.push({ kind: 'footnote-mark', text: number, page: line.page })
        return ''
      })
      return text === line.text ? line : { ...line, text }
    }),
    marks,
  }
}

/** The numbers of the footnotes of each page; by `null` those of a text without pages. */
function numbersByPage(furniture: readonly Furniture[]): Map<number | null, string[]> {
  const numbers = new Map<number | null, string[]>()
  for (const { kind, text, page } of furniture) {
    const number = kind === 'footnote' ? noteNumberOf(text) : undefined
    if (number !== undefined) numbers.set(page, [...(numbers.get(page) ?? []), number])
  }
  return numbers
}
