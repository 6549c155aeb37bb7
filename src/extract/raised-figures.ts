/** Figures that are set above the line by their characters, for a pattern. */
export const RAISED = '[¹²³⁰⁴-⁹]{1,2}'

/** What a footnote's mark stands tight behind: a word or a stop; behind one letter a figure is a power ("m²"). */
export const MARKED = /(?:\p{L}{2}|[.,;:?!)’'”])$/u

/** So many characters before a figure show whether it is a mark. */
export const REACH = 4

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Figures above the line as plain ones. */
export function toPlainFigures(raised: string): string {
  return raised.replace(/[⁰¹²³⁴-⁹]/gu, (sign) => String(SUPERSCRIPTS.indexOf(sign)))
}

/** Plain figures as those above the line. */
export function toRaisedFigures(plain: string): string {
  return plain.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] as string)
}
