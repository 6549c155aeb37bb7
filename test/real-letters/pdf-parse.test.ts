import { beforeAll, expect, it } from 'vitest'
import type { Scores } from '../../src/evaluate/scores.js'
import { expectItem } from '../docs/figures.js'
import { describeWith } from '../outside.js'
import { expectAtLeast, type Floors, readAll, readGoldOfFiles, scoreByFamily } from './letters.js'

/** A little under what the engine without geometry reaches. */
const FLOORS: Floors = { sections: 0.99, findingsExact: 0.975, findingsSoft: 0.975, pages: 0.99 }

describeWith({ shared: ['letters', 'gold/letters'] }, 'the real letters, read by pdf-parse', () => {
  let scores: Record<string, Scores>

  beforeAll(async () => {
    const gold = readGoldOfFiles()
    const paths = gold.map(({ source }) => source)
    const results = await readAll(paths, undefined, { engine: 'pdf-parse' })
    scores = scoreByFamily(gold, (path) => results.get(path)?.letter ?? null)
  }, 600_000)

  it.each(['all', 'joint-targeted-area', 'focused-visit'])('agree with gold: %s', (family) => {
    expectAtLeast(scores[family], FLOORS)
  })

  it('reach the figure that README shows', () => {
    expectItem('figures-pdf-parse', 'read with `--engine pdf-parse` (73 letters)', scores.all!)
  })

  it('are all read', () => expect(scores.all?.missing).toBe(0))
})
