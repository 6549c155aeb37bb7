/** Figures that are set above the line by their characters, for a pattern. */
export const RAISED = '[¹²³⁰⁴-⁹]{1,2}'

/** The same, or as Pandoc writes them, tight behind a word or a stop: behind one letter a figure is a power ("m²"). */
const MARK = new RegExp(`(?<=\\p{L}{2}|[.,;:?!)’'”])(?:${RAISED}|\\^\\d{1,2}\\^)`, 'gu')

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A footnote's mark in a text. */
export interface RaisedMark {
  /** Where it stands, from one character to another. */
  from: number
  to: number
  /** Its plain figures. */
  label: string
}

/** The figures above the line in a text that mark footnotes, in order. */
export function raisedMarksIn(text: string): RaisedMark[] {
  return Array.from(text.matchAll(MARK), ({ 0: mark, index }) => ({
    from: index,
    to: index + mark.length,
    label: toPlainFigures(mark.replaceAll('^', '')),
  }))
}

/** Figures above the line as plain ones. */
export function toPlainFigures(raised: string): string {
  return raised.replace(/[⁰¹²³⁴-⁹]/gu, (sign) => String(SUPERSCRIPTS.indexOf(sign)))
}

/** Plain figures as those above the line. */
export function toRaisedFigures(plain: string): string {
  return plain.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] as string)
}
