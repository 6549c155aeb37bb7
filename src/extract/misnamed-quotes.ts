import type { VFile } from 'vfile'
import { say } from '../messages.js'
import { mendGlyphNumbers } from './glyph-numbers.js'
import { mendMisnamedLigatures } from './misnamed-ligatures.js'
import { mendShownHyphens } from './shown-hyphens.js'
import { mendSwappedLigatures } from './swapped-ligatures.js'

/**
 * Quotation marks of which a file says that they are figures: Ghostscript 10.00 names U+2018 and U+2019 in fonts that it writes as
 * U+0038 and U+0039, so that every reader sees "children9s" and "8front door9".
 */

/** What shows it: no word of English has a 9 within. */
const EVIDENCE = /9(?<=\p{Ll}9)(?=(?:s|t|d|m|re|ve|ll)(?!\p{L}))/u

/** An apostrophe or a closing mark: behind a letter, and not in a postcode ("SE9 2AB"). */
const APOSTROPHE = /(?<=\p{Ll}|\p{L}{3})9(?!\d)|(?<=\p{Lu})9(?=\p{Lu}?\p{Ll})/gu

/** An apostrophe where an opening mark belongs, and not in a number with an ending ("9th") nor in a postcode ("2 9AB"). */
const FALSE_OPENING = /(?<=^|[\s([])(?<!\p{Lu}\d{1,2}\p{Lu}?\s)9(?=\p{L})(?!(?:th|am|pm)(?!\p{L}))/gu

/** A closing mark behind a stop or a capital, where an opening one stands before. */
const CLOSING = /(?<=‘[^‘\f]{0,800}[.,;:!?…]|‘[^‘’\f]{0,80}\p{Lu})9(?!\d|\s\d\p{Lu})/gu

/** An opening mark: before a word, and not in a number with an ending ("8th") nor in a postcode. */
const OPENING = /(?<=^|[\s([—–/-])(?<!\p{Lu}\d{1,2}\p{Lu}?\s)8(?=[\p{L}@])(?!(?:th|am|pm)(?!\p{L}))/gu

/**
 * Texts that stand one behind the other, with the quotation marks, ligatures and hyphens that their fonts misname; without evidence as
 * they are. The mend is said on the file.
 */
export function mendQuotes(texts: readonly string[], file: VFile): readonly string[] {
  return mendShownHyphens(mendMisnamedLigatures(mendSigns(texts, file), file), file)
}

/** What stands for one character is mended over all texts together, character for character. */
function mendSigns(texts: readonly string[], file: VFile): readonly string[] {
  const text = texts.join('')
  const mended = mendFigures(mendGlyphNumbers(mendSwappedLigatures(text, file), file), file)
  if (mended === text) return texts
  let end = 0
  return texts.map(({ length }) => {
    end += length
    return mended.slice(end - length, end)
  })
}

function mendFigures(text: string, file: VFile): string {
  if (!EVIDENCE.test(text)) return text
  say(
    file,
    'mended-encoding',
    'Unexpected figures for quotation marks, as Ghostscript names them, mended 8 to ‘, 9 to ’',
  )
  return text.replace(OPENING, '‘').replace(APOSTROPHE, '’').replace(FALSE_OPENING, '’').replace(CLOSING, '’')
}
