/** A rectangle of a bitmap, in pixels from its top left. */
export interface PixelBox {
  left: number
  top: number
  right: number
  bottom: number
}

/** A character as Tesseract found it. */
export interface OcrCharacter extends PixelBox {
  text: string
}

export interface OcrWord extends PixelBox {
  text: string
  /** How sure Tesseract is of it, from 0 to 100. */
  confidence: number
  characters: OcrCharacter[]
  /** True of the bullet that opens a line, told by its shape and place. */
  isMarker?: true
}

/** Words that Tesseract found on one baseline. */
export interface OcrLine {
  words: OcrWord[]
  /** Height of the baseline at a place, in pixels from the top. */
  baselineAt: (x: number) => number
}

const LINE = /<span class='ocr_(?:line|header|textfloat|caption)'[^>]*title="([^"]*)"/
const TAG = /<span class='(ocr_\w+|ocrx_word|ocrx_cinfo)'[^>]*?title=(?:"([^"]*)"|'([^']*)')[^>]*>([^<]*)/g

/**
 * The lines of a page in Tesseract's hOCR, with a box for each character (`hocr_char_boxes`). It is the one form in which the
 * library and the program both give baselines.
 */
export function fromHocr(hocr: string): OcrLine[] {
  const lines: OcrLine[] = []
  for (const [tag, kind, quoted, apostrophed, content = ''] of hocr.matchAll(TAG)) {
    const title = quoted ?? apostrophed ?? ''
    const words = lines.at(-1)?.words
    if (LINE.test(tag)) lines.push({ words: [], baselineAt: toBaseline(title) })
    else if (kind === 'ocrx_word' && words) {
      const confidence = Number(/x_wconf (\d+)/.exec(title)?.[1] ?? 0)
      words.push({ text: toPlain(content).trim(), confidence, characters: [], ...toBox('bbox', title) })
    } else if (kind === 'ocrx_cinfo') {
      const character = { text: toPlain(content), ...toBox('x_bboxes', title) }
      const word = words?.at(-1)
      if (!word) continue
      word.characters.push(character)
      word.text += character.text
    }
  }
  return lines
    .map((line) => ({ ...line, words: line.words.filter((word) => word.text.trim() !== '') }))
    .filter((line) => line.words.length > 0)
}

function toBox(name: string, title: string): PixelBox {
  const [left = 0, top = 0, right = 0, bottom = 0] = numbersAfter(name, title)
  return { left, top, right, bottom }
}

/** hOCR gives the baseline as a slope and a height over the bottom left of the line's box. */
function toBaseline(title: string): OcrLine['baselineAt'] {
  const { left, bottom } = toBox('bbox', title)
  const [slope = 0, offset = 0] = numbersAfter('baseline', title)
  return (x) => bottom + offset + slope * (x - left)
}

function numbersAfter(name: string, title: string): number[] {
  const list = new RegExp(`\\b${name} ([-\\d.e ]+)`).exec(title)?.[1] ?? ''
  return list.trim().split(' ').map(Number)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

function toPlain(text: string): string {
  return text.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
}
