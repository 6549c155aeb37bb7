import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Scores } from '../../src/evaluate/scores.js'
import { expectItem } from '../docs/figures.js'
import { describeWith } from '../outside.js'
import { expectAtLeast, type Floors, LETTERS, readAll, readGoldOfFiles, scoreByFamily } from './letters.js'

/** A little under what is reached without a tag tree, by the geometry of the pages alone. */
const FLOORS: Floors = { sections: 0.99, findingsExact: 0.985, findingsSoft: 0.985, pages: 0.99 }

describeWith(
  { shared: ['letters', 'gold/letters'], commands: ['pdftocairo'] },
  'the real letters, saved anew without tags',
  () => {
    let folder: string
    let scores: Record<string, Scores>

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'letters-saved-anew-'))
      const gold = readGoldOfFiles().filter(({ source }) => source.endsWith('.pdf'))
      for (const { source } of gold) {
        mkdirSync(join(folder, dirname(source)), { recursive: true })
        execFileSync('pdftocairo', ['-pdf', join(LETTERS, source), join(folder, source)])
      }
      const paths = gold.map(({ source }) => source)
      const results = await readAll(paths, folder)
      scores = scoreByFamily(gold, (path) => results.get(path)?.letter ?? null)
    }, 600_000)

    afterAll(() => rmSync(folder, { recursive: true }))

    it.each(['all', 'joint-targeted-area', 'focused-visit'])('agree with gold: %s', (family) => {
      expectAtLeast(scores[family], FLOORS)
    })

    it('reach the figure that README shows', () => {
      expectItem('figures-resaved', 'saved anew without tags by `pdftocairo -pdf` (72 letters)', scores.all!)
    })

    it('are all read', () => expect(scores.all?.missing).toBe(0))
  },
)
