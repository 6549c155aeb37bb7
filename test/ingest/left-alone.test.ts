import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { LetterSchema } from '../../src/schema.js'
import { letterPdf } from './pdf.js'
import { contentOf, eventsOf, put, recordOf, rowsOf, run, start, temporaryFolder } from './run.js'

const specimen = (name: string) => readFileSync(`corpus/thornley-2009-12-22/${name}`)

const pathsRead = (out: string) =>
  rowsOf(join(out, 'letters.ndjson')).map((row) => LetterSchema.parse(row).source.path)

describe('what a run leaves alone', () => {
  it('removes no file that it did not make, and reads none from where it writes', async () => {
    const cwd = temporaryFolder()
    const mine = [
      'letters/mine.pdf',
      'letters/letter-0123456789abcdef-notes.json',
      'quarantine/mine.pdf',
      'quarantine/list-20240115.json',
    ]
    put(cwd, { 'in/a.pdf': letterPdf(1) })
    put(join(cwd, 'out'), Object.fromEntries(mine.map((path) => [path, letterPdf(2)])))
    expect(await run(cwd, 'ingest', 'in', '--out', 'out')).toMatchObject({ code: 0 })
    for (const path of mine) expect(existsSync(join(cwd, 'out', path))).toBe(true)
    for (const input of ['out', 'out/letters', 'out/letters/mine.pdf', 'out/quarantine']) {
      const ran = await run(cwd, 'ingest', input, '--out', 'out')
      expect(ran).toMatchObject({ code: 2 })
      expect(ran.stderr).toContain(`${input}, for the output goes there (out): give another --out`)
    }
    const watched = await run(cwd, 'watch', 'out', '--out', 'out')
    expect(watched).toMatchObject({ code: 2 })
    expect(watched.stderr).toContain('input-in-output')
  })

  it('reads none from where it writes by a link or a pattern either', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': letterPdf(1), 'out/letters/mine.pdf': letterPdf(2) })
    symlinkSync('../out/letters', join(cwd, 'in/own'))
    symlinkSync('out', join(cwd, 'link'))
    for (const inputs of [['in'], ['**/*.pdf'], ['in/*']]) {
      expect(await run(cwd, 'ingest', ...inputs, '--out', 'out')).toMatchObject({ code: 0 })
      expect(pathsRead(join(cwd, 'out'))).toEqual(['in/a.pdf'])
    }
    for (const input of ['link', 'link/letters', 'in/own', 'in/own/mine.pdf']) {
      const ran = await run(cwd, 'ingest', input, '--out', 'out')
      expect(ran).toMatchObject({ code: 2 })
      expect(ran.stderr).toContain('input-in-output')
    }
  })

  it('does not take a path for another that is spelt the same from elsewhere', async () => {
    const cwd = temporaryFolder()
    put(cwd, { '2020/in/a.pdf': letterPdf(1), '2021/in/a.pdf': letterPdf(2) })
    await run(join(cwd, '2020'), 'ingest', 'in', '--out', '../out')
    const before = contentOf(join(cwd, 'out'))
    const ran = await run(join(cwd, '2021'), 'ingest', 'in', '--out', '../out', '--prune')
    expect(ran).toMatchObject({ code: 2 })
    expect(ran.stderr).toContain(`named from ${join(cwd, '2020')}`)
    expect(contentOf(join(cwd, 'out'))).toEqual(before)
    const inFull = join(cwd, '2021/in')
    expect(await run(join(cwd, '2021'), 'ingest', inFull, '--out', '../out', '--prune')).toMatchObject({
      code: 0,
    })
    expect(pathsRead(join(cwd, 'out'))).toEqual([join(inFull, 'a.pdf'), 'in/a.pdf'])
  })

  it('takes an output folder along when it is moved, and files of before by their paths in full', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': letterPdf(1), 'in/b.pdf': letterPdf(2) })
    await run(cwd, 'ingest', 'in', '--out', 'out')
    mkdirSync(join(cwd, 'moved'))
    renameSync(join(cwd, 'out'), join(cwd, 'moved/out'))
    const again = await run(cwd, 'ingest', 'in', '--out', 'moved/out', '--json')
    expect(eventsOf(again).filter(({ event }) => event === 'unchanged')).toHaveLength(2)
    rmSync(join(cwd, 'in/a.pdf'))
    await run(join(cwd, 'moved'), 'ingest', join(cwd, 'in'), '--out', 'out', '--prune')
    expect(pathsRead(join(cwd, 'moved/out'))).toEqual([join(cwd, 'in/b.pdf')])
    expect(recordOf(join(cwd, 'moved/out'))).toMatchObject({ archive: { duplicates: 0 } })
  })

  it('holds the same under a pattern as under its folder', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': letterPdf(1), 'in/c.pdf': letterPdf(3), 'in/d.pdf': letterPdf(3) })
    await run(cwd, 'ingest', 'in/*.pdf')
    renameSync(join(cwd, 'in/a.pdf'), join(cwd, 'in/b.pdf'))
    put(cwd, { 'in/a.pdf': letterPdf(2), 'in/d.pdf': letterPdf(4) })
    await run(cwd, 'ingest', 'in/*.pdf')
    await run(cwd, 'ingest', 'in', '--out', 'fresh')
    expect(contentOf(join(cwd, 'output'))).toEqual(contentOf(join(cwd, 'fresh')))
  })

  it('keeps the failure of another folder’s file, whatever it held before', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'a/x.pdf': letterPdf(1), 'b/x.pdf': letterPdf(1) })
    await run(cwd, 'ingest', 'a')
    put(cwd, { 'a/x.pdf': '%PDF-1.7 and nothing' })
    await run(cwd, 'ingest', 'a')
    expect(await run(cwd, 'ingest', 'b')).toMatchObject({ code: 0 })
    expect(pathsRead(join(cwd, 'output'))).toEqual(['b/x.pdf'])
    expect(recordOf(join(cwd, 'output'))).toMatchObject({ archive: { failed: 1 } })
  })

  it('gives folders that share a letter the same output in any order, and prunes it from neither for the other', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'a/x.pdf': letterPdf(1), 'b/x.pdf': letterPdf(1), 'b/y.pdf': letterPdf(2) })
    for (const order of [
      ['a', 'b'],
      ['b', 'a'],
      ['b', 'a', 'b'],
    ])
      for (const folder of order) await run(cwd, 'ingest', folder, '--out', order.join(''))
    await run(cwd, 'ingest', 'a', 'b', '--out', 'both')
    const both = contentOf(join(cwd, 'both'))
    for (const out of ['ab', 'ba', 'bab']) expect(contentOf(join(cwd, out))).toEqual(both)
    rmSync(join(cwd, 'b/x.pdf'))
    await run(cwd, 'ingest', 'b', '--out', 'ab', '--prune')
    expect(pathsRead(join(cwd, 'ab'))).toEqual(['a/x.pdf', 'b/y.pdf'])
    expect(recordOf(join(cwd, 'ab'))).toMatchObject({ archive: { duplicates: 0 } })
    // The first name goes: the letter stays, and is named anew when its other file is met.
    rmSync(join(cwd, 'a/x.pdf'))
    put(cwd, { 'a/z.pdf': letterPdf(3) })
    await run(cwd, 'ingest', 'a', '--out', 'ba', '--prune')
    expect(readdirSync(join(cwd, 'ba/letters'))).toHaveLength(3)
    put(cwd, { 'b/x.pdf': letterPdf(1) })
    await run(cwd, 'ingest', 'b', '--out', 'ba')
    expect(pathsRead(join(cwd, 'ba'))).toEqual(['a/z.pdf', 'b/x.pdf', 'b/y.pdf'])
  })

  it('names a letter at once by its other file, where the first is gone and both belong to the run', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'a/x.pdf': letterPdf(1), 'b/x.pdf': letterPdf(1) })
    await run(cwd, 'ingest', 'a', 'b')
    rmSync(join(cwd, 'a/x.pdf'))
    put(cwd, { 'a/z.pdf': letterPdf(2) })
    await run(cwd, 'ingest', 'a', 'b')
    expect(pathsRead(join(cwd, 'output'))).toEqual(['a/z.pdf', 'b/x.pdf'])
    expect(recordOf(join(cwd, 'output'))).toMatchObject({
      archive: { readByOtherVersions: 0, duplicates: 0 },
      vanished: [],
    })
  })

  it.each(['utf8', 'latin1', 'utf16le'] as const)(
    'reads a text that is called a PDF, and so keeps the letter that a copy has given: %s',
    async (encoding) => {
      const cwd = temporaryFolder()
      const text = Buffer.from(
        specimen('letter.md')
          .toString('utf8')
          .replaceAll(/[^\n -~]/g, '\u00e9'),
        encoding,
      )
      put(cwd, { 'in/b.md': text })
      await run(cwd, 'ingest', 'in')
      put(cwd, { 'in/a.pdf': text })
      expect(await run(cwd, 'ingest', 'in')).toMatchObject({ code: 0 })
      expect(pathsRead(join(cwd, 'output'))).toEqual(['in/a.pdf'])
    },
  )

  it('takes out the last letter of an emptied folder with --prune, and without says that there is none', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': letterPdf(1) })
    await run(cwd, 'ingest', 'in')
    rmSync(join(cwd, 'in/a.pdf'))
    expect(await run(cwd, 'ingest', 'in')).toMatchObject({ code: 2 })
    expect(pathsRead(join(cwd, 'output'))).toEqual(['in/a.pdf'])
    expect(await run(cwd, 'ingest', 'in', '--prune')).toMatchObject({ code: 0 })
    expect(pathsRead(join(cwd, 'output'))).toEqual([])
    expect(readdirSync(join(cwd, 'output/letters'))).toEqual([])
  })

  it('finishes what it has in hand when nobody reads its events any more, and goes on from there', async () => {
    const cwd = temporaryFolder()
    const letters = Object.fromEntries(
      Array.from({ length: 60 }, (_, number) => [`in/${number}.pdf`, letterPdf(number)]),
    )
    put(cwd, letters)
    const args = [resolve('dist/cli.js'), 'ingest', 'in', '--json', '--jobs', '1']
    const child = spawn(process.execPath, args, { cwd })
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await once(child, 'exit')).toEqual([130, null])
    expect(existsSync(join(cwd, 'output/.lock'))).toBe(false)
    expect(recordOf(join(cwd, 'output'))).toMatchObject({ run: { isComplete: false } })
    // Nothing of what is named is new, and yet the record of the archive is not that of a run broken off.
    const [first = ''] = pathsRead(join(cwd, 'output'))
    expect(await run(cwd, 'ingest', first)).toMatchObject({ code: 0 })
    expect(recordOf(join(cwd, 'output'))).toMatchObject({ run: { isComplete: true } })
    expect(await run(cwd, 'ingest', 'in')).toMatchObject({ code: 0 })
    expect(pathsRead(join(cwd, 'output'))).toHaveLength(60)
  })

  it('takes a list of files with a byte order mark, and a database in a folder that it has yet to make', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': letterPdf(1), 'list.txt': '\ufeffin/a.pdf\r\n' })
    const ran = await run(cwd, 'ingest', '--files-from', 'list.txt', '--db', 'output/letters.db')
    expect(ran).toMatchObject({ code: 0 })
    expect(pathsRead(join(cwd, 'output'))).toEqual(['in/a.pdf'])
    expect(existsSync(join(cwd, 'output/letters.db'))).toBe(true)
  })

  it('writes again what was damaged of the archive, and says which letter is', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': letterPdf(1), 'in/b.pdf': letterPdf(2) })
    await run(cwd, 'ingest', 'in')
    const whole = contentOf(join(cwd, 'output'))
    truncateSync(join(cwd, 'output/letters.ndjson'), 100)
    expect(await run(cwd, 'ingest', 'in')).toMatchObject({ code: 0 })
    expect(contentOf(join(cwd, 'output'))).toEqual(whole)
    const [name = ''] = readdirSync(join(cwd, 'output/letters'))
    truncateSync(join(cwd, 'output/letters', name), 100)
    put(cwd, { 'in/c.pdf': letterPdf(3) })
    const ran = await run(cwd, 'ingest', 'in')
    expect(ran).toMatchObject({ code: 2 })
    expect(ran.stderr).toBe(
      `ofsted-letters: output/letters/${name} is damaged: remove it and run again (damaged-output)\n`,
    )
    rmSync(join(cwd, 'output/letters', name))
    await run(cwd, 'ingest', 'in')
    await run(cwd, 'ingest', 'in', '--out', 'fresh')
    expect(contentOf(join(cwd, 'output'))).toEqual(contentOf(join(cwd, 'fresh')))
  })

  it('says in its record what has vanished, be nothing else new', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': letterPdf(1), 'in/b.pdf': letterPdf(2) })
    await run(cwd, 'ingest', 'in')
    rmSync(join(cwd, 'in/b.pdf'))
    await run(cwd, 'ingest', 'in')
    expect(recordOf(join(cwd, 'output')).vanished).toMatchObject([{ path: 'in/b.pdf' }])
  })

  it('watches a folder below its output folder', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': letterPdf(1) })
    const { child, ended } = start(cwd, ['watch', 'in', '--out', '.', '--settle', '1', '--json'])
    onTestFinished(() => void child.kill('SIGKILL'))
    let stdout = ''
    child.stdout?.on('data', (chunk) => {
      stdout += chunk
    })
    const seen = (path: string) =>
      expect.poll(() => stdout, { timeout: 50_000 }).toContain(`"event":"letter","path":"${path}"`)
    await seen('in/a.pdf')
    put(cwd, { 'in/b.pdf': letterPdf(2) })
    await seen('in/b.pdf')
    child.kill('SIGINT')
    expect((await ended).code).toBe(0)
    expect(existsSync(join(cwd, 'in/a.pdf'))).toBe(true)
  })
})
