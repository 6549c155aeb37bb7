import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import type { Furniture, SourceLine } from '../document.js'
import { SALUTATION, VALEDICTION } from '../formulas.js'

/** Fewer words are those of a button or a menu that stands by the text. */
const FEW_WORDS = 10

/** The first words of what was left out, for the message. */
const SHOWN = 60

/**
 * Says where words between salutation and valediction were taken for surroundings or are hidden: a page may fold away a section
 * of the letter, or set a part of it in an element that is made for other matter.
 *
 * @param source every line of the page, in order.
 */
export function sayLeftOut(
  source: readonly SourceLine[],
  furniture: readonly Furniture[],
  file: VFile,
): void {
  const from = source.findIndex(({ text }) => SALUTATION.test(text))
  const to = source.findLastIndex(({ text }) => VALEDICTION.test(text))
  const taken = new Set(
    furniture.flatMap(({ kind, text }) => (kind === 'hidden' || kind === 'surroundings' ? [text] : [])),
  )
  const within = source.slice(from + 1, Math.max(from + 1, to)).filter(({ text }) => taken.has(text))
  const text = within.map((line) => line.text).join(' ')
  const words = text.split(/\s+/).length
  if (from < 0 || words < FEW_WORDS) return
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
  say(
    file,
    'left-out-text',
    `Unexpected words (${words}) within the letter that the page hides or sets apart, “${shown}”, expected them shown with it`,
  )
}
