import { endsSentence } from '../formulas.js'

/** The head of a line that Markdown takes for the number of an item. */
const NUMBERED = /^(\s*)(\d{1,9})([.)])(?=\s)/

/** Lines below which a list may begin with any number: blank ones, headings, rules. */
const OPENS = /^\s*(?:$|#{1,6}\s|(?:[-*_]\s*){3,}$)/

/**
 * Gives a figure that the wrapping of a line has put at its head ("in" and below it "2009. Staff …") the mark of a figure: Markdown
 * would begin a list with it and drop it. A number behind the end of a sentence, that
 * follows its forerunner, or begins at one, stays an item's.
 */
export function keepWrappedNumbers(text: string): string {
  let numbers = new Set<number>()
  let isOpen = true
  let above = ''
  return text
    .split('\n')
    .map((line) => {
      const [head = '', indent = '', figures = '', sign = ''] = NUMBERED.exec(line) ?? []
      const number = Number(figures)
      const isItem = head === '' || isOpen || endsSentence(above) || number <= 1 || numbers.has(number - 1)
      if (isOpen) numbers = new Set()
      if (head !== '' && isItem) numbers.add(number)
      isOpen = OPENS.test(line)
      above = line
      return isItem ? line : `${indent}${figures}\\${sign}${line.slice(head.length)}`
    })
    .join('\n')
}
