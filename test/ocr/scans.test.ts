import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { similarity } from '../../src/evaluate/similarity.js'
import { readLetter } from '../../src/pipeline.js'
import { type Letter, LetterSchema } from '../../src/schema.js'
import { toSettings } from '../../src/settings.js'
import type { Expected } from '../specimens/expected.js'

const FOLDER = 'test/fixtures/scans'

/** A finding read so like the expected counts as found. */
const ALIKE = 0.9

/** A page takes seconds, more on a busy machine. */
const PATIENCE = 600_000

it('every letter of the corpus is scanned', () => {
  expect(readdirSync(FOLDER).map(slugOf)).toEqual(readdirSync('corpus'))
})

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const expected = JSON.parse(readFileSync(join('corpus', slugOf(name), 'expected.json'), 'utf8')) as Expected
  let letter: Letter

  beforeAll(async () => {
    const source = { path: name, bytes: readFileSync(join(FOLDER, name)) }
    const result = await readLetter(source, toSettings({ classify: false }))
    letter = LetterSchema.parse(result.letter)
  }, PATIENCE)

  it('says that it was read by OCR, and loses no word', () => {
    expect(letter.source.ocr).toBe(true)
    expect(letter.coverage.lost).toBe(0)
    expect(letter.coverage.placed + letter.coverage.furniture).toBe(letter.coverage.words)
  })

  it('gives 99 of 100 words as they are', () => {
    const wanted = wordsOf(expected.sections)
    const left = new Map<string, number>()
    for (const word of wordsOf(letter.sections)) left.set(word, (left.get(word) ?? 0) + 1)
    const wrong = wanted.filter((word) => {
      const count = left.get(word) ?? 0
      left.set(word, count - 1)
      return count <= 0
    })
    expect(wrong.length, wrong.join(' ')).toBeLessThanOrEqual(0.01 * wanted.length)
  })

  it('gives the findings of each section, on their pages, and no others', () => {
    const found = findingsOf(letter.sections)
    const wanted = findingsOf(expected.sections)
    const matches = wanted.filter((one) =>
      found.some(
        (other) =>
          other.kind === one.kind &&
          `${other.pages}` === `${one.pages}` &&
          similarity(other.text, one.text) >= ALIKE,
      ),
    )
    expect((2 * matches.length) / (found.length + wanted.length)).toBeGreaterThanOrEqual(0.97)
  })

  it('gives date, addressees and signatories', () => {
    const names = (people: readonly { name: string | null }[]) => people.map((person) => person.name)
    expect(letter.letterDate).toBe(expected.letterDate)
    expect(names(letter.addressees)).toEqual(names(expected.addressees))
    expect(names(letter.signatories)).toEqual(names(expected.signatories))
  })
})

const slugOf = (name: string) => name.replace(/\.\w+$/, '')

type Sections = Pick<Letter['sections'][number], 'heading'> & {
  paragraphs: readonly { text: string }[]
  findings: readonly { text: string }[]
}

function wordsOf(sections: readonly Sections[]): string[] {
  const texts = sections.flatMap(({ heading, paragraphs, findings }) => [
    heading ?? '',
    ...paragraphs.map(({ text }) => text),
    ...findings.map(({ text }) => text),
  ])
  return texts.flatMap((text) => text.replace(/[‘’]/g, "'").match(/[\p{L}\p{N}'-]+/gu) ?? [])
}

function findingsOf(
  sections: readonly { kind: string; findings: readonly { text: string; pages: readonly number[] }[] }[],
) {
  return sections.flatMap(({ kind, findings }) => findings.map(({ text, pages }) => ({ kind, text, pages })))
}
