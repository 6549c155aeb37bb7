import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Scores } from '../../src/evaluate/scores.js'
import { loadPdfium, readPages } from '../../src/extract/pdf/pdfium.js'
import { describeWith } from '../outside.js'
import { bindPdf, scanPages } from '../specimens/scan.js'
import { expectAtLeast, type Floors, LETTERS, readAll, readGoldOfFiles, scoreByFamily } from './letters.js'

/** A page takes seconds, so of the joint-targeted-area letters every so many are scanned; `EVERY_SCAN=2` is the whole trial. */
const EVERY = Number(process.env.EVERY_SCAN ?? 20)

/** A little under what is reached. */
const FLOORS: Floors = { sections: 0.95, findingsExact: 0.9, findingsSoft: 0.95, pages: 0.98 }

describeWith({ shared: ['letters', 'gold/letters'] }, 'real letters, as scans of their pages', () => {
  let folder: string
  let scores: Record<string, Scores>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'letters-scanned-'))
    const gold = readGoldOfFiles()
      .filter(({ source }) => source.startsWith('joint-targeted-area/') && source.endsWith('.pdf'))
      .filter((_, index) => index % EVERY === 0)
    for (const { source } of gold) {
      const bytes = readFileSync(join(LETTERS, source))
      const pages = readPages(await loadPdfium(), bytes).length
      mkdirSync(join(folder, dirname(source)), { recursive: true })
      writeFileSync(join(folder, source), bindPdf(await scanPages(bytes, pages, { skew: 0, specks: 100 })))
    }
    const paths = gold.map(({ source }) => source)
    const results = await readAll(paths, folder)
    scores = scoreByFamily(gold, (path) => results.get(path)?.letter ?? null)
  }, 3_600_000)

  afterAll(() => rmSync(folder, { recursive: true }))

  it('agree with gold', () => expectAtLeast(scores.all, FLOORS))

  it('are all read', () => expect(scores.all?.missing).toBe(0))
})
