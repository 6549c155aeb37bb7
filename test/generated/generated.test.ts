import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLetter } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'
import { toDocx } from '../specimens/docx.js'
import { toExpected } from '../specimens/expected.js'
import { toHtml } from '../specimens/html.js'
import type { SpecimenLetter } from '../specimens/letter.js'
import { toMarkdown } from '../specimens/markdown.js'
import { printPdf } from '../specimens/pdf/index.js'
import { toComparable } from './comparable.js'
import { letter } from './letter.js'
import { textStyle, toStyledText } from './text.js'

/** `SEED=7 RUNS=1000` is a longer look at other letters. */
const SEED = Number(process.env.SEED ?? 1)
const RUNS = Number(process.env.RUNS ?? 40)

const settings = toSettings({ classify: false })

/** What was generated is what comes back, to the last word. */
describe('a generated letter', () => {
  it('comes back from text', async () => {
    await fc.assert(
      fc.asyncProperty(letter, textStyle, async (source, style) => {
        await expectBack(source, 'letter.txt', Buffer.from(toStyledText(source, style)))
      }),
      { seed: SEED, numRuns: RUNS * 3 },
    )
  }, 600_000)

  it('comes back from Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(letter, async (source) => {
        await expectBack(source, 'letter.md', Buffer.from(toMarkdown(source, new Map())))
      }),
      { seed: SEED, numRuns: RUNS * 3 },
    )
  }, 600_000)

  it('comes back from HTML', async () => {
    await fc.assert(
      fc.asyncProperty(letter, async (source) => {
        await expectBack(source, 'letter.html', Buffer.from(toHtml(source)))
      }),
      { seed: SEED, numRuns: RUNS },
    )
  }, 600_000)

  it('comes back from DOCX', async () => {
    await fc.assert(
      fc.asyncProperty(letter, async (source) => {
        await expectBack(source, 'letter.docx', await toDocx(source))
      }),
      { seed: SEED, numRuns: RUNS },
    )
  }, 600_000)

  it('comes back from PDF', async () => {
    await fc.assert(
      fc.asyncProperty(letter, async (source) => {
        const { bytes } = await printPdf(source)
        await expectBack(source, 'letter.pdf', bytes)
      }),
      { seed: SEED, numRuns: RUNS },
    )
  }, 600_000)
})

async function expectBack(source: SpecimenLetter, path: string, bytes: Uint8Array): Promise<void> {
  const result = await readLetter({ path, bytes }, settings)
  expect(result.letter && toComparable(result.letter)).toEqual(toComparable(toExpected(source, new Map())))
  expect(result.letter?.coverage.lost).toBe(0)
}
