import { execFileSync } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import { describe, expect, it, vi } from 'vitest'
import { OCR_CHANNEL, type OcrPages } from '../../src/extract/ocr/allowance.js'
import { type Bitmap, turn } from '../../src/extract/ocr/bitmap.js'
import { readLetter } from '../../src/pipeline.js'
import { type SettingsInput, toSettings } from '../../src/settings.js'
import { randomOf } from '../fuzz/mutate.js'
import { describeWith } from '../outside.js'
import { toPng } from '../specimens/images.js'
import { bindPdf, scanPages } from '../specimens/scan.js'

/** A page takes seconds, more on a busy machine. */
const PATIENCE = 600_000

const STRAIGHT = { skew: 0, specks: 0 }

const OPENING = [
  '4 March 2019',
  'Mrs Agnes Holloway',
  'Director of Children’s Services, Dunmere Council',
  'Dear Mrs Holloway',
  'Focused visit to Dunmere Council children’s services',
]

const STRENGTHS = [
  'Social workers see children alone and record what they say.',
  'Managers know the work well.',
]

interface Printed {
  text: string
  /** Below the text, in white as wide as the page: what an old OCR left. */
  under?: boolean
}

/** A PDF of plain pages, a line of text each a line. */
function print(
  pages: readonly (readonly Printed[])[],
  background: readonly Uint8Array[] = [],
): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin: 72, autoFirstPage: false })
  const chunks: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  for (const [index, page] of pages.entries()) {
    doc.addPage()
    const picture = background[index]
    for (const [row, { text }] of page.entries())
      doc.fontSize(12).text(text, 72, 80 + 30 * row, { lineBreak: false })
    if (picture) doc.image(Buffer.from(picture), 0, 0, { width: doc.page.width, height: doc.page.height })
  }
  doc.end()
  return new Promise((resolve) => doc.on('end', () => resolve(Buffer.concat(chunks))))
}

const lines = (texts: readonly string[]): Printed[] => texts.map((text) => ({ text }))

async function pictureOf(texts: readonly string[]): Promise<Bitmap> {
  return (await scanPages(await print([lines(texts)]), 1, STRAIGHT))[0] as Bitmap
}

function read(bytes: Uint8Array, settings: SettingsInput = {}) {
  return readLetter({ path: 'letter', bytes }, toSettings({ classify: false, ...settings }))
}

function textOf(letter: Awaited<ReturnType<typeof read>>['letter']): string {
  return (letter?.sections ?? [])
    .flatMap(({ paragraphs, findings }) => [...paragraphs, ...findings].map(({ text }) => text))
    .join(' ')
}

const rulesOf = ({ file }: Awaited<ReturnType<typeof read>>) => file.messages.map(({ ruleId }) => ruleId)

describe('a PDF of which one page is a picture', () => {
  const make = async () => {
    const picture = toPng(await pictureOf(STRENGTHS))
    return print(
      [lines([...OPENING, 'Yours was a good inspection of help and protection.']), []],
      [undefined as never, picture],
    )
  }

  it(
    'is read page by page, and says which page by OCR',
    async () => {
      const result = await read(await make())
      expect(result.letter?.source).toMatchObject({ ocr: true, engine: 'pdfium', pages: 2 })
      expect(textOf(result.letter)).toContain(STRENGTHS[0])
      expect(result.letter?.letterDate).toBe('2019-03-04')
      const said = result.file.messages.find(({ ruleId }) => ruleId === 'read-by-ocr')
      expect(said).toMatchObject({ page: 2 })
    },
    PATIENCE,
  )

  it('loses the page aloud with the second engine', async () => {
    const result = await read(await make(), { engine: 'pdf-parse' })
    expect(result.file.messages).toContainEqual(expect.objectContaining({ ruleId: 'unread-page', page: 2 }))
  })

  it(
    'loses the page aloud with `ocr: never`',
    async () => {
      const result = await read(await make(), { ocr: 'never' })
      expect(result.letter?.source.ocr).toBe(false)
      expect(rulesOf(result)).toContain('unread-page')
    },
    PATIENCE,
  )
})

