import { endsSentence } from '../formulas.js'
import { RAISED, raisedMarksIn, toPlainFigures } from '../raised-figures.js'
import type { TextLine } from './lines.js'

const NOTE = new RegExp(`^(${RAISED})\\s+\\S`, 'u')

/**
 * The footnotes of a text, each with its lines, that open with a figure above the line which marks a word further up, wherever in the
 * text they stand. They end with a sentence, or where a blank line or an item ends them.
 */
export function raisedNotesOf(lines: readonly TextLine[]): TextLine[][] {
  const notes: TextLine[][] = []
  const seen = new Set<string>()
  let note: TextLine[] | null = null
  for (const line of lines) {
    const number = line.marker === null ? NOTE.exec(line.text)?.[1] : undefined
    const isWithin = note !== null && line.blanks === 0
    if (number !== undefined && seen.has(toPlainFigures(number)) && (isWithin || line.blanks > 0)) {
      note = [line]
      notes.push(note)
    } else if (isWithin && note && goesOn(note, line)) note.push(line)
    else {
      note = null
      for (const { label } of raisedMarksIn(line.text)) seen.add(label)
    }
  }
  return notes
}

/** Whether a line belongs to the note above it: that has broken off in mid-sentence. */
function goesOn(note: readonly TextLine[], line: TextLine): boolean {
  return line.marker === null && !endsSentence(note.at(-1)?.text ?? '')
}
