import type { VFile } from 'vfile'
import { say } from '../messages.js'
import { isEnglish } from './lexicon.js'
import { SOFT_HYPHEN } from './reflow.js'

/**
 * Hyphens of which a file says that they are soft: fonts have one glyph for both, and MuPDF among others names it by the second, so that
 * "multi-agency" is read as "multiagency".
 */

/** A word parted within its line. */
const PARTED = /(\p{L}+)\u00ad(?=(\p{L}+))/gu

/** Fewer words do not show it: a lexicon may lack one that a layout parted. */
const ENOUGH = 2

/**
 * Texts with their soft hyphens as hyphens, where more of the words that these part are none when joined, and both halves are. The mend
 * is said on the file.
 */
export function mendShownHyphens(texts: readonly string[], file: VFile): readonly string[] {
  if (!texts.some((text) => text.includes(SOFT_HYPHEN))) return texts
  const parted = new Map(
    texts.flatMap((text) =>
      [...text.toLowerCase().matchAll(PARTED)].map(([, head = '', tail = '']) => [
        head + tail,
        { head, tail },
      ]),
    ),
  )
  const isSoft = [...parted].flatMap(([whole, { head, tail }]) => {
    if (isEnglish(whole)) return [true]
    return isEnglish(head) && isEnglish(tail) ? [false] : []
  })
  const shown = isSoft.filter((soft) => !soft).length
  if (shown < ENOUGH || shown * 2 <= isSoft.length) return texts
  say(
    file,
    'mended-encoding',
    'Unexpected soft hyphens within words that are none without, mended to hyphens',
  )
  return texts.map((text) => text.replaceAll(SOFT_HYPHEN, '-'))
}
