import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { letterPdf } from './pdf.js'
import { eventsOf, put, recordOf, rowsOf, run, temporaryFolder } from './run.js'
import { zipOf } from './zip.js'

/** What became of each path of a run with `--json`: a letter, or the rule that failed it. */
async function outcomes(cwd: string, ...inputs: string[]): Promise<Record<string, unknown>> {
  const events = eventsOf(await run(cwd, 'ingest', ...inputs, '--json'))
  const ends = events.filter(({ event }) => event === 'letter' || event === 'failed')
  return Object.fromEntries(ends.map(({ path, event, ruleId }) => [String(path), ruleId ?? event]))
}

describe('ingest of ZIP archives', () => {
  it('reads the letters in them, each under the path of the archive and its name in it', async () => {
    const cwd = temporaryFolder()
    const members = [
      { name: '2010/b.pdf', bytes: letterPdf(2) },
      { name: 'a.pdf', bytes: letterPdf(1) },
      { name: '2010/', bytes: Buffer.alloc(0) },
      { name: 'a.pdf', bytes: letterPdf(3) },
      { name: 'notes.xyz', bytes: Buffer.from('x') },
    ]
    put(cwd, { 'in/letters.zip': zipOf(members), 'in/b.pdf': letterPdf(4) })
    expect(await outcomes(cwd, 'in')).toEqual({
      'in/b.pdf': 'letter',
      'in/letters.zip!/2010/b.pdf': 'letter',
      'in/letters.zip!/a.pdf': 'letter',
      'in/letters.zip!/a#2.pdf': 'letter',
    })
    const [, first] = rowsOf(join(cwd, 'output/letters.ndjson'))
    expect(first).toMatchObject({ source: { path: 'in/letters.zip!/2010/b.pdf', fileName: 'b.pdf' } })
    expect(recordOf(join(cwd, 'output')).ignored).toEqual({ '.xyz': 1 })
    expect(readdirSync(join(cwd, 'in'))).toHaveLength(2)
  })

  it('reads the same letters from the archive and from the folder that it unpacks to', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': letterPdf(1), 'z/a.zip': zipOf([{ name: 'a.pdf', bytes: letterPdf(1) }]) })
    await run(cwd, 'ingest', 'in', 'z')
    expect(recordOf(join(cwd, 'output'))).toMatchObject({
      duplicates: [{ path: 'in/a.pdf', also: ['z/a.zip!/a.pdf'] }],
    })
  })

  it('sets aside what is hostile or damaged in them, and reads the rest', async () => {
    const cwd = temporaryFolder()
    const bytes = letterPdf(1)
    const members = [
      { name: 'good.pdf', bytes },
      { name: '../../outside.pdf', bytes: letterPdf(2) },
      { name: 'secret.pdf', bytes: letterPdf(3), isEncrypted: true },
      { name: 'wrong.pdf', bytes: letterPdf(4), checksum: 1 },
      { name: 'more.pdf', bytes: letterPdf(5), unpacked: 10 },
      { name: 'bomb.pdf', bytes: Buffer.alloc(50 * 1024 * 1024) },
      { name: 'large.pdf', bytes: Buffer.from('x'), unpacked: 100 * 1024 * 1024 },
    ]
    put(cwd, {
      'in/a.zip': zipOf(members),
      'in/cut.zip': zipOf(members).subarray(0, 900),
      'in/empty.zip': '',
    })
    expect(await outcomes(cwd, 'in')).toEqual({
      'in/a.zip!/good.pdf': 'letter',
      'in/a.zip!/../../outside.pdf': 'unsafe-archive-name',
      'in/a.zip!/secret.pdf': 'encrypted-archive',
      'in/a.zip!/wrong.pdf': 'corrupt-archive',
      'in/a.zip!/more.pdf': 'corrupt-archive',
      'in/a.zip!/bomb.pdf': 'archive-too-large',
      'in/a.zip!/large.pdf': 'file-too-large',
      'in/cut.zip': 'corrupt-archive',
      'in/empty.zip': 'corrupt-archive',
    })
    expect(existsSync(join(cwd, '../outside.pdf'))).toBe(false)
  })

  it('refuses an archive that claims to unpack to more than any archive of letters', async () => {
    const cwd = temporaryFolder()
    const members = Array.from({ length: 3 }, (_, at) => ({
      name: `${at}.pdf`,
      bytes: letterPdf(at),
      unpacked: 0xf0000000,
    }))
    put(cwd, { 'in/a.zip': zipOf(members) })
    expect(await outcomes(cwd, 'in')).toEqual({ 'in/a.zip': 'archive-too-large' })
  })

  it('retries a member that was set aside, and no other', async () => {
    const cwd = temporaryFolder()
    const good = { name: 'good.pdf', bytes: letterPdf(1) }
    put(cwd, { 'in/a.zip': zipOf([good, { name: 'bad.pdf', bytes: letterPdf(2), checksum: 1 }]) })
    await run(cwd, 'ingest', 'in')
    put(cwd, { 'in/a.zip': zipOf([good, { name: 'bad.pdf', bytes: letterPdf(2) }]) })
    expect(await outcomes(cwd, '--retry')).toEqual({ 'in/a.zip!/bad.pdf': 'letter' })
    expect(recordOf(join(cwd, 'output')).archive).toMatchObject({ letters: 2, failed: 0 })
  })
})
