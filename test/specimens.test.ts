import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toFiles } from './specimens/corpus.js'
import { SPECIMENS } from './specimens/letters/index.js'

/** `UPDATE=1` writes the corpus anew from the descriptions of its letters. */
const updates = process.env['UPDATE'] === '1'

describe.each(SPECIMENS)('corpus/$slug', (letter) => {
  const folder = join('corpus', letter.slug)

  it('holds what its description gives, byte for byte', async () => {
    const files = await toFiles(letter)
    if (updates) {
      mkdirSync(folder, { recursive: true })
      for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
    }
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort())
    for (const [name, bytes] of Object.entries(files)) {
      expect(readFileSync(join(folder, name)).equals(bytes), name).toBe(true)
    }
  })
})
