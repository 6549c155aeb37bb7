import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faxDamage } from '../../src/extract/ocr/fax-damage.js'
import { type TiffPage, toTiffPages } from '../../src/extract/ocr/tiff.js'
import { decodeTiff } from '../../src/extract/ocr/tiff-decode.js'
import { readLetter } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'

/** `make.sh` there makes them. */
const FOLDER = 'test/fixtures/images'

const SMALL = ['ink-Group3.tif', 'ink-Group3-2d.tif', 'ink-Group4.tif', 'ink-Group4-lsb.tif']

/** The first two pages of a specimen letter. */
const LETTERS = ['pages/letter-Group3.tif', 'pages/letter-Group4.tif']

const pagesOf = (bytes: Uint8Array) => toTiffPages(bytes) as [TiffPage, ...TiffPage[]]

const bytesOf = (name: string) => readFileSync(join(FOLDER, name))

/** A file of which some bytes of a page are others. */
function damaged(name: string, page: number, share: number): Buffer {
  const bytes = Buffer.from(bytesOf(name))
  const { blocks } = pagesOf(bytes)[page] as TiffPage
  const [from, to] = [blocks[0]?.from ?? 0, blocks.at(-1)?.to ?? 0]
  for (let at = 0; at < 8; at++) bytes[Math.floor(from + share * (to - from)) + at] = 0x55
  return bytes
}

describe('fax data', () => {
  it.each([...SMALL, ...LETTERS])('of %s is sound', (name) => {
    expect(pagesOf(bytesOf(name)).map(faxDamage)).toEqual(pagesOf(bytesOf(name)).map(() => null))
  })

  it.each(SMALL)('of %s shows where it is damaged', async (name) => {
    const [whole] = pagesOf(bytesOf(name))
    const wanted = (await decodeTiff(whole)).pixels
    for (const share of [0.1, 0.3, 0.5, 0.7]) {
      const [page] = pagesOf(damaged(name, 0, share))
      const found = faxDamage(page)
      expect(found, `${share}`).not.toBeNull()
      const decoded = await decodeTiff(page).catch(() => null)
      const off = decoded ? decoded.pixels.findIndex((shade, at) => shade !== wanted[at]) : 0
      // In group 3 each row shows its own damage; in group 4 it may be some rows before a code is none.
      if (/3/.test(name) && decoded && found && found.rows < page.height)
        expect(off).toBeGreaterThan(found.first * page.width - 1)
    }
  })

  it.each(SMALL)('of %s that ends early shows it', (name) => {
    const [page] = pagesOf(bytesOf(name))
    const blocks = page.blocks.map(({ from, to }) => ({ from, to: from + Math.floor((to - from) / 2) }))
    expect(faxDamage({ ...page, blocks })).toMatchObject({ rows: expect.any(Number) })
  })
})

describe('a letter by fax of which one page is damaged', () => {
  it.each(LETTERS)(
    '%s is read, and the page is named',
    async (name) => {
      const bytes = damaged(name, 1, 0.3)
      const { letter, file } = await readLetter({ path: name, bytes }, toSettings({ classify: false }))
      expect(letter).toMatchObject({ letterDate: '2010-03-17' })
      const said = file.messages.filter(({ ruleId }) => ruleId === 'unread-page')
      expect(said.map((message) => [message.fatal, 'page' in message && message.page])).toEqual([[false, 2]])
      // Of group 3 Leptonica gives up some pages where it leaves those of group 4 to guesses.
      const reason = name.includes('Group4')
        ? /^Unexpected damage in \d+ of the 2339 rows of a fax, seen first at row \d+/
        : /whole page/
      expect(said[0]?.reason).toMatch(reason)
    },
    600_000,
  )

  it('is read where that page cannot be decoded at all', async () => {
    const bytes = Buffer.from(bytesOf('pages/letter-deflate.tif'))
    const [, second] = pagesOf(bytes)
    bytes.fill(0xff, second?.blocks[0]?.from, (second?.blocks[0]?.from ?? 0) + 100)
    const { letter, file } = await readLetter({ path: 'a.tif', bytes }, toSettings({ classify: false }))
    expect(letter).toMatchObject({ letterDate: '2010-03-17' })
    const said = file.messages.filter(({ ruleId }) => ruleId === 'unread-page')
    expect(said.map((message) => 'page' in message && message.page)).toEqual([2])
  }, 600_000)
})
