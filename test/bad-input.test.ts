import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLetter } from '../src/pipeline.js'
import type { RuleId } from '../src/rules.js'
import { toSettings } from '../src/settings.js'

const FOLDER = 'test/fixtures/bad-input'

/** The one message that each file must give. */
const FATAL: Record<string, RuleId> = {
  'binary.txt': 'unsupported-format',
  'corrupt.pdf': 'corrupt-pdf',
  'empty.pdf': 'empty-file',
  'encrypted.pdf': 'encrypted-pdf',
  'header-only.pdf': 'corrupt-pdf',
  'html-named.pdf': 'not-a-letter',
  'corrupt.docx': 'corrupt-document',
  'truncated.docx': 'corrupt-document',
  'bomb.docx': 'document-too-large',
  'locked.odt': 'encrypted-document',
  'archive.zip': 'unsupported-format',
  'workbook.docx': 'unsupported-format',
  'word-97.doc': 'unsupported-format',
  'rich-text.rtf': 'unsupported-format',
  'meeting-minutes.md': 'not-a-letter',
  'meeting-minutes.pdf': 'not-a-letter',
  'no-text-layer.pdf': 'no-readable-text',
  'truncated.pdf': 'corrupt-pdf',
}

function read(name: string, engine: 'pdfium' | 'pdf-parse' = 'pdfium') {
  const path = join(FOLDER, name)
  return readLetter({ path, bytes: readFileSync(path) }, toSettings({ engine, classify: false }))
}

describe('bad input', () => {
  it('has a rule for every file', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...Object.keys(FATAL), 'unknown-family.md'].sort())
  })

  describe.each(['pdfium', 'pdf-parse'] as const)('read by %s', (engine) => {
    it.each(Object.entries(FATAL))('%s gives no letter and one fatal message: %s', async (name, ruleId) => {
      const { letter, file } = await read(name, engine)
      expect(letter).toBeNull()
      const fatal = file.messages.filter((message) => message.fatal)
      expect(fatal.map((message) => message.ruleId)).toEqual([ruleId])
      expect(fatal[0]?.note).toBeTruthy()
    })
  })

  it('reads a letter of no known family by the headings that all families share, and says so', async () => {
    const { letter, file } = await read('unknown-family.md')
    expect(letter?.family).toBe('unknown')
    expect(letter?.sections.map(({ kind, findings }) => [kind, findings.length])).toEqual([
      ['narrative', 0],
      ['strengths', 2],
      ['areas-for-development', 1],
    ])
    expect(file.messages.map((message) => message.ruleId)).toContain('unknown-family')
  })
})
