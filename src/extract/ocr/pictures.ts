import { isEnglish } from '../lexicon.js'
import type { OcrWord } from './hocr.js'
import type { MeasuredLine } from './measure.js'
import { goesOn } from './pitch.js'
import type { Scan } from './scan.js'

/** A scan without what Tesseract made out in its pictures. */
export interface Cleared {
  scan: Scan
  /** What it took for words in a logo, a signature, a stain, as it gave them. */
  pictures: string[]
}

/** Of words that it gives with less than this it is not sure. */
export const UNSURE = 60

/** Of marks that it gives with less than this it knows nothing. */
const GUESSED = 30

/** A line of which less than this share of the letters stands in words is no line of text. */
const LEGIBLE = 0.5

/** A line of many words of which less than this share is legible is written by hand. */
const SCRAWL = 1 / 3

/** A line in the margin of which this share stands in words is text throughout. */
const PLAIN = 0.8

/** Signatures and logos give no more words to a line. */
const FEW_WORDS = 3

/** Letterheads and page numbers stand in the outer eighth of a page, above or below. */
const MARGIN = 1 / 8

/** Type of another size than the body by more than this factor is a headline's or a picture's. */
const OFF_SIZE = 1.5

/**
 * Takes out what is no text: Tesseract finds letters in logos, signatures and stains. A line is judged as a whole, by how many of its
 * letters stand in words of which Tesseract is sure or which are English; what it is unsure of in running text stays.
 *
 * @param bodySize type size of the body, in points.
 */
export function takePictures(scans: readonly Scan[], bodySize: number): Cleared[] {
  const logos = logoHeights(scans, bodySize)
  return scans.map((scan) => {
    const pictures: string[] = []
    const lines = scan.lines.flatMap((line): MeasuredLine[] => {
      const isKept = judge(line, scan, bodySize, logos)
      const words = line.words.filter(isKept)
      const rest = line.words.filter((word) => !isKept(word))
      if (rest.length > 0) pictures.push(rest.map((word) => word.text).join(' '))
      return words.length > 0 ? [{ ...line, words }] : []
    })
    return { scan: { ...scan, lines }, pictures }
  })
}

/** What a line is by its place, its type and its words. */
interface Kind {
  isMarginal: boolean
  isOff: boolean
  isWord: (word: OcrWord) => boolean
  /** Share of its characters that stand in words. */
  legible: number
}

function kindOf(line: MeasuredLine, scan: Scan, bodySize: number): Kind {
  const factor = (line.size * 72) / scan.dpi / bodySize
  const isOff = factor > OFF_SIZE || factor < 1 / OFF_SIZE
  const isWord = (word: OcrWord) =>
    // A bullet is of the type of its text; a dot of a logo is not.
    (word.isMarker === true && !isOff) ||
    (/[\p{L}\p{N}]/u.test(word.text) &&
      (word.confidence >= UNSURE || (!isOff && word.confidence >= GUESSED && isPlainWord(word.text))))
  return { isMarginal: isInMargin(line, scan), isOff, isWord, legible: shareOf(line, isWord) }
}

/** Which words of a line are text. */
function judge(
  line: MeasuredLine,
  scan: Scan,
  bodySize: number,
  logos: readonly number[],
): (word: OcrWord) => boolean {
  const { isMarginal, isOff, isWord, legible } = kindOf(line, scan, bodySize)
  const height = (line.baseline * 72) / scan.dpi
  const isLogo = isMarginal && logos.some((logo) => Math.abs(logo - height) <= SAME_HEIGHT)
  if (isLogo && (isOff || isFew(line) || legible < PLAIN)) return () => false
  const isOdd = isMarginal || isOff || isFew(line)
  if (legible < (isOdd ? LEGIBLE : SCRAWL) && !goesOn(line, scan.lines)) return () => false
  if (isMarginal && isOff && legible < PLAIN) return () => false
  if ((isMarginal || isOff) && legible < PLAIN) return isWord
  return (word) => word.confidence >= GUESSED || /[\p{L}\p{N}]/u.test(word.text)
}

function isInMargin(line: MeasuredLine, scan: Scan): boolean {
  return line.baseline < scan.height * MARGIN || line.baseline > scan.height * (1 - MARGIN)
}

/** Share of the characters of a line that stand in words of one kind. */
function shareOf(line: MeasuredLine, isOfKind: (word: OcrWord) => boolean): number {
  const length = (words: readonly OcrWord[]) => words.reduce((sum, word) => sum + word.text.length, 0)
  return length(line.words.filter(isOfKind)) / Math.max(1, length(line.words))
}

/** A logo stands on this share of the pages, but for how each was fed, at one height. Points. */
const ON_PAGES = 0.6
const SAME_HEIGHT = 8

/**
 * Heights, in points, at which most pages have at their head a short or odd line, and some of them one that is not text throughout:
 * the logos of a letterhead, which Tesseract reads in part and never the same way.
 */
function logoHeights(scans: readonly Scan[], bodySize: number): number[] {
  const odd = scans.map((scan) =>
    scan.lines
      .map((line) => ({ ...kindOf(line, scan, bodySize), height: (line.baseline * 72) / scan.dpi, line }))
      .filter(({ line }) => line.baseline < scan.height * MARGIN)
      .filter(({ isOff, legible, line }) => isOff || legible < PLAIN || isFew(line)),
  )
  const enough = Math.max(2, Math.ceil(scans.length * ON_PAGES))
  return odd.flat().flatMap(({ height, legible }) => {
    const pages = odd.filter((others) =>
      others.some((other) => Math.abs(other.height - height) <= SAME_HEIGHT),
    )
    return legible < PLAIN && pages.length >= enough ? [height] : []
  })
}

function isFew(line: MeasuredLine): boolean {
  return line.words.filter((word) => !word.isMarker).length <= FEW_WORDS
}

/** Whether a text is a word of the language, whatever stands round it; short ones may be chance. */
export function isPlainWord(text: string): boolean {
  const word = text
    .toLowerCase()
    .replace(/[’']s?\W*$/u, '')
    .replace(/^\P{L}+|\P{L}+$/gu, '')
  return word.length > 2 && word.split(/[-–—/]/).every((part) => isEnglish(part))
}
