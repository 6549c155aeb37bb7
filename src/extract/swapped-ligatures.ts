import type { VFile } from 'vfile'
import { say } from '../messages.js'

/**
 * Letters of a ligature ("ffi", "tt") as UTF-16 with their bytes swapped, within a word or at its edge: Ghostscript writes them so
 * into the map from glyphs to characters, and every reader sees Chinese ("昀椀ndings" for "findings").
 */
const SWAPPED = /(?<=\p{Script=Latin})[昀椀氀琀樀]{2,3}|[昀椀氀琀樀]{2,3}(?=\p{Script=Latin})/gu

/** What nearly every letter is without: looked for alone it costs a fraction of the pattern above. */
const SUSPECT = /[昀椀氀琀樀]{2}/

/** A text with its ligatures in plain letters, character for character. The mend is said on the file. */
export function mendSwappedLigatures(text: string, file: VFile): string {
  if (!SUSPECT.test(text)) return text
  const seen = new Map<string, string>()
  const mended = text.replace(SWAPPED, (swapped) => {
    const meant = Array.from(swapped, (sign) => String.fromCharCode(sign.charCodeAt(0) >> 8)).join('')
    seen.set(swapped, meant)
    return meant
  })
  if (seen.size > 0) {
    const pairs = [...seen].map(([from, to]) => `${from} to ${to}`).join(', ')
    say(file, 'mended-encoding', `Unexpected bytes of ligatures in reverse, mended ${pairs}`)
  }
  return mended
}
