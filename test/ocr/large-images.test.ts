import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type Bitmap, scale } from '../../src/extract/ocr/bitmap.js'
import { decodeLarge } from '../../src/extract/ocr/decode-large.js'
import { shrinkPng } from '../../src/extract/ocr/shrink-png.js'
import { decodeImage } from '../../src/extract/ocr/tesseract.js'
import { type TiffPage, toTiffPages } from '../../src/extract/ocr/tiff.js'
import { decodeTiff } from '../../src/extract/ocr/tiff-decode.js'
import { decodeByRows } from '../../src/extract/ocr/tiff-rows.js'
import { contentOf, put, run, temporaryFolder } from '../ingest/run.js'

/** A4 in colour at 600 dots an inch, zipped; `make.sh` of `test/fixtures/images` makes them. */
const FOLDER = 'test/fixtures/images/large'

const FILES = readdirSync(FOLDER).map((name) => name.replace(/\.gz$/, ''))

const bytesOf = (name: string) => gunzipSync(readFileSync(join(FOLDER, `${name}.gz`)))

type Pixels = Omit<Bitmap, 'dpi'>

const decode = (name: string, share: number): Promise<Pixels> =>
  name.endsWith('.tif')
    ? decodeTiff(toTiffPages(bytesOf(name))[0] as TiffPage, share)
    : decodeLarge(bytesOf(name), 1, share)

/** How far apart two pictures are, of 255, on average. */
function distance(one: Pixels, other: Pixels): number {
  expect([one.width, one.height]).toEqual([other.width, other.height])
  const off = one.pixels.reduce((sum, shade, at) => sum + Math.abs(shade - (other.pixels[at] ?? 0)), 0)
  return off / one.pixels.length
}

/** The memory of an engine never shrinks: what is asked of it here is what an image needs. */
function grownBy(): () => number {
  const grow = WebAssembly.Memory.prototype.grow
  let pages = 0
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, more: number) {
    pages = Math.max(pages, this.buffer.byteLength / 65_536 + more)
    return grow.call(this, more)
  }
  return () => pages / 16
}

describe('an image of A4 in colour at 600 dots an inch', () => {
  it('is decoded to 300 in less memory than a worker has', async () => {
    const megabytes = grownBy()
    const [first, ...others] = await Promise.all(FILES.map((name) => decode(name, 0.5)))
    for (const other of others) expect(distance(first as Pixels, other)).toBeLessThan(3)
    expect(first).toMatchObject({ width: 2480, height: 3508 })
    expect(megabytes()).toBeLessThan(200)
  })

  it.each(FILES)(
    '%s is read by a worker',
    async (name) => {
      const cwd = temporaryFolder()
      put(cwd, { [`in/${name}`]: bytesOf(name) })
      const { code, stderr } = await run(cwd, 'ingest', 'in', '--jobs', '1')
      expect(code, stderr).toBe(0)
      const [letter] = Object.values(contentOf(join(cwd, 'output', 'letters')))
      expect(letter).toContain('Annual unannounced inspection of contact, referral and assessment')
    },
    600_000,
  )

  it.each(FILES)('%s whose end is missing is refused', async (name) => {
    const bytes = bytesOf(name)
    const cut = bytes.subarray(0, bytes.length / 2)
    const decoded = async () => (name.endsWith('.tif') ? toTiffPages(cut) : decodeLarge(cut, 1, 0.5))
    await expect(decoded()).rejects.toThrow()
  })
})

/** Small pictures, of which every kind can be compared with what Leptonica makes of them. */
const SMALL = 'test/fixtures/images'

const smallOf = (ending: RegExp) => readdirSync(SMALL).filter((name) => ending.test(name))

describe('row by row', () => {
  it.each(smallOf(/\.png$/).filter((name) => !/ink|transparent/.test(name)))(
    '%s is as Leptonica has it, and half as large',
    async (name) => {
      const bytes = readFileSync(join(SMALL, name))
      const whole = await decodeImage(bytes)
      expect(distance(shrinkPng(bytes, 1) as Pixels, whole)).toBeLessThan(1)
      const half = scale({ ...whole, dpi: 600 }, 0.5, 0.5)
      expect(distance(shrinkPng(bytes, 2) as Pixels, half)).toBeLessThan(1)
    },
  )

  it.each(smallOf(/^(colour|grey).*(LZW|RLE|None|Zip|JPEG)\.tif$/))('%s is half as large', async (name) => {
    const page = toTiffPages(readFileSync(join(SMALL, name)))[0] as TiffPage
    const half = scale({ ...(await decodeByRows(page, 1)), dpi: 600 }, 0.5, 0.5)
    expect(distance(await decodeByRows(page, 2), half)).toBeLessThan(1)
  })

  it('a PNG that is damaged, or has fewer rows than it says, is refused', () => {
    const bytes = readFileSync(join(SMALL, 'colour.png'))
    const damaged = Buffer.from(bytes)
    damaged[damaged.length - 40] = (damaged[damaged.length - 40] ?? 0) ^ 1
    expect(() => shrinkPng(damaged, 1)).toThrow('CRC')
    const taller = Buffer.from(bytes)
    taller.writeUInt32BE(97, 20)
    taller.writeUInt32BE(crc32(taller.subarray(12, 29)), 29)
    expect(() => shrinkPng(taller, 1)).toThrow()
  })
})
