import { findWrappedFigures } from '../wrapped-figures.js'

/** The head of a line that Markdown takes for the number of an item. */
const NUMBERED = /^(\s*(\d{1,9}))([.)])(?=\s)/

/** Lines below which a list may begin with any number: blank ones, headings, rules. */
const OPENS = /^\s*(?:$|#{1,6}\s|(?:[-*_]\s*){3,}$)/

/** Gives figures of sentences at the heads of lines the mark of figures: Markdown would begin lists with them, and drop them. */
export function keepWrappedNumbers(text: string): string {
  const lines = text.split('\n')
  const isWrapped = findWrappedFigures(
    lines.map((line, index) => {
      const [, , figures] = NUMBERED.exec(line) ?? []
      const above = lines[index - 1] ?? ''
      return {
        number: figures === undefined ? null : Number(figures),
        above: OPENS.test(above) ? null : above,
      }
    }),
  )
  return lines.map((line, index) => (isWrapped[index] ? line.replace(NUMBERED, '$1\\$3') : line)).join('\n')
}
