import type { MeasuredLine } from './measure.js'

/** A line of the text stands below another within so many type sizes, from the same left, in the same type. */
const CLOSEST = 0.5
const PITCH = 1.8
const SAME_LEFT = 0.5
const SAME_TYPE = 0.15

/** A line of text has more words than a logo or a signature, and Tesseract is as sure of this share of them. */
const MANY_WORDS = 4
const PLAIN = 0.8
const SURE = 60

/** Whether a line goes on below one of plain text, as the last words of a paragraph do: no logo or signature stands so. */
export function goesOn(line: MeasuredLine, lines: readonly MeasuredLine[]): boolean {
  const left = line.words[0]?.left ?? 0
  return lines.some((other) => {
    const pitch = line.baseline - other.baseline
    return (
      pitch > CLOSEST * line.size &&
      pitch < PITCH * other.size &&
      Math.abs(left - (other.words[0]?.left ?? 0)) < SAME_LEFT * other.size &&
      Math.abs(line.size / other.size - 1) < SAME_TYPE &&
      isPlain(other)
    )
  })
}

function isPlain({ words }: MeasuredLine): boolean {
  const sure = words.filter(({ confidence }) => confidence >= SURE)
  return words.length >= MANY_WORDS && sure.length >= PLAIN * words.length
}
