import { VFile } from 'vfile'
import type { Document, PartLine, Stretch } from '../../extract/document.js'
import type { Structured } from '../index.js'
import { countWords } from './count-words.js'
import { findLetters } from './find.js'
import { isHeadOfOther } from './label.js'
import { partsOfTree } from './tree-parts.js'

/** A letter of a file, as a document of its own. */
export interface LetterPart {
  document: Document
  /** Carries the messages of the file and those of the part. */
  file: VFile
  /** Where it stands; null for a file that is read whole. */
  stretch: Stretch | null
}

/** A letter of a file, read. */
export interface StructuredPart extends LetterPart {
  structure: Structured
}

/** What a file holds. */
export interface Pack {
  parts: LetterPart[]
  lines: readonly PartLine[]
}

/**
 * Words that stand round the one letter of a file without pages and are left with it: the head of an e-mail, a note, what an
 * inspectorate says of itself below its letters.
 */
const FEW_WORDS = 150

/** So few words on pages of their own are the end of a list of copies, or a label, and no paper of another kind. */
const NEXT_TO_NOTHING = 20

/**
 * Cuts a document into the letters that it holds, each read as though the file held nothing else. A document that is one
 * letter, or none, stays whole.
 */
export function toPack(document: Document, file: VFile): Pack {
  const parts = document.parts ?? partsOfTree(document)
  const { lines } = parts
  const whole: Pack = { parts: [{ document, file, stretch: null }], lines }
  const letters = findLetters(lines).filter(({ isOwn }) => isOwn)
  const [only] = letters
  if (only === undefined || (letters.length === 1 && isAll(lines, only))) return whole
  return {
    lines,
    parts: letters.map(({ from, to }) => {
      const stretch = { from, to }
      const part = new VFile({ path: file.path })
      const read = parts.read(stretch, part)
      carryMessages(file, part, read)
      return { document: read, file: part, stretch }
    }),
  }
}

/** Whether next to nothing of a file stands round its one letter. */
function isAll(lines: readonly PartLine[], { from, to }: Stretch): boolean {
  const isRead = (side: readonly PartLine[]) =>
    side.every(({ page }) => page === null)
      ? countWords(side) <= FEW_WORDS && !side.some(({ text }) => isHeadOfOther(text))
      : countWords(side) <= NEXT_TO_NOTHING ||
        side.every(({ page }) => page === lines[from]?.page || page === lines[to - 1]?.page)
  return isRead(lines.slice(0, from)) && isRead(lines.slice(to))
}

/** What was said of the whole file, or of a page of the part, is said of the part as well, unless its own reading says it anew. */
function carryMessages(file: VFile, part: VFile, { source }: Document): void {
  const pages = new Set(source.map(({ page }) => page))
  const own = new Set(part.messages.map(({ ruleId }) => ruleId))
  const carried = file.messages.filter((message) => {
    const page = 'page' in message && typeof message.page === 'number' ? message.page : null
    return !own.has(message.ruleId) && (page === null || pages.has(page))
  })
  part.messages.unshift(...carried)
}
