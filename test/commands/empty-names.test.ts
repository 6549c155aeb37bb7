import { describe, expect, it } from 'vitest'
import { put, run, temporaryFolder } from '../ingest/run.js'

/** What an unset variable of a script gives. */
const UNSET = ''

describe('an empty name', () => {
  it.each(['parse', 'verify', 'explain'])('is no file that %s could read', async (command) => {
    const ran = await run(temporaryFolder(), command, UNSET)
    expect(ran).toMatchObject({ code: 1 })
    expect(ran.stderr).toMatch(
      /^error: '': Unexpected path: there is no file, .* \(file-not-found\)\n {2}Check/,
    )
  })

  it.each([
    ['ingest', UNSET],
    ['ingest', 'in', '--out', UNSET],
    ['watch', UNSET],
    ['load', UNSET],
    ['export', UNSET, '--format', 'csv'],
    ['evaluate', '--gold', UNSET, '--letters', UNSET],
  ])('is not the folder at hand: %s', async (...args) => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.txt': 'a', 'letters.ndjson': '' })
    const ran = await run(cwd, ...args)
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(/expected a path, not an empty text/)
  })
})

it('explain says of a file without letters that there are none', async () => {
  const cwd = temporaryFolder()
  put(cwd, { 'none.json': '[]' })
  const ran = await run(cwd, 'explain', 'none.json')
  expect(ran).toMatchObject({ code: 1, stdout: '' })
  expect(ran.stderr).toContain('none.json: Unexpected JSON, expected a letter')
})

it('export does not say of a disk that refuses that something was read', async () => {
  const cwd = temporaryFolder()
  put(cwd, { 'letters.ndjson': '', 'a.txt': 'a' })
  const ran = await run(cwd, 'export', '.', '--format', 'csv', '--out', 'a.txt/x')
  expect(ran.code).toBe(1)
  expect(ran.stderr).toMatch(/a\.txt\/x\. The export is not complete; run again when this is put right\.\n$/)
})
