import type { Run, Style } from '../prose.js'
import { SOFT_HYPHEN } from './hyphenate.js'

/** Text of one style on one line, `x` points from the line's start. */
export interface Piece {
  text: string
  style: Style
  x: number
  width: number
}

export interface Line {
  pieces: Piece[]
  /** Ends with a hyphen that is only the layout's. */
  hyphenated: boolean
}

export type Measure = (text: string, style: Style) => number

/** The smallest thing that is not broken over two lines. */
interface Atom {
  text: string
  style: Style
  /** What stands before it: a space, a hyphen of the word itself, a place to hyphenate, or no place to break. */
  joint: 'space' | 'compound' | 'soft' | 'none'
}

/** Sets runs into lines of at most `width` points: breaks at spaces, after a compound's hyphen, at soft hyphens. */
export function toLines(runs: readonly Run[], width: number, measure: Measure): Line[] {
  const lines: Line[] = []
  let pieces: Piece[] = []
  let x = 0
  const breakLine = (joint: Atom['joint']) => {
    const last = pieces.at(-1)
    // A space at the end of a line stays in the text, as Word leaves it.
    if (last) last.text += joint === 'soft' ? '-' : joint === 'space' ? ' ' : ''
    lines.push({ pieces, hyphenated: joint === 'soft' })
    pieces = []
    x = 0
  }
  const atoms = runs.flatMap(toAtoms)
  atoms.forEach((atom, index) => {
    const space = atom.joint === 'space' && pieces.length > 0 ? ' ' : ''
    const hyphen = atoms[index + 1]?.joint === 'soft' ? '-' : ''
    const fits = x + measure(space + atom.text + hyphen, atom.style) <= width
    if (!fits && pieces.length > 0 && atom.joint !== 'none') breakLine(atom.joint)
    const text = pieces.length > 0 ? space + atom.text : atom.text
    const last = pieces.at(-1)
    if (last?.style === atom.style) {
      last.text += text
      x += measure(last.text, atom.style) - last.width
      last.width = measure(last.text, atom.style)
    } else {
      const added = measure(text, atom.style)
      pieces.push({ text, style: atom.style, x, width: added })
      x += added
    }
  })
  if (pieces.length > 0) breakLine('none')
  return lines
}

/** A run that begins without a space hangs on the word before it: a footnote mark, a stop after italics. */
function toAtoms(run: Run): Atom[] {
  return run.text.split(/(?= )/u).flatMap((word) => {
    const [first, ...rest] = splitWord(word.trim(), run.style)
    return first
      ? [{ ...first, joint: word.startsWith(' ') ? ('space' as const) : first.joint }, ...rest]
      : []
  })
}

function splitWord(word: string, style: Style): Atom[] {
  return word.split(SOFT_HYPHEN).flatMap((part, soft) =>
    part.split(/(?<=\p{L}-)(?=\p{L})/u).map((text, compound): Atom => {
      const joint = compound > 0 ? 'compound' : soft > 0 ? 'soft' : 'none'
      return { text, style, joint }
    }),
  )
}

/** The words of a line, so that those of the next can follow at once. */
export function lineText({ pieces, hyphenated }: Line): string {
  const text = pieces
    .filter((piece) => piece.style !== 'mark')
    .map((piece) => piece.text)
    .join('')
  return hyphenated ? text.slice(0, -1) : text
}
