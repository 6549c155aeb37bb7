import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import { isEnglish } from '../lexicon.js'
import { toWindows1252 } from '../windows-1252.js'
import type { PdfPage, TextRun } from './page.js'

/**
 * Fonts that give the numbers of their glyphs for characters: PDFs made by way of PostScript hold such ones beside sound ones, and
 * "The" stands in them as "7KH". The fonts that come with Windows number their first glyphs in the order of the Macintosh
 * (OpenType specification, table `post`, version 1), but for its no-break space: those behind it are one lower.
 */

/** From the number of a glyph to the character, over ASCII. */
const SHIFT = 29

/** Numbers of the glyphs from a space to a tilde. */
const [SPACE, TILDE] = [3, 97]

/** Beyond ASCII, what letters of inspectors hold, by the number of its glyph: the first of a row of neighbours. */
const BEYOND: ReadonlyMap<number, string> = new Map(
  (
    [
      [98, 'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü'],
      [133, '£'],
      [135, '•'],
      [171, '…'],
      [177, '–—“”‘’'],
    ] as const
  ).flatMap(([first, characters]) =>
    [...characters].map((character, at) => [first + at, character] as const),
  ),
)

/** How a run keeps a control character until its font is judged: its code above this, where Unicode has no characters. */
const KEPT = 0xe000

const CONTROLS = /[\ue000-\ue01f]/g

/** The code that stands for a control character that a font gives: a space's, unless the number of a glyph could be meant. */
export function keepControl(code: number): number {
  return code > SPACE ? KEPT + code : ' '.charCodeAt(0)
}

/** Words by which a font is judged. */
const WORD = /\p{L}{3,}/gu

/** Of the words of a letter nine in ten are English; of shifted ones hardly any. */
const ENGLISH = 0.75

/** A font with fewer words shows itself by an apostrophe that stands right in the middle of a word. */
const FEW_WORDS = 3

const ENDING = /’(?:s|t|d|m|re|ve|ll)(?!\p{L})/u

/**
 * Names what the glyphs of numbered fonts show, where the words that come out are English and those that the file gives are none. It
 * is said on the file. Fonts are judged only where a page has characters without a name.
 */
export function nameGlyphs(pages: PdfPage[], file: VFile): PdfPage[] {
  if (pages.every(({ unmapped }) => unmapped === 0)) return pages
  const fonts = new Map<string, TextRun[]>()
  for (const run of pages.flatMap(({ runs }) => runs)) {
    const known = fonts.get(run.font.name)
    if (known) known.push(run)
    else fonts.set(run.font.name, [run])
  }
  const numbered = new Set([...fonts].filter(([, runs]) => isNumbered(runs)).map(([name]) => name))
  const first = pages.find(({ runs }) => runs.some(({ font }) => numbered.has(font.name)))
  if (first) {
    const reason = 'Unexpected numbers of glyphs for characters, named them by the order that fonts share'
    say(file, 'mended-encoding', reason, { page: first.number })
  }
  return pages.map((page) => {
    const runs = page.runs.map((run) =>
      numbered.has(run.font.name)
        ? { ...run, text: named(run.text), unmapped: 0 }
        : { ...run, text: run.text.replace(CONTROLS, ' ') },
    )
    const unmapped = runs.reduce((sum, { unmapped }) => sum + unmapped, 0)
    return { ...page, unmapped, runs: withoutBlank(runs) }
  })
}

/** The runs that show something; what stood blank between two parts them. */
function withoutBlank(runs: readonly TextRun[]): TextRun[] {
  const isBlank = (run: TextRun | undefined) => run?.text.trim() === ''
  return runs
    .map((run, index) => ({ ...run, spaceBefore: run.spaceBefore || isBlank(runs[index - 1]) }))
    .filter((run) => !isBlank(run))
}

function isNumbered(runs: readonly TextRun[]): boolean {
  if (runs.some(({ font }) => font.symbol) || runs.every(({ unmapped }) => unmapped === 0)) return false
  const raw = runs.map(({ text }) => text.replace(CONTROLS, ' ')).join(' ')
  const meant = runs.map(({ text }) => named(text)).join(' ')
  const words = meant.match(WORD) ?? []
  if (words.length < FEW_WORDS) return ENDING.test(meant)
  return shareOfEnglish(words) >= ENGLISH && shareOfEnglish(raw.match(WORD) ?? []) < ENGLISH
}

function shareOfEnglish(words: readonly string[]): number {
  return words.filter((word) => isEnglish(word.toLowerCase())).length / Math.max(1, words.length)
}

/** The characters whose codes, in the encoding that such fonts claim, are the numbers. */
function named(text: string): string {
  return text.replace(/[^ ]/gu, (character) => {
    const code = toWindows1252(character)
    const number = code >= KEPT && code < KEPT + 32 ? code - KEPT : code
    if (number >= SPACE && number <= TILDE) return String.fromCharCode(number + SHIFT)
    return BEYOND.get(number) ?? character
  })
}
