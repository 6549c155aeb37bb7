import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeImage } from '../../src/extract/ocr/tesseract.js'
import { type TiffPage, toTiffPages } from '../../src/extract/ocr/tiff.js'
import { decodeTiff, unreadKind } from '../../src/extract/ocr/tiff-decode.js'
import { readLetter } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'
import { mutate } from '../fuzz/mutate.js'

/** One small picture in colour, grey and ink alone, packed in many ways; `make.sh` there makes them. */
const FOLDER = 'test/fixtures/images'

const filesOf = (folder: string, ending: RegExp) => readdirSync(folder).filter((name) => ending.test(name))

const bytesOf = (name: string) => readFileSync(join(FOLDER, name))

/** How far shades may be from those of the picture, of 255, on average: JPEG, and the way from inks to light, change some. */
const NEAR = 4

type Pixels = Awaited<ReturnType<typeof decodeImage>>

async function expectAlike(decoded: Pixels, name: string): Promise<void> {
  const wanted = await decodeImage(bytesOf(`${/^[a-z]+/.exec(name)}.png`))
  expect([decoded.width, decoded.height]).toEqual([wanted.width, wanted.height])
  const off = wanted.pixels.reduce((sum, shade, at) => sum + Math.abs(shade - (decoded.pixels[at] ?? 0)), 0)
  expect(off / wanted.pixels.length).toBeLessThan(NEAR)
}

async function rulesOf(path: string, bytes: Uint8Array): Promise<(string | undefined)[]> {
  const { letter, file } = await readLetter({ path, bytes }, toSettings({ classify: false }))
  expect(letter).toBeNull()
  return file.messages.map(({ ruleId }) => ruleId)
}

describe('a TIFF file', () => {
  it.each(filesOf(FOLDER, /\.tif$/))('%s shows the picture', async (name) => {
    const pages = toTiffPages(bytesOf(name))
    expect(pages.map(unreadKind)).toEqual([null])
    await expectAlike(await decodeTiff(pages[0] as TiffPage), name)
  })

  it('of two pages and a preview between them has two pages', async () => {
    const pages = toTiffPages(bytesOf('pages/ink-preview-colour.tif'))
    expect(pages.length).toBe(2)
    await expectAlike(await decodeTiff(pages[0] as TiffPage), 'ink')
    await expectAlike(await decodeTiff(pages[1] as TiffPage), 'colour')
  })

  it('whose end is missing is corrupt, however it is packed', async () => {
    const bytes = bytesOf('colour-turned-6.tif')
    // Its directory stands behind its pixels; one that stands before them outlives the cut.
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const directory = view.getUint32(4, true)
    const moved = Buffer.concat([
      bytes.subarray(0, 8),
      bytes.subarray(directory),
      bytes.subarray(8, directory),
    ])
    moved.writeUInt32LE(8, 4)
    expect(await rulesOf('scan.tif', moved.subarray(0, moved.length / 2))).toEqual(['corrupt-image'])
  })

  it('that is damaged is decoded or refused, and breaks nothing', async () => {
    for (const name of filesOf(FOLDER, /\.tif$/)) {
      for (let seed = 1; seed <= Number(process.env.SEEDS ?? 25); seed++) {
        await decodeAll(mutate(bytesOf(name), seed)).catch((error: unknown) => {
          expect(error, `${name}, seed ${seed}`).toBeInstanceOf(Error)
          expect(error, `${name}, seed ${seed}`).not.toBeInstanceOf(WebAssembly.RuntimeError)
        })
      }
    }
  }, 300_000)
})

/** As images.ts does: what is too large or of an unread kind is not decoded. */
async function decodeAll(bytes: Uint8Array): Promise<void> {
  for (const page of toTiffPages(bytes)) {
    if (page.width * page.height < 40_000_000 && unreadKind(page) === null) await decodeTiff(page)
  }
}

describe('an image', () => {
  it.each(filesOf(FOLDER, /\.(png|jpg)$/))('%s shows the picture', async (name) => {
    await expectAlike(await decodeImage(bytesOf(name)), name)
  })

  it.each([
    ['unread/LZMA.tif', 'unsupported-image', 'LZMA'],
    ['unread/WebP.tif', 'unsupported-image', 'WebP'],
    ['unread/fax-in-tiles.tif', 'unsupported-image', 'tiles packed by fax'],
    ['unread/floating-point.tif', 'unsupported-image', '32 bits a sample'],
    ['unread/bigtiff.tif', 'unsupported-format', 'TIFF file for more than 4 GB'],
    ['unread/picture.bmp', 'unsupported-format', 'BMP image'],
    ['unread/picture.gif', 'unsupported-format', 'GIF image'],
    ['unread/picture.jp2', 'unsupported-format', 'JPEG 2000 image'],
    ['unread/picture.webp', 'unsupported-format', 'WebP image'],
  ])('%s is %s, and named for what it is', async (name, ruleId, kind) => {
    const { letter, file } = await readLetter(
      { path: name, bytes: bytesOf(name) },
      toSettings({ classify: false }),
    )
    expect(letter).toBeNull()
    expect(file.messages.map((message) => message.ruleId)).toEqual([ruleId])
    expect(file.messages[0]?.reason).toContain(`Unexpected ${kind}`)
    expect(file.messages[0]?.note).toBeTruthy()
  })
})

describe('the picture of a PDF', () => {
  it.each(filesOf(join(FOLDER, 'pdf'), /\.pdf$/))(
    'is read from %s',
    async (name) => {
      const bytes = bytesOf(join('pdf', name))
      const { letter } = await readLetter({ path: name, bytes }, toSettings({ classify: false }))
      expect(letter).toMatchObject({ letterDate: '2010-03-17', source: { ocr: true } })
    },
    600_000,
  )
})
