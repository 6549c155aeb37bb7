import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepRows } from '../../src/ingest/archive-rows.js'
import { letterPdf } from './pdf.js'
import { put, run, temporaryFolder } from './run.js'

describe('files of the archive', () => {
  it('are the same from what was just read and from the letters’ own files', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': letterPdf(1), 'in/b.pdf': letterPdf(2), 'in/c.pdf': letterPdf(3) })
    const files = ['letters.ndjson', 'findings.ndjson'].map((name) => join(cwd, 'output', name))
    const texts = () => files.map((path) => readFileSync(path, 'utf8'))
    await run(cwd, 'ingest', 'in')
    const kept = texts()
    for (const path of files) rmSync(path)
    const again = await run(cwd, 'ingest', 'in')
    expect(again.stderr).toContain('0 letters read, 3 unchanged')
    expect(texts()).toEqual(kept)
  })

  it('need no more memory however many letters were read', () => {
    const rows = { letter: 'a'.repeat(40_000), findings: 'b'.repeat(20_000) }
    const kept = keepRows()
    const charactersKept = (letters: number) =>
      Array.from({ length: letters }, (_, number) => kept.of(`${number}`)).filter(Boolean).length * 60_000
    for (let number = 0; number < 1000; number++) {
      kept.keep(`${number}`, rows)
      if (number === 99) expect(charactersKept(100)).toBe(6_000_000)
      expect(charactersKept(number + 1)).toBeLessThan(20_000_000)
    }
  })
})
