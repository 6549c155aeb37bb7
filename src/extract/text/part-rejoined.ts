import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import { isEnglish } from '../lexicon.js'
import { toVocabulary, type Vocabulary } from '../vocabulary.js'
import type { TextLine } from './lines.js'
import { measureWrap, type Wrap, widthOf } from './wrap.js'

/** Of the lines of a text at least so many are one line, in a short letter too. */
const SINGLE = 0.85

/** A line wider than the full width by this factor may be two lines in one, and by the other cannot be one. */
const OVERFULL = 1.03
const DOUBLE = 1.25

/** Where in units of the full width the upper line of two may have ended. */
const JOINT = { from: 0.78, to: 1.12 } as const

/** No half of a compound is shorter, save where the letter has the compound elsewhere. */
const SHORTEST_HALF = 3

/**
 * `pdftotext` rejoins lines at a hyphen and drops it, though it be a compound's: "multi-" above "agency" becomes "multiagency" in a
 * line of twice the width. Such a line is parted again, with its hyphen, where a word at the full width is none by itself, and the
 * letter has it with a hyphen elsewhere or both its halves are words.
 */
export function partRejoined(lines: readonly TextLine[], file: VFile): TextLine[] {
  const wrap = measureWrap(lines, SINGLE)
  const isOverfull = (line: TextLine) =>
    wrap.isWrapped && !wrap.isCounted && widthOf(line.text) > OVERFULL * wrap.width
  if (!lines.some(isOverfull)) return [...lines]
  const known: Known = {
    words: toVocabulary(lines.filter((line) => !isOverfull(line))),
    compounds: toCompounds(lines),
  }
  const restored = new Set<string>()
  const partAgain = (line: TextLine): TextLine[] => {
    const joint = isOverfull(line) ? findJoint(line.text, wrap, known) : null
    if (joint === null) return [line]
    const [upper, lower] = [`${line.text.slice(0, joint.at)}-`, line.text.slice(joint.at)]
    restored.add(joint.compound)
    return [{ ...line, text: upper }, ...partAgain({ ...line, text: lower, marker: null, blanks: 0 })]
  }
  const parted = lines.flatMap(partAgain)
  if (restored.size > 0) {
    const words = [...restored].map((word) => `“${word}”`).join(', ')
    say(file, 'restored-hyphens', `Unexpected words without their hyphens at line ends, read as ${words}`)
  }
  return parted
}

interface Known {
  /** Words of the letter, in lower case. */
  words: Vocabulary
  /** Compounds of the letter without their hyphens, each with the place of its hyphen. */
  compounds: ReadonlyMap<string, number>
}

const COMPOUND = /(?<![\p{L}\p{N}-])([\p{L}\p{N}]+)-(?=([\p{L}\p{N}]+))/gu

function toCompounds(lines: readonly TextLine[]): Map<string, number> {
  const compounds = new Map<string, number>()
  for (const { text } of lines) {
    for (const [, head, tail] of text.toLowerCase().matchAll(COMPOUND)) {
      if (head && tail) compounds.set(head + tail, head.length)
    }
  }
  return compounds
}

/** Where an overfull line lost its hyphen, and the word with it; null where it lost none. */
function findJoint(text: string, wrap: Wrap, known: Known): { at: number; compound: string } | null {
  for (const match of text.matchAll(/[\p{L}\p{N}]{4,}/gu)) {
    // A ragged edge gives a line a little more than its width: then only a word that the letter has with its hyphen is sure.
    const isDouble = widthOf(text) > DOUBLE * wrap.width
    const cut = cutOf(match[0], known, isDouble)
    if (cut === null) continue
    const at = match.index + cut
    const place = widthOf(text.slice(0, at)) / wrap.width
    if (place < JOINT.from || place > JOINT.to) continue
    return { at, compound: `${match[0].slice(0, cut)}-${match[0].slice(cut)}` }
  }
  return null
}

/**
 * Where the hyphen of a compound was, or null where the word is one of the letter's or of the language's own.
 *
 * @param isDouble whether halves that are words show a compound, though the letter does not have it elsewhere.
 */
function cutOf(written: string, { words, compounds }: Known, isDouble: boolean): number | null {
  const word = written.toLowerCase()
  if (words.has(word)) return null
  const attested = compounds.get(word)
  if (attested !== undefined) return attested
  // A name may well be two words, and the lexicon has few.
  if (!isDouble || /^\p{Lu}/u.test(written) || isInflected(word, words) || /\p{N}/u.test(word)) return null
  const isWhole = (half: string) => (half.length >= SHORTEST_HALF || half === 'co') && isEnglish(half)
  const cuts = [...word]
    .map((_, cut) => cut)
    .filter((cut) => isWhole(word.slice(0, cut)) && isWhole(word.slice(cut)))
  // Of several ways to part a word none is sure, unless the letter has both halves of just one.
  const sure =
    cuts.length > 1 ? cuts.filter((cut) => words.has(word.slice(0, cut)) && words.has(word.slice(cut))) : cuts
  return sure.length === 1 ? (sure[0] ?? null) : null
}

/** Endings of which the lexicon may lack a word with it: "accountabilities", "centred". */
const ENDINGS: readonly [ending: RegExp, stem: string][] = [
  [/$/, ''],
  [/s$/, ''],
  [/d$/, ''],
  [/(es|ed|ing|ly)$/, ''],
  [/ing$/, 'e'],
  [/(ies|ied)$/, 'y'],
]

/** Whether a word is one, with or without its ending, of the language or the letter. */
function isInflected(word: string, words: Vocabulary): boolean {
  const stems = ENDINGS.filter(([ending]) => ending.test(word)).map(([ending, stem]) =>
    word.replace(ending, stem),
  )
  return stems.some((stem) => words.has(stem) || isEnglish(stem))
}
