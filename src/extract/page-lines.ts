import type { Furniture } from './document.js'
import { endsSentence } from './formulas.js'
import { isPageNumber } from './page-number.js'
import { asksForAddress, isWebAddress } from './web-address.js'

/** What no line of a sentence consists of, were it wrapped ever so narrowly: "Page 3 of 4". */
const LABELLED = /^Page\s\d{1,3}(?:\s(?:of|\/)\s\d{1,3})?$/

/** A picture, a rule or a comment, which has no words. */
const WORDLESS = /^(?:!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?|(?:[-*_=] ?){3,}|<!--.*-->)$/

/** A word in small letters, which no e-mail address and no numbered item is. */
const RUNS_ON = /^\p{Ll}+(?:[-’']\p{Ll}+)*[,;]?(?:\s|$)/u

/**
 * Takes out the lines that a page's end left within a sentence, be it a paragraph's or an item's: page numbers and addresses of the
 * web, over which the sentence goes on in lower case. A line with a sentence's own lines right above and below may have been wrapped
 * there, and is left in it, save where a page is named. A text whose pages are told apart has its own ends of pages.
 */
export function takePageLines(text: string): { text: string; furniture: Furniture[] } {
  if (text.includes('\f')) return { text, furniture: [] }
  const lines = text.split('\n')
  const furniture: Furniture[] = []
  const kept = lines.filter((raw, index) => {
    const line = raw.trim()
    if (!isPages(line) || !isWithinSentence(lines, index)) return true
    if (!isPageNumber(line) && asksForAddress(nearest(lines, index, -1))) return true
    if (!LABELLED.test(line) && !isGapped(lines, index)) return true
    furniture.push({ kind: isPageNumber(line) ? 'page-number' : 'running-head', text: line, page: null })
    return false
  })
  return { text: kept.join('\n'), furniture }
}

function isPages(line: string): boolean {
  return isPageNumber(line) || isWebAddress(line)
}

/** Whether the nearest words above and below, over all else that a page's end leaves, are of one sentence. */
function isWithinSentence(lines: readonly string[], index: number): boolean {
  const [above, below] = [nearest(lines, index, -1), nearest(lines, index, 1)]
  return /\p{L}/u.test(above) && !endsSentence(above) && RUNS_ON.test(below)
}

/** No page's end leaves more lines between two of a sentence. */
const LONGEST_GAP = 12

function nearest(lines: readonly string[], from: number, step: 1 | -1): string {
  for (let far = 1; far <= LONGEST_GAP; far++) {
    const at = from + step * far
    const line = (lines[at] ?? '').trim()
    if (line !== '' && !WORDLESS.test(line) && !isPages(line)) return line
  }
  return ''
}

/** Whether a blank line, or one without words, stands on either side. */
function isGapped(lines: readonly string[], index: number): boolean {
  return [lines[index - 1], lines[index + 1]].some((line) => {
    const text = (line ?? '').trim()
    return text === '' || WORDLESS.test(text)
  })
}
