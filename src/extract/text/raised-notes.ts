import { MARKED, RAISED } from '../raised-figures.js'
import type { TextLine } from './lines.js'

const NOTE = new RegExp(`^(${RAISED})\\s+\\S`, 'u')

const FIGURE = new RegExp(RAISED, 'gu')

/**
 * The footnotes of a text, each with its lines, that open with a figure above the line which marks a word further up. They end where
 * a blank line does them, wherever in the text they stand.
 */
export function raisedNotesOf(lines: readonly TextLine[]): TextLine[][] {
  const notes: TextLine[][] = []
  const seen = new Set<string>()
  let note: TextLine[] | null = null
  for (const line of lines) {
    const number = line.marker === null ? NOTE.exec(line.text)?.[1] : undefined
    const isWithin = note !== null && line.blanks === 0
    if (number !== undefined && seen.has(number) && (isWithin || line.blanks > 0)) {
      note = [line]
      notes.push(note)
    } else if (isWithin && note) note.push(line)
    else {
      note = null
      for (const match of line.text.matchAll(FIGURE))
        if (MARKED.test(line.text.slice(0, match.index))) seen.add(match[0])
    }
  }
  return notes
}
