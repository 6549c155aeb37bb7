import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type LetterResult, readLetter } from '../src/pipeline.js'
import { type Letter, LetterSchema } from '../src/schema.js'
import { toSettings } from '../src/settings.js'
import type { Expected } from './specimens/expected.js'

const FORMS = ['letter.pdf', 'letter.md', 'letter.txt', 'letter.html', 'letter.docx', 'letter.odt']

const settings = toSettings({ classify: false })

const specimens = readdirSync('corpus').flatMap((slug) =>
  FORMS.filter((form) => readdirSync(join('corpus', slug)).includes(form)).map((form) => ({ slug, form })),
)

describe.each(specimens)('corpus/$slug/$form', ({ slug, form }) => {
  const path = join('corpus', slug, form)
  const isPdf = form.endsWith('.pdf')
  const expected = JSON.parse(readFileSync(join('corpus', slug, 'expected.json'), 'utf8')) as Expected
  let result: LetterResult
  let letter: Letter

  beforeAll(async () => {
    result = await readLetter({ path, bytes: readFileSync(path) }, settings)
    letter = LetterSchema.parse(result.letter)
  })

  it('gives what expected.json says', () => {
    expect(toComparable(letter)).toEqual(isPdf ? expected : withoutPages(expected))
  })

  it('loses no word', () => {
    const { words, placed, furniture, lost } = letter.coverage
    expect(lost).toBe(0)
    expect(placed).toBeGreaterThan(0)
    expect(placed + furniture).toBe(words)
  })

  it('numbers the findings of each section and names each once', () => {
    for (const { findings } of letter.sections) {
      expect(findings.map((finding) => finding.ordinal)).toEqual(findings.map((_, place) => place + 1))
    }
    const ids = letter.sections.flatMap(({ findings }) => findings.map((finding) => finding.id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('boxes each finding on the pages that it stands on', () => {
    for (const { pages, boxes } of letter.sections.flatMap(({ findings }) => findings)) {
      expect([...new Set(boxes.map((box) => box.page))]).toEqual(pages)
    }
  })

  it('is warned of nothing but its invented authority', () => {
    const warnings = result.file.messages.filter((message) => message.fatal !== undefined)
    expect(warnings.map((message) => message.ruleId)).toEqual(['unknown-authority'])
  })
})

/** The part of a letter that the description of a specimen decides. */
function toComparable(letter: Letter): Expected {
  const { start, end, legalBasis } = letter.inspection
  return {
    family: letter.family,
    title: letter.title,
    letterDate: letter.letterDate,
    salutation: letter.salutation,
    authority: letter.authority,
    inspection: { start, end, legalBasis },
    addressees: letter.addressees,
    signatories: letter.signatories,
    copies: letter.copies,
    sections: letter.sections.map(({ kind, heading, page, statedNone, paragraphs, findings }) => ({
      kind,
      heading,
      page,
      statedNone,
      paragraphs,
      findings: findings.map(({ subheading, text, pages }) => ({ subheading, text, pages })),
    })),
  }
}

/** What a form without pages must give. */
function withoutPages(expected: Expected): Expected {
  return {
    ...expected,
    sections: expected.sections.map((section) => ({
      ...section,
      page: null,
      paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, pages: [] })),
      findings: section.findings.map((finding) => ({ ...finding, pages: [] })),
    })),
  }
}
