import { isMarker } from '../markers.js'
import { type Bitmap, inkOf } from './bitmap.js'
import { BULLET, findBullet } from './bullets.js'
import type { OcrWord, PixelBox } from './hocr.js'
import type { MeasuredLine } from './measure.js'
import { isPlainWord, UNSURE } from './pictures.js'

/** A bullet stands no farther before its text than this many type sizes. */
const REACH = 4.5

/** Behind a mark of a bullet's shape stands this gap at least, in type sizes; behind any other, one wider than between words. */
const CLEAR = 0.2
const GAP = 0.5

/** What Tesseract makes of a bullet is no longer than this. */
const LONGEST = 3

/** Where two marks stand as far in, they are of one kind. Type sizes. */
const SAME_EDGE = 0.35

/** What one line shows in front of its text. */
interface Opening {
  line: MeasuredLine
  /** Words that the mark was taken for. */
  mistaken: OcrWord[]
  /** What is left of a word that holds the mark. */
  rest?: OcrWord
  /** The mark as text, or null where it can only be told by the lines around. */
  marker: string | null
  box: PixelBox
}

/**
 * The lines of a page with their bullets set right: a mark of a bullet's shape that hangs in front of the text is one, and so is
 * any other short thing that hangs as far in as those, whatever Tesseract took it for.
 */
export function markBullets(bitmap: Bitmap, lines: readonly MeasuredLine[]): MeasuredLine[] {
  const openings = lines.flatMap((line, index) => openingOf(bitmap, line, lines[index + 1]) ?? [])
  const sure = openings.filter((opening) => opening.marker !== null)
  return lines.map((line) => {
    const opening = openings.find((one) => one.line === line)
    if (!opening) return line
    const { size } = line
    const isAmong = (others: readonly Opening[]) =>
      others.some(
        (other) => other !== opening && Math.abs(other.box.left - opening.box.left) <= SAME_EDGE * size,
      )
    const marker = opening.marker ?? (isAmong(sure) || isAmong(openings) ? BULLET : null)
    if (marker === null) return line
    const word: OcrWord = { ...opening.box, text: marker, confidence: 100, characters: [], isMarker: true }
    const rest = opening.rest ? [opening.rest] : []
    return { ...line, words: [word, ...rest, ...line.words.filter((one) => !opening.mistaken.includes(one))] }
  })
}

/** What hangs in front of the text of a line; null where nothing does. */
function openingOf(bitmap: Bitmap, line: MeasuredLine, below: MeasuredLine | undefined): Opening | null {
  const { words, size } = line
  const [first, second] = words as [OcrWord, OcrWord | undefined]
  const top = line.baseline - size
  const bottom = line.baseline + 0.2 * size
  const joined = joinedMark(bitmap, { ...first, top, bottom }, size)
  if (joined && first.characters.length > 1) {
    const rest = withoutMark(first, joined)
    return { line, mistaken: [first], ...(rest && { rest }), marker: BULLET, box: joined }
  }
  const gap = second ? second.left - first.right : 0
  if (second && first.text.length <= LONGEST && gap >= CLEAR * size) {
    const band = { left: first.left - size, right: second.left - 0.5 * CLEAR * size, top, bottom }
    const box = findBullet(bitmap, band, size)
    if (box) return { line, mistaken: [first], marker: BULLET, box }
    if (gap >= GAP * size || isHanging(first, second, below, size)) {
      if (/^[oO0°]$/.test(first.text)) return { line, mistaken: [first], marker: 'o', box: first }
      if (/^[-–—−]$/.test(first.text)) return { line, mistaken: [first], marker: '-', box: first }
      // A number, or "A" and "I", that is plainly read is what it says.
      const isPlain = first.confidence >= 80 && /^[\p{L}\p{N}]+$/u.test(first.text)
      if (!isPlain && !isMarker(first.text)) return { line, mistaken: [first], marker: null, box: first }
    }
  }
  // Tesseract took the mark for a speck and left it out.
  const band = { left: first.left - REACH * size, right: first.left - CLEAR * size, top, bottom }
  const box = findBullet(bitmap, band, size)
  return box && isClear(bitmap, box, size) ? { line, mistaken: [], marker: BULLET, box } : null
}

/** What of a word is left without the mark; a letter goes only where the word with it is none and Tesseract doubts it. */
function withoutMark(word: OcrWord, mark: PixelBox): OcrWord | null {
  if (word.confidence >= UNSURE || isPlainWord(word.text))
    return { ...word, left: Math.max(word.left, mark.right + 1) }
  const characters = word.characters.filter(({ left, right }) => (left + right) / 2 > mark.right)
  const text = characters.map((character) => character.text).join('')
  return text === '' ? null : { ...word, left: characters[0]?.left ?? word.left, text, characters }
}

/** The bullet at the head of a word that Tesseract took together with it. */
function joinedMark(bitmap: Bitmap, word: PixelBox, size: number): PixelBox | null {
  let blank = 0
  for (let x = word.left; x < Math.min(word.right, word.left + 2 * size); x++) {
    blank = inkOf(bitmap, { ...word, left: x, right: x + 1 }) === 0 ? blank + 1 : 0
    if (blank >= CLEAR * size)
      return findBullet(bitmap, { ...word, left: word.left - 2, right: x - blank + 1 }, size)
  }
  return null
}

/** Whether the next line begins where the text of a line does, and the mark hangs out. */
function isHanging(mark: OcrWord, text: OcrWord, below: MeasuredLine | undefined, size: number): boolean {
  const left = below?.words[0]?.left ?? 0
  return Math.abs(left - text.left) <= SAME_EDGE * size && left - mark.left > 2 * SAME_EDGE * size
}

/** Whether nothing stands close in front of a mark: what does belongs to a picture or to another column. */
function isClear(bitmap: Bitmap, box: PixelBox, size: number): boolean {
  return inkOf(bitmap, { ...box, left: box.left - size, right: box.left - 1 }) === 0
}
