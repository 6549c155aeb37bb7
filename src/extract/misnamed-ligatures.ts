import type { VFile } from 'vfile'
import { say } from '../messages.js'
import { isEnglish } from './lexicon.js'

/**
 * Ligatures of which a file says that they are letters of other languages: Ghostscript names them by their place in the font, or by
 * bytes that are not even theirs, so that every reader sees "ündings", "staû" and "o昀케ce".
 */

/** The ligatures that fonts have, the longer first. */
const LIGATURES = ['ffi', 'ffl', 'ff', 'fi', 'fl', 'tt', 'ti', 'ft']

/** A letter that English has not of its own, or several of scripts that stand in no word of it: Chinese, Japanese, Korean. */
const FOREIGN = /[\u00c0-\u024f]|[\u2e80-\ud7ff]+/g

/** A word with such letters; looked for from the heads of words alone, for a run of letters may be of any length. */
const WORD = /(?<![a-z])[a-z]*[\u00c0-\u024f\u2e80-\ud7ff][a-z\u00c0-\u024f\u2e80-\ud7ff]*/gi

/** Fewer different words that become English do not show what a letter stands for: of some name one might by chance. */
const ENOUGH = 2

/** Gives texts of one file their ligatures back, in plain letters, where its words show which letter is which. The mend is said on the file. */
export function mendMisnamedLigatures(texts: readonly string[], file: VFile): readonly string[] {
  const meant = toMeaning(texts)
  if (meant.size === 0) return texts
  const pairs = [...meant].map(([sign, ligature]) => `${sign} to ${ligature}`).join(', ')
  say(file, 'mended-encoding', `Unexpected letters for ligatures, mended ${pairs}`)
  return texts.map((text) => text.replace(FOREIGN, (sign) => meant.get(sign) ?? sign))
}

/** What each letter, or run of letters, stands for, of those that make English words of most words that have them. */
function toMeaning(texts: readonly string[]): Map<string, string> {
  const wordsBySign = new Map<string, string[]>()
  const strange = texts.filter((text) => text.search(FOREIGN) >= 0)
  for (const word of new Set(strange.flatMap((text) => toSmall(text).match(WORD) ?? [])))
    for (const sign of new Set(word.match(FOREIGN))) append(wordsBySign, sign, word)
  const meant = new Map<string, string>()
  for (const [sign, words] of wordsBySign) {
    const ligature = LIGATURES.find((letters) => {
      const made = words.filter((word) => isEnglish(word.replaceAll(sign, letters)))
      return made.length >= ENOUGH && made.length * 2 > words.length
    })
    if (ligature !== undefined) meant.set(sign, ligature)
  }
  return meant
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** A text with the capitals of English in small letters: of others each may stand for another ligature. */
function toSmall(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
}