describe('a page without text in a PDF of print', () => {
  /** Reads a PDF and counts the pages that were given to OCR. */
  async function readCounting(bytes: Uint8Array) {
    let count = 0
    const listen = (message: unknown) => {
      count += (message as OcrPages).pages
    }
    subscribe(OCR_CHANNEL, listen)
    try {
      return { ...(await read(bytes)), count }
    } finally {
      unsubscribe(OCR_CHANNEL, listen)
    }
  }

  const letter = lines([...OPENING, ...STRENGTHS])
  const isPrint = (result: Awaited<ReturnType<typeof readCounting>>) => {
    expect(result.count).toBe(0)
    expect(result.letter?.source).toMatchObject({ ocr: false, pages: 2 })
    expect(rulesOf(result)).not.toContain('read-by-ocr')
    expect(rulesOf(result)).not.toContain('unread-page')
  }

  it('that is blank is not read by OCR, as picture or without', async () => {
    isPrint(await readCounting(await print([letter, []])))
    const blank = toPng({
      width: 1240,
      height: 1754,
      pixels: new Uint8Array(1240 * 1754).fill(250),
      dpi: 150,
    })
    isPrint(await readCounting(await print([letter, []], [undefined as never, blank])))
  })

  it('that shows the logo of the first page alone is not read by OCR', async () => {
    const logo = toPng(await pictureOf(['CREST']))
    isPrint(await readCounting(await print([letter, []], [logo, logo])))
  })

  it(
    'that shows a line more than the first page is read',
    async () => {
      const logo = toPng(await pictureOf(['CREST']))
      const more = toPng(await pictureOf(['CREST', 'Copy to the Department for Education']))
      const result = await readCounting(await print([letter, []], [logo, more]))
      expect(result.count).toBe(1)
      expect(result.letter?.source.ocr).toBe(true)
      expect(JSON.stringify(result.letter)).toContain('Department for Education')
    },
    PATIENCE,
  )

  it(
    'of which noise hides all is named as unread',
    async () => {
      const random = randomOf(1)
      const pixels = Uint8Array.from({ length: 1240 * 1754 }, () => (random() < 0.5 ? 0 : 255))
      const noise = toPng({ width: 1240, height: 1754, pixels, dpi: 150 })
      const result = await readCounting(await print([letter, []], [undefined as never, noise]))
      expect(result.letter?.source.ocr).toBe(false)
      expect(result.file.messages).toContainEqual(expect.objectContaining({ ruleId: 'unread-page', page: 2 }))
    },
    PATIENCE,
  )
})

describe('a scan', () => {
  it(
    'that lies on its side is read upright',
    async () => {
      const page = turn(await pictureOf([...OPENING, ...STRENGTHS, ...STRENGTHS, ...STRENGTHS]), 1)
      const { letter } = await read(bindPdf([page]))
      expect(textOf(letter)).toContain(STRENGTHS[0])
    },
    PATIENCE,
  )

  it(
    'that bears bad old OCR is read anew, with a word',
    async () => {
      const picture = toPng(await pictureOf([...OPENING, ...STRENGTHS]))
      const garbage = Array.from({ length: 12 }, (_, row) => ({
        text: `Soc1al wrkcrs s3c chldrcn alonc nnd rccrd wht thcy ${row}`,
        under: true,
      }))
      const result = await read(await print([garbage], [picture]))
      expect(rulesOf(result)).toContain('bad-text-layer')
      expect(textOf(result.letter)).toContain(STRENGTHS[0])
      expect(textOf(result.letter)).not.toContain('chldrcn')
    },
    PATIENCE,
  )

  it(
    'of a blank page and a picture gives no letter, and says so',
    async () => {
      const { letter, file } = await read(bindPdf([await pictureOf([])]))
      expect(letter).toBeNull()
      expect(file.messages.filter(({ fatal }) => fatal).map(({ ruleId }) => ruleId)).toEqual([
        'no-readable-text',
      ])
    },
    PATIENCE,
  )

  it(
    'is read without the network, and alike each time',
    async () => {
      const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'))
      const bytes = toPng(await pictureOf([...OPENING, ...STRENGTHS]))
      const [one, other] = [await read(bytes), await read(bytes)]
      expect(textOf(one.letter)).toContain(STRENGTHS[1])
      expect(one.letter).toEqual(other.letter)
      expect(one.letter?.source).toMatchObject({ mediaType: 'image/png', engine: 'tesseract.js', ocr: true })
      expect(fetched).not.toHaveBeenCalled()
      fetched.mockRestore()
    },
    PATIENCE,
  )
})

