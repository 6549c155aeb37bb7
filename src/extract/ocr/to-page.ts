import type { PdfFont, PdfPage, TextRun } from '../pdf/page.js'
import type { OcrCharacter, OcrWord } from './hocr.js'
import { type MeasuredLine, median } from './measure.js'
import type { Scan } from './scan.js'

/** What is usual on the scanned pages of a document. */
export interface Usual {
  /** Type size of the body, in points. */
  size: number
  /** Thickness of its strokes, in points. */
  stroke: number
}

/** Strokes thicker than the body's by this factor are bold: those of bold faces are by 1.5 to 1.9. */
const BOLD = 1.3

/** Measured sizes that differ from the body's by less than this share are the body's; by little evidence, less than the second. */
const SAME_SIZE = 0.1
const LIKE_SIZE = 0.35

/** The type of most of the text on some scans; null where there is none. */
export function usualOf(scans: readonly Scan[]): Usual | null {
  const lines = scans.flatMap((scan) => scan.lines.map((line) => ({ ...line, points: 72 / scan.dpi })))
  // A long line counts as often as it has words.
  const sizes = lines.flatMap((line) => line.words.map(() => line.size * line.points))
  const strokes = lines.flatMap((line) =>
    line.stroke === null ? [] : line.words.map(() => (line.stroke ?? 0) * line.points),
  )
  if (sizes.length === 0) return null
  return { size: Math.round(median(sizes) * 2) / 2, stroke: strokes.length > 0 ? median(strokes) : 0 }
}

/**
 * A scan as a page like those that a PDF engine gives, a run a word.
 *
 * @param bodySize type size of the body, where the document has pages that say so; else as measured.
 */
export function toPage(
  scan: Scan,
  pictures: readonly string[],
  usual: Usual,
  bodySize = usual.size,
): PdfPage {
  const points = 72 / scan.dpi
  return {
    number: scan.number,
    width: scan.width * points,
    height: scan.height * points,
    runs: scan.lines.flatMap((line) => toRuns(line, points, usual, bodySize)),
    hidden: [],
    pictures: [...pictures],
    picture: 1,
    unmapped: 0,
    rules: scan.rules,
    dots: [],
    tags: null,
  }
}

const PLAIN: PdfFont = { name: '', bold: false, italic: false, symbol: false }

function toRuns(line: MeasuredLine, points: number, usual: Usual, bodySize: number): TextRun[] {
  const measured = line.size * points
  const isBody = Math.abs(measured / usual.size - 1) <= (line.isSized ? SAME_SIZE : LIKE_SIZE)
  const size = isBody ? bodySize : Math.round(measured * 2) / 2
  const stroke = line.stroke === null ? 0 : (line.stroke * points) / (isBody ? 1 : measured / usual.size)
  const font = { ...PLAIN, bold: stroke > BOLD * usual.stroke && usual.stroke > 0 }
  const run = (text: string, { left, right }: Pick<OcrWord, 'left' | 'right'>): TextRun => ({
    text,
    spaceBefore: true,
    left: left * points,
    right: right * points,
    baseline: line.baseline * points,
    size,
    font,
    mcid: -1,
    unmapped: 0,
  })
  return line.words.flatMap((word, index) => {
    const mark = raisedMark(word, line, index === 0 && line.words.length > 1)
    if (mark.length === 0) return [run(toText(word.text), word)]
    const first = mark[0] as OcrCharacter
    const plain = word.text.slice(0, -mark.length)
    const raised = run(toFigures(mark), { left: first.left, right: word.right })
    const small = { ...raised, size: 0.6 * size, baseline: raised.baseline - 0.35 * size }
    if (plain === '') return [small]
    return [run(toText(plain), { left: word.left, right: first.left }), { ...small, spaceBefore: false }]
  })
}

/** Foot of a raised figure over the baseline, in type sizes: one on the line comes down to it. */
const RAISED = 0.2

/** A raised figure, and what Tesseract takes one for; quotes are raised by nature. */
const MARK = /^[\d?!*°]$/

/** What Tesseract takes raised figures for: neither sign stands clear of the line. */
const MISTAKEN: Readonly<Record<string, string>> = { '!': '1', '?': '2' }

function toFigures(mark: readonly OcrCharacter[]): string {
  return mark.map(({ text }) => MISTAKEN[text] ?? text).join('')
}

/** The figures that stand raised at the end of a word, or as the word that opens a footnote: its mark. */
function raisedMark(word: OcrWord, line: MeasuredLine, isOpening: boolean): OcrCharacter[] {
  const { characters } = word
  let from = characters.length
  while (from > (isOpening ? 0 : 1)) {
    const { text, bottom } = characters[from - 1] as OcrCharacter
    if (!MARK.test(text) || line.baseline - bottom < RAISED * line.size) break
    from--
  }
  // A figure before the mark would be a number with a part raised, which no scan shows reliably.
  return /\d/.test(characters[from - 1]?.text ?? '') ? [] : characters.slice(from)
}

/** Ligatures that are one character to Tesseract, and the stroke for which it takes the pronoun. */
function toText(text: string): string {
  const plain = text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
  return plain.replace(/^\|(?=$|\p{Ll})/u, 'I')
}
