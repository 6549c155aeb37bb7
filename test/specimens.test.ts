import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toBadInput } from './specimens/bad-input.js'
import { toFiles } from './specimens/corpus.js'
import { SPECIMENS } from './specimens/letters/index.js'
import { toScans } from './specimens/scans.js'

/** `UPDATE=1` writes the files anew from their descriptions. */
const updates = process.env.UPDATE === '1'

function expectFiles(folder: string, files: Record<string, Uint8Array>): void {
  if (updates) {
    mkdirSync(folder, { recursive: true })
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  }
  expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort())
  for (const [name, bytes] of Object.entries(files)) {
    expect(readFileSync(join(folder, name)).equals(bytes), name).toBe(true)
  }
}

describe('the files that are made from descriptions are what those give, byte for byte', () => {
  it.each(SPECIMENS)('corpus/$slug', async (letter) => {
    expectFiles(join('corpus', letter.slug), await toFiles(letter))
  })

  it('test/fixtures/scans', async () => {
    expectFiles('test/fixtures/scans', await toScans())
  }, 600_000)

  it('test/fixtures/bad-input', async () => {
    expectFiles('test/fixtures/bad-input', await toBadInput())
  })
})
