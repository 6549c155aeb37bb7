import { readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LetterSchema } from '../../src/schema.js'
import { letterPdf } from './pdf.js'
import { contentOf, eventsOf, marksOf, put, recordOf, rowsOf, run, start, temporaryFolder } from './run.js'
import { zipOf } from './zip.js'

const GARBAGE = 'no letter at all'

/** Letters by path; each number is another letter. */
const lettersAt = (paths: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(paths).map(([path, number]) => [path, letterPdf(number)]))

describe('ingest', () => {
  it('writes every letter, all letters, all findings and the record of the run', async () => {
    const cwd = temporaryFolder()
    put(cwd, lettersAt({ 'in/a.pdf': 1, 'in/deep/er/b.PDF': 2 }))
    put(cwd, { 'in/README.md': '# Letters', 'in/expected.json': '{}', 'in/.hidden.pdf': GARBAGE })
    const ran = await run(cwd, 'ingest', 'in')
    expect(ran).toMatchObject({ code: 0, stdout: '' })
    expect(ran.stderr).toContain('2 letters read')

    const letters = rowsOf(join(cwd, 'output/letters.ndjson')).map((row) => LetterSchema.parse(row))
    expect(letters.map((letter) => letter.source.path)).toEqual(['in/a.pdf', 'in/deep/er/b.PDF'])
    for (const letter of letters) {
      const alone = JSON.parse(readFileSync(join(cwd, `output/letters/${letter.id}.json`), 'utf8'))
      expect(alone).toEqual(letter)
    }
    const findings = rowsOf(join(cwd, 'output/findings.ndjson'))
    const inLetters = letters.flatMap((letter) => letter.sections.flatMap((section) => section.findings))
    expect(findings.map((row) => row.text)).toEqual(inLetters.map((finding) => finding.text))
    expect(findings.length).toBeGreaterThan(0)
    expect(findings[0]).toMatchObject({
      letterId: letters[0]?.id,
      letterDate: '2010-11-03',
      path: 'in/a.pdf',
    })
    expect(recordOf(join(cwd, 'output'))).toMatchObject({
      archive: { letters: 2, findings: findings.length, failed: 0 },
      ignored: { '.json': 1, '.md': 1 },
      run: { read: 2, isComplete: true },
    })
  })

  it('gives the same bytes whatever the jobs and the order of the inputs', async () => {
    const cwd = temporaryFolder()
    put(cwd, lettersAt({ 'x/1.pdf': 1, 'x/2.pdf': 2, 'x/3.pdf': 3, 'y/1.pdf': 1, 'y/4.pdf': 4 }))
    put(cwd, { 'x/bad.pdf': GARBAGE, 'y/bad.pdf': GARBAGE })
    await run(cwd, 'ingest', 'x', 'y', '--out', 'one', '--jobs', '1')
    await run(cwd, 'ingest', 'y', 'x', '--out', 'four', '--jobs', '4')
    expect(contentOf(join(cwd, 'four'))).toEqual(contentOf(join(cwd, 'one')))
    expect(readdirSync(join(cwd, 'one/letters'))).toHaveLength(4)
    expect(readdirSync(join(cwd, 'one/quarantine'))).toHaveLength(2)
  })

  it('touches no file where nothing has changed', async () => {
    const cwd = temporaryFolder()
    put(cwd, { ...lettersAt({ 'in/a.pdf': 1, 'in/copy.pdf': 1 }), 'in/bad.pdf': GARBAGE })
    await run(cwd, 'ingest', 'in')
    const marks = marksOf(join(cwd, 'output'))
    const again = await run(cwd, 'ingest', 'in')
    expect(again).toMatchObject({ code: 1 })
    expect(again.stderr).toContain('0 letters read, 1 unchanged')
    expect(marksOf(join(cwd, 'output'))).toEqual(marks)
  })

  it('reads what is new or changed, and gives what a run from the start would give', async () => {
    const cwd = temporaryFolder()
    put(cwd, lettersAt({ 'in/a.pdf': 1, 'in/b.pdf': 2, 'in/c.pdf': 3 }))
    await run(cwd, 'ingest', 'in')
    // Changed, new, and a name before that of the same bytes.
    put(cwd, lettersAt({ 'in/a.pdf': 11, 'in/d.pdf': 4, 'in/bb.pdf': 3 }))
    const ran = await run(cwd, 'ingest', 'in', '--json')
    const read = eventsOf(ran).filter(({ event }) => event === 'letter')
    expect(read.map(({ path }) => path).sort()).toEqual(['in/a.pdf', 'in/bb.pdf', 'in/d.pdf'])
    await run(cwd, 'ingest', 'in', '--out', 'fresh')
    expect(contentOf(join(cwd, 'output'))).toEqual(contentOf(join(cwd, 'fresh')))
  })

  it('reads everything again under other settings', async () => {
    const cwd = temporaryFolder()
    put(cwd, lettersAt({ 'in/a.pdf': 1 }))
    await run(cwd, 'ingest', 'in')
    const again = eventsOf(await run(cwd, 'ingest', 'in', '--engine', 'pdf-parse', '--json'))
    expect(again.filter(({ event }) => event === 'letter')).toHaveLength(1)
  })

  it('reads the same bytes once, under the first name, and notes the others', async () => {
    const cwd = temporaryFolder()
    put(cwd, lettersAt({ 'in/b.pdf': 1, 'in/a.pdf': 1, 'in/c.pdf': 1 }))
    const events = eventsOf(await run(cwd, 'ingest', 'in', '--json'))
    expect(events.filter(({ ruleId }) => ruleId === 'duplicate-letter')).toMatchObject([
      { path: 'in/b.pdf', sameAs: 'in/a.pdf' },
      { path: 'in/c.pdf', sameAs: 'in/a.pdf' },
    ])
    const { duplicates, archive } = recordOf(join(cwd, 'output'))
    expect(duplicates).toMatchObject([{ path: 'in/a.pdf', also: ['in/b.pdf', 'in/c.pdf'] }])
    expect(archive).toMatchObject({ letters: 1, duplicates: 2 })
  })

  it('reports what has vanished, removes its output with --prune, and says nothing of other inputs', async () => {
    const cwd = temporaryFolder()
    put(cwd, lettersAt({ 'in/a.pdf': 1, 'in/b.pdf': 2, 'other/c.pdf': 3 }))
    await run(cwd, 'ingest', 'in', 'other')
    rmSync(join(cwd, 'in/b.pdf'))
    rmSync(join(cwd, 'other/c.pdf'))
    const kept = await run(cwd, 'ingest', 'in')
    expect(kept.stderr).toMatch(/1 vanished, output kept.*\n {2}in\/b\.pdf\n/)
    expect(readdirSync(join(cwd, 'output/letters'))).toHaveLength(3)
    await run(cwd, 'ingest', 'in', '--prune')
    const paths = rowsOf(join(cwd, 'output/letters.ndjson')).map((row) => LetterSchema.parse(row).source.path)
    expect(paths).toEqual(['in/a.pdf', 'other/c.pdf'])
    expect(readdirSync(join(cwd, 'output/letters'))).toHaveLength(2)
  })

  it('sets aside what it cannot read, says how to go on, and takes it back when it can be read', async () => {
    const cwd = temporaryFolder()
    put(cwd, { ...lettersAt({ 'in/a.pdf': 1 }), 'in/bad.pdf': GARBAGE, 'in/empty.pdf': '' })
    const ran = await run(cwd, 'ingest', 'in')
    expect(ran.code).toBe(1)
    const records = readdirSync(join(cwd, 'output/quarantine')).map((name) =>
      JSON.parse(readFileSync(join(cwd, 'output/quarantine', name), 'utf8')),
    )
    expect(records).toMatchObject([
      {
        path: 'in/bad.pdf',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        retry: expect.stringContaining('--retry'),
      },
      { path: 'in/empty.pdf', ruleId: 'empty-file', advice: expect.stringContaining('Fetch') },
    ])
    put(cwd, lettersAt({ 'in/bad.pdf': 2 }))
    const retried = await run(cwd, 'ingest', '--retry', '--json')
    expect(eventsOf(retried).filter(({ event }) => event === 'letter')).toMatchObject([
      { path: 'in/bad.pdf' },
    ])
    expect(readdirSync(join(cwd, 'output/quarantine'))).toHaveLength(1)
    expect(recordOf(join(cwd, 'output')).archive).toMatchObject({ letters: 2, failed: 1 })
  })

  it('raises the alarm when far more files fail, or far fewer letters are there, than in the last run', async () => {
    const cwd = temporaryFolder()
    const numbers = Array.from({ length: 20 }, (_, at) => at)
    put(cwd, lettersAt(Object.fromEntries(numbers.map((at) => [`in/${at}.pdf`, at]))))
    const calm = await run(cwd, 'ingest', 'in')
    expect(calm.stderr).not.toContain('***')
    for (const at of numbers.slice(0, 6)) put(cwd, { [`in/${at}.pdf`]: GARBAGE })
    for (const at of numbers.slice(6, 12)) renameSync(join(cwd, `in/${at}.pdf`), join(cwd, `${at}.pdf`))
    const alarmed = await run(cwd, 'ingest', 'in', '--quiet')
    expect(alarmed.stderr).toMatch(/\*\*\* FAR MORE FILES FAIL.* 6, THEN 0/)
    expect(alarmed.stderr).toMatch(/\*\*\* THE NUMBER OF LETTERS FALLS SHARPLY/)
  })

  it('takes globs, links that go in circles, and a list of files', async () => {
    const cwd = temporaryFolder()
    put(cwd, lettersAt({ 'in/a.pdf': 1, 'in/sub/b.pdf': 2, 'in/sub/c.txt.pdf': 3 }))
    symlinkSync('..', join(cwd, 'in/sub/loop'))
    symlinkSync('nowhere', join(cwd, 'in/dead.pdf'))
    const events = eventsOf(await run(cwd, 'ingest', 'in', '--json', '--out', 'linked'))
    expect(events.filter(({ event }) => event === 'letter')).toHaveLength(3)
    expect(events.filter(({ event }) => event === 'failed')).toMatchObject([
      { path: 'in/dead.pdf', ruleId: 'file-not-found' },
    ])
    const globbed = eventsOf(await run(cwd, 'ingest', 'in/**/[bc]*.pdf', '--json', '--out', 'globbed'))
    expect(globbed.filter(({ event }) => event === 'letter').map(({ path }) => path)).toEqual(
      expect.arrayContaining(['in/sub/b.pdf', 'in/sub/c.txt.pdf']),
    )
    const partly = await run(cwd, 'ingest', 'in/a.pdf', 'in/x*.pdf', '--quiet', '--out', 'partly')
    expect(partly).toEqual({ code: 0, stdout: '', stderr: 'in/x*.pdf: no file matches this pattern\n' })
    const listed = await start(
      cwd,
      ['ingest', '--files-from', '-', '--out', 'listed', '--json'],
      'in/a.pdf\n\nnone.pdf\n',
    ).ended
    expect(listed.code).toBe(1)
    expect(eventsOf(listed).find(({ event }) => event === 'failed')).toMatchObject({ path: 'none.pdf' })
  })

  it('names the folders, archives and patterns that hold no letter, beside others that do', async () => {
    const cwd = temporaryFolder()
    put(cwd, { ...lettersAt({ 'in/a.pdf': 1 }), 'none/list.xls': '', 'empty.zip': zipOf([]) })
    const ran = await run(cwd, 'ingest', 'in', 'in/a.pdf', 'none', 'empty.zip', 'none/*', '--quiet')
    const said = ['none', 'empty.zip', 'none/*'].map((input) => `${input}: no letter in it\n`)
    expect(ran).toEqual({ code: 0, stdout: '', stderr: said.join('') })
    const events = eventsOf(await run(cwd, 'ingest', 'in', 'none', '--json'))
    expect(events).toContainEqual({ event: 'empty', input: 'none' })
  })

  it('says under --quiet why it fails, be it nothing new', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': GARBAGE })
    expect((await run(cwd, 'ingest', 'in', '--quiet')).stderr).toMatch(/^in\/a\.pdf: .*\n$/)
    expect(await run(cwd, 'ingest', 'in', '--quiet')).toMatchObject({
      code: 1,
      stderr: '1 file is still set aside: output/quarantine\n',
    })
  })

  it('keeps control characters of file names off the terminal', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/\u001b]0;owned\u0007.pdf': GARBAGE })
    const { stderr } = await run(cwd, 'ingest', 'in')
    expect(stderr).toContain('\\u001b]0;owned\\u0007.pdf')
    expect(stderr).not.toContain('\u001b]0')
  })

  it.each([
    [[]],
    [['nowhere-at-all/']],
    [['in', '--jobs', '0']],
    [['in', '--jobs', 'many']],
    [['in', '--timeout', '-1']],
    [['--retry']],
    [['--files-from', 'none']],
    [['in/image.png', '--out', 'in/image.png/output']],
  ])('answers misuse with exit code 2 and one line: %j', async (args) => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/image.png': 'x' })
    const ran = await run(cwd, 'ingest', ...args)
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(/^ofsted-letters: .* \([a-z-]+\)\n$/s)
  })
})
