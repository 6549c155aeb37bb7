import { isBullet } from '../markers.js'
import { keepControl } from './numbered-fonts.js'
import type { PdfFont, PdfPage, TextRun } from './page.js'
import type { Pdfium } from './pdfium.js'
import { isHidden } from './pdfium-clip.js'

/** PDFium gives these for a hyphen at the end of a line and for a glyph that its font does not name. */
const NO_CHARACTER = 0xfffe

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
  let first = 0
  let characters = ''
  let unmapped = 0
  let unmappedInRun = 0
  let spaceBefore = false
  let spacePending = false

  const finish = (last: number) => {
    if (characters.trim() !== '' && isHidden(pdfium, object)) {
      hidden.push(characters.trim())
    } else if (characters.trim() !== '') {
      const font = api.FPDFTextObj_GetFont(object)
      const known = fonts.get(font) ?? toFont(pdfium, font)
      fonts.set(font, known)
      if (known.symbol) unmappedInRun = 0
      unmapped += unmappedInRun
      runs.push({
        text: characters,
        spaceBefore: spaceBefore || characters.startsWith(' '),
        ...place(pdfium, text, first, last, height),
        font: known,
        mcid: api.FPDFPageObj_GetMarkedContentID(object),
        unmapped: unmappedInRun,
      })
    } else if (characters !== '') {
      spacePending = true
    }
    characters = ''
    unmappedInRun = 0
  }

  const isWordEnd = () => characters !== '' && (spacePending || characters.endsWith(' '))
  let last = 0
  for (let index = 0; index < count; index++) {
    if (api.FPDFText_IsGenerated(text, index) === 1) {
      spacePending = true
      continue
    }
    const owner = api.FPDFText_GetTextObject(text, index)
    if (owner !== object) {
      if (object !== 0) finish(last)
      object = owner
      first = index
      spaceBefore = spacePending
    } else if (isBullet(characters.trim()) || (isWordEnd() && isJump(pdfium, text, last, index))) {
      // A bullet and its text, or the cells of two columns, in one object: apart, each has its own place.
      finish(last)
      first = index
      spaceBefore = true
    } else if (spacePending && characters !== '') {
      characters += ' '
    }
    spacePending = false
    const code = api.FPDFText_GetUnicode(text, index)
    const isHyphen = code === 2 || code === NO_CHARACTER
    const isUnmapped = api.FPDFText_HasUnicodeMapError(text, index) === 1
    let character = isHyphen ? '-' : code === 0xa0 ? ' ' : String.fromCodePoint(code)
    if (code < 32 && !isHyphen) character = isUnmapped ? keepControl(code) : ' '
    characters += character
    if (isUnmapped) unmappedInRun += 1
    if (character !== ' ') last = index
  }
  if (object !== 0) finish(last)
  return { runs, hidden, unmapped }
}

/** A line that climbs by more than this share of its length is meant to; a scanner's tilt is less. */
const SLANT = 0.1

type Place = Pick<TextRun, 'left' | 'right' | 'baseline' | 'size' | 'slanted'>

/** Where a run stands and how it is turned: the origin of its first character, the far edge of its last. */
function place(
  { api, heap, scratch }: Pdfium,
  text: number,
  first: number,
  last: number,
  height: number,
): Place {
  api.FPDFText_GetCharOrigin(text, first, scratch, scratch + 8)
  const left = heap.HEAPF64[scratch >> 3] ?? 0
  const baseline = height - (heap.HEAPF64[(scratch >> 3) + 1] ?? 0)
  api.FPDFText_GetLooseCharBox(text, last, scratch)
  const right = heap.HEAPF32[(scratch >> 2) + 2] ?? left
  api.FPDFText_GetMatrix(text, first, scratch)
  const [a = 1, b = 0] = heap.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 2)
  const length = Math.hypot(a, b)
  const size = api.FPDFText_GetFontSize(text, first) * length
  const slanted = Math.abs(b) > SLANT * length
  return { left, right: Math.max(left, right), baseline, size: Math.round(size * 10) / 10, slanted }
}

/** Within one object a gap of so many type sizes is a jump to another column, not a space. */
const JUMP = 1.5

/** Whether a wide gap parts two neighbouring characters of an object. */
function isJump(pdfium: Pdfium, text: number, last: number, next: number): boolean {
  const { api, heap, scratch } = pdfium
  api.FPDFText_GetCharOrigin(text, next, scratch, scratch + 8)
  const left = heap.HEAPF64[scratch >> 3] ?? 0
  api.FPDFText_GetLooseCharBox(text, last, scratch)
  const [, top = 0, right = left, bottom = 0] = heap.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 4)
  return left - right > JUMP * Math.abs(top - bottom)
}

/** Weights of this and above are bold; 400 is the regular one. */
const HEAVY = 600

function isBoldName(name: string): boolean {
  return /bold|black|heavy/i.test(name)
}

/**
 * Where a name of a document's fonts says that it is bold, the names are trusted for all of them: a weight is worked out from
 * the width of stems, for which Ghostscript writes what it likes.
 */
export function trustFontNames(pages: readonly PdfPage[]): void {
  const fonts = new Set(pages.flatMap(({ runs }) => runs.map(({ font }) => font)))
  const isNamed = [...fonts].some(({ name }) => isBoldName(name))
  if (isNamed) for (const font of fonts) font.bold = isBoldName(font.name)
}

function toFont({ api, module, scratch }: Pdfium, font: number): PdfFont {
  const length = api.FPDFFont_GetBaseFontName(font, scratch, 256)
  const name = length > 1 && length <= 256 ? module.UTF8ToString(scratch) : ''
  return {
    name,
    bold: isBoldName(name) || api.FPDFFont_GetWeight(font) >= HEAVY,
    italic: /italic|oblique/i.test(name),
    symbol: /wingdings|symbol|dingbats|webdings/i.test(name),
  }
}
