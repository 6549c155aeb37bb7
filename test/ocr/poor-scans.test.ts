import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { type Bitmap, inkOf, turn } from '../../src/extract/ocr/bitmap.js'
import { eraseRules } from '../../src/extract/ocr/erase.js'
import { isIllegible } from '../../src/extract/ocr/index.js'
import { evenLight } from '../../src/extract/ocr/light.js'
import type { MeasuredLine } from '../../src/extract/ocr/measure.js'
import { goesOn } from '../../src/extract/ocr/pitch.js'
import { toRules } from '../../src/extract/ocr/rules.js'
import { readScan, type Scan } from '../../src/extract/ocr/scan.js'
import { withoutSpecks } from '../../src/extract/ocr/specks.js'
import { stackSpread } from '../../src/extract/ocr/spread.js'
import { recognise } from '../../src/extract/ocr/tesseract.js'
import { readLetter } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'
import { randomOf } from '../fuzz/mutate.js'
import { toPng } from '../specimens/images.js'
import { scanPages } from '../specimens/scan.js'

/** A page takes seconds, more on a busy machine. */
const PATIENCE = 600_000

const WHOLE = { left: 0, top: 0, right: 10_000, bottom: 10_000 }

const ROWS = ['Managers know the work well.', 'Children are seen alone.', 'Plans are clear and in date.']

/** A PDF of a page of plain rows, or with the rows as a grid of drawn cells. */
async function printed(rows: readonly string[], isGrid = false): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin: 72 })
  const chunks: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise((resolve) => doc.on('end', resolve))
  for (const [row, text] of rows.entries()) {
    doc.fontSize(12).text(text, 78, 86 + 24 * row, { lineBreak: false })
    if (isGrid)
      doc
        .lineWidth(0.5)
        .rect(72, 80 + 24 * row, 260, 24)
        .stroke()
  }
  doc.end()
  await ended
  return Buffer.concat(chunks)
}

async function pageOf(rows: readonly string[], isGrid = false): Promise<Bitmap> {
  return (await scanPages(await printed(rows, isGrid), 1, { skew: 0, specks: 0 }))[0] as Bitmap
}

/** A page in a light that falls off to a third from one corner to the other. */
function shaded(page: Bitmap): Bitmap {
  const pixels = page.pixels.map((shade, place) => {
    const [x, y] = [place % page.width, Math.floor(place / page.width)]
    return shade * (1 - 0.35 * (x / page.width) - 0.35 * (y / page.height))
  })
  return { ...page, pixels }
}

function inverted(page: Bitmap): Bitmap {
  return { ...page, pixels: page.pixels.map((shade) => 255 - shade) }
}

function beside(left: Bitmap, right: Bitmap): Bitmap {
  const width = left.width + right.width
  const pixels = new Uint8Array(width * left.height)
  for (let y = 0; y < left.height; y++) {
    pixels.set(left.pixels.subarray(y * left.width, (y + 1) * left.width), y * width)
    pixels.set(right.pixels.subarray(y * right.width, (y + 1) * right.width), y * width + left.width)
  }
  return { ...left, width, pixels }
}

/** A page of which so large a share of the pixels is black or white by chance. */
function noisy(page: Bitmap, share: number): Bitmap {
  const random = randomOf(1)
  const pixels = page.pixels.map((shade) => (random() < share ? (random() < 0.5 ? 0 : 255) : shade))
  return { ...page, pixels }
}

async function textOf(page: Bitmap): Promise<string> {
  const { lines } = await readScan(1, page, recognise)
  return lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n')
}

/** How many pixels two pages do not agree on whether they are ink. */
function differences(one: Bitmap, other: Bitmap): number {
  return one.pixels.filter((shade, place) => shade < 128 !== (other.pixels[place] as number) < 128).length
}

describe('the light of a page', () => {
  it('on white paper is left as it is', async () => {
    const page = await pageOf(ROWS)
    expect(evenLight(page)).toBe(page)
  })

  it('that falls off is made even, and white on black is turned round', async () => {
    const page = await pageOf(ROWS)
    const dim = shaded(page)
    // More of the page passes for ink than ink is on it.
    expect(differences(page, dim)).toBeGreaterThan(inkOf(page, WHOLE))
    expect(differences(page, evenLight(dim))).toBeLessThan(0.0001 * page.pixels.length)
    expect(differences(page, evenLight(inverted(page)))).toBe(0)
  })

  it(
    'that falls off takes no word from it',
    async () => {
      expect(await textOf(shaded(await pageOf(ROWS)))).toBe(ROWS.join('\n'))
    },
    PATIENCE,
  )
})

