import { isBullet } from '../markers.js'
import { keepControl } from './numbered-fonts.js'
import type { PdfFont, PdfPage, TextRun } from './page.js'
import type { Pdfium } from './pdfium.js'
import { isHidden } from './pdfium-clip.js'

/** PDFium gives these for a hyphen at the end of a line and for a glyph that its font does not name. */
const LINE_END_HYPHEN = 2
const NO_CHARACTER = 0xfffe

const SPACE = 0x20
const NO_BREAK_SPACE = 0xa0

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
  // The run so far. It is asked at every character how it ends: to look at the text itself makes V8 copy it each time.
  let characters = ''
  let first = 0
  let last = 0
  let unmappedInRun = 0
  let shown = 0
  let bullet = false
  let endsInSpace = false

  const finish = () => {
    if (shown > 0 && isHidden(pdfium, object)) {
      hidden.push(characters.trim())
    } else if (shown > 0) {
      const address = api.FPDFTextObj_GetFont(object)
      const font = fonts.get(address) ?? toFont(pdfium, address)
      fonts.set(address, font)
      if (font.symbol) unmappedInRun = 0
      unmapped += unmappedInRun
      const { left, right, baseline, size, slanted } = place(pdfium, text, first, last, height)
      runs.push({
        text: characters,
        spaceBefore: spaceBefore || characters.startsWith(' '),
        left,
        right,
        baseline,
        size,
        slanted,
        font,
        mcid: api.FPDFPageObj_GetMarkedContentID(object),
        unmapped: unmappedInRun,
      })
    } else if (characters !== '') {
      spacePending = true
    }
    characters = ''
    unmappedInRun = 0
    shown = 0
    bullet = false
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
    if (owner !== object) {
      if (object !== 0) finish()
      object = owner
      first = index
      spaceBefore = spacePending
    } else if (
      bullet ||
      (characters !== '' && (spacePending || endsInSpace) && isJump(pdfium, text, last, index))
    ) {
      // A bullet and its text, or the cells of two columns, in one object: apart, each has its own place.
      finish()
      first = index
      spaceBefore = true
    } else if (spacePending && characters !== '') {
      characters += ' '
    }
    spacePending = false
    const isUnmapped = api.FPDFText_HasUnicodeMapError(text, index) === 1
    const character = toCharacter(code, isUnmapped)
    characters += character
    if (isUnmapped) unmappedInRun += 1
    endsInSpace = character === ' '
    if (endsInSpace) continue
    last = index
    if (character.trim() === '') continue
    shown += 1
    bullet = shown === 1 && isBullet(character)
  }
  if (object !== 0) finish()
  return { runs, hidden, unmapped }
}

/** What stands for a character in the text of a run. */
function toCharacter(code: number, isUnmapped: boolean): string {
  if (code === LINE_END_HYPHEN || code === NO_CHARACTER) return '-'
  if (code === NO_BREAK_SPACE) return ' '
  if (code < SPACE) return isUnmapped ? keepControl(code) : ' '
  return String.fromCodePoint(code)
}

/** A line that climbs by more than this share of its length is meant to; a scanner's tilt is less. */
const SLANT = 0.1

type Place = Required<Pick<TextRun, 'left' | 'right' | 'baseline' | 'size' | 'slanted'>>

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
  const a = heap.HEAPF32[scratch >> 2] ?? 1
  const b = heap.HEAPF32[(scratch >> 2) + 1] ?? 0
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
  const at = scratch >> 2
  const { HEAPF32 } = heap
  const top = HEAPF32[at + 1] ?? 0
  const right = HEAPF32[at + 2] ?? left
  const bottom = HEAPF32[at + 3] ?? 0
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
