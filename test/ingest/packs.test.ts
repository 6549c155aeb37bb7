import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { joinPdfs } from '../packs/join-pdf.js'
import { MINUTES, toPdf } from '../packs/matter.js'
import { mailOf } from '../specimens/mail.js'
import { letterPdf } from './pdf.js'
import { contentOf, eventsOf, put, recordOf, rowsOf, run, temporaryFolder } from './run.js'

const pack = async () => Buffer.from(await joinPdfs([letterPdf(1), await toPdf(MINUTES), letterPdf(2)]))

/** The letters of a run by event, with their place in their file. */
const lettersOf = (ran: Awaited<ReturnType<typeof run>>, event: string) =>
  eventsOf(ran).flatMap((one) => (one.event === event ? [[one.path, one.nth, one.of]] : []))

describe('ingest of a file that holds several letters', () => {
  it('writes each, and reads none again', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/pack.pdf': await pack(), 'in/one.pdf': letterPdf(3) })
    expect(lettersOf(await run(cwd, 'ingest', 'in', '--json'), 'letter').sort()).toEqual([
      ['in/one.pdf', 1, 1],
      ['in/pack.pdf', 1, 2],
      ['in/pack.pdf', 2, 2],
    ])
    const output = join(cwd, 'output')
    expect(readdirSync(join(output, 'letters'))).toHaveLength(3)
    const letters = rowsOf(join(output, 'letters.ndjson'))
    expect(new Set(letters.map(({ id }) => id)).size).toBe(3)
    // The pages of the pack count once.
    const pages = new Map(
      letters.map(({ source }) => [(source as { path: string }).path, (source as { pages: number }).pages]),
    )
    expect(recordOf(output).archive).toMatchObject({
      letters: 3,
      pages: [...pages.values()].reduce((sum, count) => sum + count, 0),
    })
    const before = contentOf(output)
    const again = await run(cwd, 'ingest', 'in', '--json')
    expect(lettersOf(again, 'letter')).toEqual([])
    expect(lettersOf(again, 'unchanged')).toHaveLength(3)
    expect(contentOf(output)).toEqual(before)
  })

  it('writes each letter that came with an e-mail, and reads none again', async () => {
    const cwd = temporaryFolder()
    const note = { type: 'text/plain', bytes: Buffer.from('Two letters, as promised.') }
    const pdf = (number: number) => {
      return { type: 'application/pdf', bytes: letterPdf(number), name: `${number}.pdf` }
    }
    put(cwd, { 'in/mail.eml': mailOf('mixed', note, pdf(1), pdf(2)) })
    expect(lettersOf(await run(cwd, 'ingest', 'in', '--json'), 'letter')).toEqual([
      ['in/mail.eml', 1, 2],
      ['in/mail.eml', 2, 2],
    ])
    expect(rowsOf(join(cwd, 'output', 'letters.ndjson')).map(({ id }) => id)).toEqual([
      expect.stringMatching(/-a1$/),
      expect.stringMatching(/-a2$/),
    ])
    expect(lettersOf(await run(cwd, 'ingest', 'in', '--json'), 'unchanged')).toHaveLength(2)
  })

  it('reads the file again where one of its letters is gone, and the output is as before', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/pack.pdf': await pack() })
    await run(cwd, 'ingest', 'in')
    const output = join(cwd, 'output')
    const before = contentOf(output)
    const [, second] = readdirSync(join(output, 'letters')).sort()
    rmSync(join(output, 'letters', second!))
    expect(lettersOf(await run(cwd, 'ingest', 'in', '--json'), 'letter')).toHaveLength(2)
    expect(contentOf(output)).toEqual(before)
  })

  it('with --prune removes all of them when the file is gone', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/pack.pdf': await pack(), 'in/one.pdf': letterPdf(3) })
    await run(cwd, 'ingest', 'in')
    rmSync(join(cwd, 'in/pack.pdf'))
    await run(cwd, 'ingest', 'in', '--prune')
    expect(readdirSync(join(cwd, 'output/letters'))).toHaveLength(1)
    expect(recordOf(join(cwd, 'output')).vanished).toHaveLength(2)
  })

  it('names the pack once as the duplicate of another', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': await pack(), 'in/b.pdf': await pack() })
    await run(cwd, 'ingest', 'in')
    expect(recordOf(join(cwd, 'output'))).toMatchObject({
      archive: { letters: 2, duplicates: 1 },
      duplicates: [{ path: 'in/a.pdf', also: ['in/b.pdf'] }],
    })
  })
})