describe('a grid', () => {
  it('is taken off the page, and no letter with it', async () => {
    const [plain, grid] = [await pageOf(ROWS), await pageOf(ROWS, true)]
    const rules = toRules(grid)
    expect(rules.length).toBeGreaterThan(0)
    const erased = eraseRules(grid, rules)
    expect(differences(plain, erased)).toBeLessThan(0.02 * differences(plain, grid))
  })

  it(
    'takes no word from its cells',
    async () => {
      expect(await textOf(await pageOf(ROWS, true))).toBe(ROWS.join('\n'))
    },
    PATIENCE,
  )
})

describe('two pages side by side', () => {
  it(
    'are read one after the other',
    async () => {
      const others = ['Records are clear and up to date.', 'Visits are made when they are due.']
      expect(await textOf(beside(await pageOf(ROWS), await pageOf(others)))).toBe(
        [...ROWS, ...others].join('\n'),
      )
    },
    PATIENCE,
  )

  it('are told from one wide page', async () => {
    const [page, blank] = [await pageOf(ROWS), await pageOf([])]
    for (const one of [page, beside(page, blank), turn(page, 1)]) expect(stackSpread(one)).toBe(one)
  })
})

describe('noise', () => {
  it('takes no speck off a page without it', async () => {
    const page = await pageOf(ROWS)
    expect(withoutSpecks(page)).toBe(page)
    const specked = (await scanPages(await printed(ROWS), 1, { skew: 0, specks: 2000 }))[0] as Bitmap
    expect(withoutSpecks(specked)).toBe(specked)
  })

  it(
    'over a whole page takes no word from it',
    async () => {
      expect(await textOf(noisy(await pageOf(ROWS), 0.1))).toBe(ROWS.join('\n'))
    },
    PATIENCE,
  )

  it.each([0.4, 1])(
    'that hides the page (%d) is not given to Tesseract, and said to be unreadable',
    async (share) => {
      const page = noisy(await pageOf(ROWS), share)
      const never = () => expect.unreachable('Tesseract takes minutes for this')
      expect(await readScan(1, page, never)).toMatchObject({ isNoise: true, lines: [] })
      const result = await readLetter({ path: 'a.png', bytes: toPng(page) }, toSettings({ classify: false }))
      expect(result.letter).toBeNull()
      expect(result.file.messages.map(({ ruleId }) => ruleId)).toEqual(['no-readable-text'])
    },
  )
})

describe('pages on which Tesseract finds only noise', () => {
  const scan = (confidence: number): Scan => {
    return { number: 1, width: 8, height: 8, dpi: 300, lines: [], rules: [], confidence, isNoise: false }
  }

  it('cannot be read, unless one of them can', () => {
    expect(isIllegible([scan(31), scan(0)])).toBe(true)
    expect(isIllegible([scan(31), scan(90)])).toBe(false)
  })
})

describe('a short line of doubtful words', () => {
  const line = (baseline: number, left: number, count: number, confidence: number): MeasuredLine => ({
    words: Array.from({ length: count }, (_, place) => {
      const box = {
        left: left + 60 * place,
        right: left + 60 * place + 50,
        top: baseline - 30,
        bottom: baseline,
      }
      return { ...box, text: 'word', confidence, characters: [] }
    }),
    baseline,
    size: 50,
    isSized: true,
    stroke: null,
  })

  it('goes on below plain text from the same left, and nowhere else', () => {
    const text = line(1000, 300, 9, 95)
    expect(goesOn(line(1060, 300, 2, 40), [text])).toBe(true)
    expect(goesOn(line(1060, 500, 2, 40), [text])).toBe(false)
    expect(goesOn(line(1200, 300, 2, 40), [text])).toBe(false)
    expect(goesOn(line(1060, 300, 2, 40), [line(1000, 300, 9, 40)])).toBe(false)
  })
})
