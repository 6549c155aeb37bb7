import type { Line } from './lines.js'
import type { TextRun } from './page.js'

/** A gap wider than this share of the type size parts two words, even where the file has no space. */
export const WORD_GAP = 0.2

/** A mark stands behind a word: what follows it is its stop, or another word. */
const OPENS_WORD = /^[\p{L}\p{N}(‘“]/u

/** A raised mark is set smaller than its line, in browsers by a sixth alone. */
const RAISED = 0.9

const FOOTNOTE_MARK = /^[\d*†‡§,\s[\]()]+$/

/**
 * The words of a line, and the raised marks among them.
 *
 * @param size type size of the line, and `baseline` where it stands: marks are smaller and stand higher.
 */
export function joinWords(
  words: readonly TextRun[],
  size: number,
  baseline: number,
): Pick<Line, 'text' | 'footnoteMarks' | 'opensWithMark'> {
  const footnoteMarks: string[] = []
  let text = ''
  let end = Number.NaN
  let wasRaised = false
  let wasMark = false
  let opensWithMark = false
  for (const run of words) {
    const isRaised = run.size < RAISED * size && baseline - run.baseline > 0.1 * size
    const isMark = isRaised && FOOTNOTE_MARK.test(run.text)
    if (isMark) {
      opensWithMark ||= text === ''
      // Some programs show a mark sign by sign ("12", "[1]").
      const isOne = wasMark && !run.spaceBefore && run.left - end <= WORD_GAP * run.size
      footnoteMarks.push(`${isOne ? footnoteMarks.pop() : ''}${run.text.trim()}`)
    } else {
      // Where the baseline jumps (a mark, the "rd" of "3rd") PDFium reports a space that is none; the gap tells.
      const isSpaced = run.spaceBefore && isRaised === wasRaised
      const isApart =
        isSpaced || run.left - end > WORD_GAP * run.size || (wasMark && OPENS_WORD.test(run.text))
      if (text !== '' && isApart) text += ' '
      text += run.text
    }
    wasRaised = isRaised
    wasMark = isMark
    end = run.right
  }
  return { text, footnoteMarks, opensWithMark }
}

/** Whether all words are bold, and whether all are italic; signs and figures may be either. */
export function typeOf(words: readonly TextRun[]): Pick<Line, 'bold' | 'italic'> {
  let hasLetters = false
  let bold = true
  let italic = true
  for (const { text, font } of words) {
    if (!/\p{L}/u.test(text)) continue
    hasLetters = true
    bold &&= font.bold
    italic &&= font.italic
  }
  return { bold: hasLetters && bold, italic: hasLetters && italic }
}
