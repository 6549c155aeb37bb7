import type { Bitmap } from './bitmap.js'
import type { OcrCharacter, OcrLine, OcrWord } from './hocr.js'
import { strokeOf } from './stroke.js'

/** A line with what the page shows of its type. Pixels. */
export interface MeasuredLine {
  words: OcrWord[]
  baseline: number
  /** Type size, by the height of its small letters. */
  size: number
  /** Whether enough letters bear that out: a few may be off by a third. */
  isSized: boolean
  /** How thick its strokes are; null where there is too little of it to tell. */
  stroke: number | null
}

/** Height of the small letters, and of capitals and figures, in type sizes: the mean of the usual text faces. */
const SMALL_LETTER = 0.55
const CAPITAL = 0.75

const SMALL_LETTERS = /^[acemnorsuvwxz]$/
const CAPITALS = /^[A-Z\dbdhkl]$/

/** Fewer letters are no measure; of fewer than the second, half may have boxes that take in the taller letter beside them. */
const ENOUGH = 4
const MANY = 12

/** Measures the lines of a page. */
export function measureLines(bitmap: Bitmap, lines: readonly OcrLine[]): MeasuredLine[] {
  return lines.map(({ words, baselineAt }) => {
    const [first, last] = [words[0] as OcrWord, words.at(-1) as OcrWord]
    return {
      words,
      baseline: baselineAt((first.left + last.right) / 2),
      ...sizeOf(words),
      stroke: strokeOf(bitmap, words),
    }
  })
}

function sizeOf(words: readonly OcrWord[]): Pick<MeasuredLine, 'size' | 'isSized'> {
  const characters = words.flatMap((word) => word.characters)
  const small = heightsOf(characters, SMALL_LETTERS)
  if (small.length >= MANY) return { size: median(small) / SMALL_LETTER, isSized: true }
  if (small.length >= ENOUGH) return { size: quantile(small, 1 / 4) / SMALL_LETTER, isSized: true }
  const capitals = heightsOf(characters, CAPITALS)
  if (capitals.length > 0) return { size: median(capitals) / CAPITAL, isSized: false }
  return { size: Math.max(...words.map((word) => word.bottom - word.top)), isSized: false }
}

function heightsOf(characters: readonly OcrCharacter[], kind: RegExp): number[] {
  return characters.filter(({ text }) => kind.test(text)).map(({ top, bottom }) => bottom - top)
}

/** The middle of some numbers, of which there is at least one. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 1 / 2)
}

/** The number below which such a share of some numbers lies, of which there is at least one. */
function quantile(numbers: readonly number[], share: number): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * share)] as number
}
