import type { Rule } from '../pdf/page.js'
import { type Bitmap, INK } from './bitmap.js'

/** Shorter strokes are parts of letters or of pictures; a letter of a headline is half an inch high. Points. */
const SHORTEST = 40

/** Thicker than this is a bar or a picture. Points. */
const THICKEST = 5

/** A line that was drawn whole may be broken by so many pixels in the scan. */
const BREAK = 3

/** The lines drawn on a page, in points: what is dark without a break for longer than any letter. */
export function toRules(bitmap: Bitmap): Rule[] {
  const points = 72 / bitmap.dpi
  const uprights = stretches(bitmap, 'column').map(({ at, from, to, thick }) => ({
    left: at * points,
    right: (at + thick) * points,
    top: from * points,
    bottom: to * points,
  }))
  const bars = stretches(bitmap, 'row').map(({ at, from, to, thick }) => ({
    left: from * points,
    right: to * points,
    top: at * points,
    bottom: (at + thick) * points,
  }))
  return [...uprights, ...bars]
}

/** A dark stretch along one direction, and how thick it is across. Pixels. */
interface Stretch {
  at: number
  from: number
  to: number
  thick: number
}

/** Looks along each column, or row, of a bitmap for long dark stretches. */
function stretches({ pixels, width, height, dpi }: Bitmap, along: 'column' | 'row'): Stretch[] {
  const isColumn = along === 'column'
  const [tracks, length] = isColumn ? [width, height] : [height, width]
  const least = (SHORTEST * dpi) / 72
  const thickest = (THICKEST * dpi) / 72
  const found: Stretch[] = []
  for (let track = 0; track < tracks; track++) {
    let from = -1
    let last = -1
    for (let index = 0; index <= length; index++) {
      const place = isColumn ? index * width + track : track * width + index
      if (index < length && (pixels[place] ?? 255) < INK) {
        if (from < 0) from = index
        last = index
      } else if (from >= 0 && (index - last > BREAK || index === length)) {
        if (last - from >= least) join(found, { at: track, from, to: last, thick: 1 })
        from = -1
      }
    }
  }
  return found.filter((stretch) => stretch.thick <= thickest)
}

/** Neighbouring tracks that are dark at the same place are one line. */
function join(found: Stretch[], stretch: Stretch): void {
  const beside = found.findLast(
    (other) =>
      stretch.at - (other.at + other.thick) <= 1 && stretch.from <= other.to && stretch.to >= other.from,
  )
  if (!beside) {
    found.push(stretch)
    return
  }
  beside.thick = stretch.at - beside.at + 1
  beside.from = Math.min(beside.from, stretch.from)
  beside.to = Math.max(beside.to, stretch.to)
}
