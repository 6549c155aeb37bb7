import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type LetterResult, readLetter } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'
import { verify } from '../../src/verify/index.js'
import { SPECIMENS } from '../specimens/letters/index.js'
import { SHAPES } from './shapes.js'

const settings = toSettings({ classify: false })

/** A letter is the same whatever encoding and shape its text comes in; `corpus.test.ts` holds the clean text to what is expected. */
describe.each(SPECIMENS)('$slug as plain text', ({ slug }) => {
  const clean = readFileSync(join('corpus', slug, 'letter.txt'), 'utf8')
  let expected: LetterResult

  beforeAll(async () => {
    expected = await read(Buffer.from(clean))
  })

  it.each(Object.entries(SHAPES))('%s', async (_, { make, tells }) => {
    const { letter, file } = await read(make(clean))
    expect(toContent(letter)).toEqual(toContent(expected.letter))
    expect(letter?.coverage.lost).toBe(0)
    const told = file.messages.map(({ ruleId }) => ruleId)
    const untold = expected.file.messages.map(({ ruleId }) => ruleId)
    expect(told).toEqual([...(tells ? [tells] : []), ...untold])
  })

  it.each(Object.entries(SHAPES))('%s, by the word account', async (_, { make }) => {
    const account = await verify({ path: 'letter.txt', bytes: make(clean) }, settings)
    expect(account).toMatchObject({ failure: null, clean: true })
  })
})

function read(bytes: Uint8Array): Promise<LetterResult> {
  return readLetter({ path: 'letter.txt', bytes }, settings)
}

/** A letter without what hangs on its bytes. */
function toContent(letter: LetterResult['letter']) {
  if (!letter) return null
  const { id: _id, source: _source, messages: _messages, coverage: _coverage, sections, ...fields } = letter
  return {
    ...fields,
    sections: sections.map((section) => ({
      ...section,
      findings: section.findings.map(({ id: _, ...finding }) => finding),
    })),
  }
}
