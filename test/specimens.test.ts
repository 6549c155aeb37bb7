import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toBadInput } from './specimens/bad-input.js'
import { toFiles } from './specimens/corpus.js'
import { SPECIMENS } from './specimens/letters/index.js'
import { toOdt } from './specimens/odt.js'
import { toScans } from './specimens/scans.js'

/** `UPDATE=1` writes the files anew from their descriptions. */
const updates = process.env.UPDATE === '1'

/** Whether LibreOffice is there to make the forms that it makes. */
const hasOffice = spawnSync('soffice', ['--version']).error === undefined

/** The form that LibreOffice makes, and that its versions make differently. */
const OFFICE_FORM = 'letter.odt'

/** @param kept names of files that are there besides. */
function expectFiles(folder: string, files: Record<string, Uint8Array>, kept: readonly string[] = []): void {
  if (updates) {
    mkdirSync(folder, { recursive: true })
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  }
  expect(readdirSync(folder).sort()).toEqual([...Object.keys(files), ...kept].sort())
  for (const [name, bytes] of Object.entries(files)) {
    expect(readFileSync(join(folder, name)).equals(bytes), name).toBe(true)
  }
}

describe('the files that are made from descriptions are what those give, byte for byte', () => {
  it.each(SPECIMENS)('corpus/$slug', async (letter) => {
    const files = await toFiles(letter)
    const folder = join('corpus', letter.slug)
    if (updates && hasOffice) writeFileSync(join(folder, OFFICE_FORM), await toOdt(files['letter.docx']!))
    if (updates && !hasOffice) process.stderr.write(`not made anew: ${OFFICE_FORM}: needs soffice\n`)
    expectFiles(folder, files, [OFFICE_FORM])
  })

  it('test/fixtures/scans', async () => {
    expectFiles('test/fixtures/scans', await toScans())
  }, 600_000)

  it('test/fixtures/bad-input', async () => {
    expectFiles('test/fixtures/bad-input', await toBadInput())
  })
})
