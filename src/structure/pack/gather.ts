import { VFile } from 'vfile'
import type { Document, SourceLine } from '../../extract/document.js'
import type { Enclosure } from '../../extract/enclosures.js'
import { say } from '../../messages.js'
import { countWords } from './count-words.js'
import type { StructuredPart } from './index.js'
import { toSaid } from './repeats.js'

/** What came of a file, or of one that came with an e-mail. */
export interface Reading {
  enclosure: Enclosure
  /** Null where it could not be read. */
  document: Document | null
  letters: readonly StructuredPart[]
  /** What of it is in none of its letters. */
  outside: readonly SourceLine[]
  /** Says why it gives no letter, where it gives none. */
  file: VFile
}

/** What a file gives, with all that came with it. */
export interface Gathered {
  /** Those whose letters are the file's. */
  bearing: readonly Reading[]
  /** What was read and is in no letter. */
  outside: readonly SourceLine[]
}

/** So few words without a finding, beside a letter, are a note that brings it, however formally it greets and is signed. */
const LONGEST_NOTE = 300

/** A message names at most so many files. */
const MOST_NAMED = 12

/**
 * Gathers the letters of an e-mail, of its text and of the files that came with it, and says of each where it came from, what else
 * came, and whether it came twice. Of a file that is no e-mail, its own letters, and nothing is said.
 */
export function gather(readings: readonly Reading[]): Gathered {
  const holding = readings.filter(({ letters }) => letters.length > 0)
  const found = holding.filter((reading) => !isNote(reading))
  const bearing = found.length > 0 ? found : holding
  const rest = readings.filter((reading) => !bearing.includes(reading))
  const notes = rest.filter((reading) => reading.document !== null && hasBrought(reading, bearing))
  const unread = rest.filter((reading) => !notes.includes(reading))
  const words = countWords(notes.flatMap(linesOf))
  for (const { enclosure, letters } of bearing) {
    for (const { file } of letters) {
      if (enclosure.name !== null) {
        const where = `came with it as “${enclosure.name}”`
        say(file, 'letter-in-attachment', `Unexpected e-mail round this letter, which ${where}`)
      }
      if (words > 0) {
        const reason = `Unexpected words (${words}) in the text of the e-mail that belong to no inspection letter, expected letters alone`
        say(file, 'outside-letters', reason)
      }
      if (unread.length > 0) {
        const reason = `Unexpected files with the e-mail (${toReasons(unread)}), expected letters alone`
        say(file, 'unread-attachment', reason)
      }
    }
  }
  sayRepeats(bearing)
  return { bearing, outside: [...bearing.flatMap(({ outside }) => outside), ...rest.flatMap(linesOf)] }
}

/** The file on which is said why there is no letter in any of what was read. */
export function toRefusal(path: string, readings: readonly Reading[]): VFile {
  const [only] = readings
  if (only && readings.length === 1 && only.enclosure.name === null) return only.file
  const file = new VFile({ path })
  const reason = `Unexpected e-mail that gives no letter (${toReasons(readings)}), expected a letter in it`
  say(file, 'no-letter-in-mail', reason)
  return file
}

/** Whether all that was read is a note: no letter on an inspection says what it found in so few words. */
function isNote({ letters }: Reading): boolean {
  return letters.every(({ structure: { sections } }) => {
    const lines = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => ({ text, page: null })))
    return sections.every(({ findings }) => findings.length === 0) && countWords(lines) <= LONGEST_NOTE
  })
}

/** Whether a letter came with an e-mail. */
function hasBrought({ enclosure: { place } }: Reading, bearing: readonly Reading[]): boolean {
  return bearing.some(({ enclosure }) => enclosure.place.startsWith(`${place}-a`))
}

function linesOf({ document }: Reading): readonly SourceLine[] {
  return document?.source ?? []
}

/** Each of what was read by its name, and why it gives no letter. */
function toReasons(readings: readonly Reading[]): string {
  const reasons = readings.slice(0, MOST_NAMED).map(({ enclosure: { name }, file }) => {
    const fatal = file.messages.find((message) => message.fatal === true)
    return `${name === null ? 'its text' : `“${name}”`}: ${fatal?.reason ?? 'Unexpected note without a finding'}`
  })
  const more = readings.length - reasons.length
  return [...reasons, ...(more > 0 ? [`${more} more`] : [])].join('; ')
}

/** Says of a letter that a file before it holds it too, as where it was sent as PDF and as DOCX. */
function sayRepeats(bearing: readonly Reading[]): void {
  if (bearing.length < 2) return
  const first = new Map<string, Reading>()
  for (const reading of bearing) {
    for (const letter of reading.letters) {
      const said = toSaid(letter)
      const before = first.get(said) ?? reading
      first.set(said, before)
      if (before === reading) continue
      const { name } = before.enclosure
      const where = name === null ? 'the text of the e-mail' : `“${name}”`
      say(letter.file, 'repeated-letter', `Unexpected second copy of the letter in ${where}, expected one`)
    }
  }
}
