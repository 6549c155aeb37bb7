import { isBullet, isMarker } from '../markers.js'
import { FIRST_WITHOUT_WIDTH, isWithoutWidth } from '../no-width.js'
import { keepControl } from './numbered-fonts.js'
import type { PdfFont, PdfPage, TextRun } from './page.js'
import type { Pdfium } from './pdfium.js'
import { isHidden } from './pdfium-clip.js'
import { toFont } from './pdfium-fonts.js'
import { isJump, place } from './pdfium-place.js'

/** PDFium gives these for a hyphen at the end of a line and for a glyph that its font does not name. */
const LINE_END_HYPHEN = 2
const NO_CHARACTER = 0xfffe

const SPACE = 0x20
const HYPHEN = 0x2d
const LAST_OF_ASCII = 0x7f
const NO_BREAK_SPACE = 0xa0
const LAST_OF_ONE_UNIT = 0xffff

/**
 * The runs of a page: what one text object shows, in content order.
 *
 * Place and type are asked once a run: to ask them of every character costs four times the reading itself.
 *
 * @param text PDFium's text page.
 * @param height of the page in points: PDFium counts from the bottom, {@link TextRun} from the top.
 */
export function toRuns(
  pdfium: Pdfium,
  text: number,
  height: number,
): Pick<PdfPage, 'runs' | 'hidden' | 'unmapped'> {
  const { api } = pdfium
  const runs: TextRun[] = []
  const hidden: string[] = []
  const fonts = new Map<number, PdfFont>()
  const count = api.FPDFText_CountChars(text)
  let object = 0
  let unmapped = 0
  let spacePending = false
  let spaceBefore = false
  // The run so far, in UTF-16 units: to put a string together character by character takes six times as long.
  let units: number[] = []
  let first = 0
  let last = 0
  let unmappedInRun = 0
  let shown = 0
  let isLoneBullet = false
  let endsInSpace = false

  const finish = () => {
    if (shown > 0 && isHidden(pdfium, object)) {
      hidden.push(toText(units).trim())
    } else if (shown > 0) {
      const address = api.FPDFTextObj_GetFont(object)
      const font = fonts.get(address) ?? toFont(pdfium, address)
      fonts.set(address, font)
      if (font.symbol) unmappedInRun = 0
      unmapped += unmappedInRun
      const { left, right, baseline, size, slanted } = place(pdfium, text, first, last, height)
      runs.push({
        text: toText(units),
        spaceBefore: spaceBefore || units[0] === SPACE,
        left,
        right,
        baseline,
        size,
        slanted,
        font,
        mcid: api.FPDFPageObj_GetMarkedContentID(object),
        unmapped: unmappedInRun,
      })
    } else if (units.length > 0) {
      spacePending = true
    }
    units = []
    unmappedInRun = 0
    shown = 0
    isLoneBullet = false
    endsInSpace = false
  }

  for (let index = 0; index < count; index++) {
    const code = api.FPDFText_GetUnicode(text, index)
    // PDFium puts in nothing but spaces and the ends of lines.
    if (code <= SPACE && api.FPDFText_IsGenerated(text, index) === 1) {
      spacePending = true
      continue
    }
    const owner = api.FPDFText_GetTextObject(text, index)
    if (code >= FIRST_WITHOUT_WIDTH && isWithoutWidth(code)) {
      // Fonts give it a width all the same: without it a gap would part the word that it stands in.
      if (owner === object) last = index
      continue
    }
    const isWordEnd = units.length > 0 && (spacePending || endsInSpace)
    if (owner !== object) {
      if (object !== 0) finish()
      object = owner
      first = index
      spaceBefore = spacePending
    } else if (
      isLoneBullet ||
      (isWordEnd && isJump(pdfium, text, last, index, isMarkerAlone(units, shown)))
    ) {
      // A bullet and its text, or the cells of two columns, in one object: apart, each has its own place.
      finish()
      first = index
      spaceBefore = true
    } else if (spacePending && units.length > 0) {
      units.push(SPACE)
    }
    spacePending = false
    const isUnmapped = api.FPDFText_HasUnicodeMapError(text, index) === 1
    if (isUnmapped) unmappedInRun += 1
    const meant = toMeant(code, isUnmapped)
    if (meant > LAST_OF_ONE_UNIT) {
      const character = String.fromCodePoint(meant)
      units.push(character.charCodeAt(0), character.charCodeAt(1))
    } else units.push(meant)
    endsInSpace = meant === SPACE
    if (endsInSpace) continue
    last = index
    if (meant > LAST_OF_ASCII && String.fromCodePoint(meant).trim() === '') continue
    shown += 1
    isLoneBullet = shown === 1 && isBullet(String.fromCodePoint(meant))
  }
  if (object !== 0) finish()
  return { runs, hidden, unmapped }
}

/** In characters: "(viii)" and "12." are no longer. */
const LONGEST_MARKER = 6

/** Whether a run so far is what may mark an item of a list. */
function isMarkerAlone(units: readonly number[], shown: number): boolean {
  return shown <= LONGEST_MARKER && isMarker(toText(units).trim())
}

/** The code of what stands for a character in the text of a run. */
function toMeant(code: number, isUnmapped: boolean): number {
  if (code === LINE_END_HYPHEN || code === NO_CHARACTER) return HYPHEN
  if (code === NO_BREAK_SPACE) return SPACE
  if (code < SPACE) return isUnmapped ? keepControl(code) : SPACE
  return code
}

/** A call takes so many arguments everywhere. */
const MOST_ARGUMENTS = 10_000

function toText(units: readonly number[]): string {
  if (units.length <= MOST_ARGUMENTS) return String.fromCharCode(...units)
  let text = ''
  for (let from = 0; from < units.length; from += MOST_ARGUMENTS)
    text += String.fromCharCode(...units.slice(from, from + MOST_ARGUMENTS))
  return text
}
