import type { VFile } from 'vfile'
import { say } from '../messages.js'

/**
 * Quotation marks and dashes that stand as what their glyph's number would be in Latin-1: PDFs made by way of PostScript may lose
 * the map from glyphs to characters, and readers then take the number for a character ("children¶s", "µfront door¶"). Letters
 * come out right by the font's encoding, for which these signs are too new.
 */

/** What shows it: no word has a pilcrow within. */
const EVIDENCE = /¶(?<=\p{L}¶)(?=(?:s|t|d|m|re|ve|ll)(?!\p{L}))/u

/**
 * By number, 177 to 182, as the fonts that come with Windows number theirs: in the order of the Macintosh (OpenType specification,
 * table `post`, version 1) without its no-break space. Signs with a use of their own ("m²", "±2", "5 µg") count only where a
 * quotation mark or a dash could stand.
 */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\s)±(?=\s)|(?<=\p{L})±(?=\p{L})/gu, '–'],
  [/(?<=\s)²(?=\s)|(?<=\p{L}{2})²(?=\p{L})/gu, '—'],
  [/(?<!\S)³(?=[\p{L}\p{N}])|(?<=[(‘µ[])³/gu, '“'],
  [/(?<=\S)´(?!\p{L})/gu, '”'],
  [/µ(?![glms](?!\p{L}))(?=[\p{L}\p{N}])/gu, '‘'],
  [/¶/g, '’'],
]

/** A text with its quotation marks and dashes, character for character; without evidence as it is. The mend is said on the file. */
export function mendGlyphNumbers(text: string, file: VFile): string {
  if (!EVIDENCE.test(text)) return text
  const reason =
    'Unexpected numbers of glyphs for quotation marks, mended ¶ to ’, µ to ‘ and those beside them'
  say(file, 'mended-encoding', reason)
  return SIGNS.reduce((mended, [sign, meant]) => mended.replace(sign, meant), text)
}