describe('an image', () => {
  it('is said to have no text layer with `ocr: never`', async () => {
    const result = await read(toPng({ width: 8, height: 8, pixels: new Uint8Array(64), dpi: 300 }), {
      ocr: 'never',
    })
    expect(rulesOf(result)).toEqual(['missing-text-layer'])
  })

  it(
    'that is cut off or no image is corrupt',
    async () => {
      const png = toPng(await pictureOf(OPENING))
      expect(rulesOf(await read(png.subarray(0, 20)))).toEqual(['corrupt-image'])
      expect(rulesOf(await read(Buffer.from('II*\0\u0008\0\0\0\u0001\0')))).toEqual(['corrupt-image'])
    },
    PATIENCE,
  )

  it('that claims more pixels than any page has is not decoded', async () => {
    const png = Buffer.from(toPng({ width: 8, height: 8, pixels: new Uint8Array(64), dpi: 300 }))
    png.writeUInt32BE(60_000, 16)
    png.writeUInt32BE(60_000, 20)
    expect(rulesOf(await read(png))).toEqual(['image-too-large'])
  })
})

describe('`parse` of a scan', () => {
  const path = 'test/fixtures/scans/westmarch-2010-03-17.tif'
  const parse = (args: string[], input?: Uint8Array) =>
    JSON.parse(
      execFileSync(process.execPath, ['dist/cli.js', 'parse', ...args], {
        encoding: 'utf8',
        input,
        stdio: ['pipe', 'pipe', 'ignore'],
      }),
    )

  it(
    'from stdin gives what it gives from the file',
    () => {
      const { source, ...rest } = parse(['-'], readFileSync(path))
      expect(rest).toMatchObject({ letterDate: '2010-03-17', coverage: { lost: 0 } })
      expect(source).toMatchObject({ mediaType: 'image/tiff', ocr: true, pages: 3 })
    },
    PATIENCE,
  )

  it(
    'prints nothing on stdout but the letter, and ends',
    () => {
      const stdout = execFileSync(process.execPath, ['dist/cli.js', 'parse', path], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      expect(JSON.parse(stdout)).toMatchObject({
        source: { ocr: true, pages: 3, bytes: readFileSync(path).length },
      })
    },
    PATIENCE,
  )
})

describeWith({ commands: ['tesseract'] }, '`--ocr-engine tesseract`', () => {
  it(
    'reads a scan by that program, and says so',
    async () => {
      const bytes = readFileSync('test/fixtures/scans/penhollow-2022-11-04.pdf')
      const { letter } = await read(bytes, { ocrEngine: 'tesseract' })
      expect(letter).toMatchObject({ letterDate: '2022-11-04', source: { ocr: true }, coverage: { lost: 0 } })
    },
    PATIENCE,
  )
})

it('`--ocr-engine tesseract` says where that program is missing', async () => {
  const path = process.env.PATH
  process.env.PATH = ''
  try {
    await expect(read(toPng(await pictureOf(OPENING)), { ocrEngine: 'tesseract' })).rejects.toMatchObject({
      ruleId: 'missing-tesseract',
    })
  } finally {
    process.env.PATH = path
  }
})
