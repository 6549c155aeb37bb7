import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type * as Emit from '../../src/emit/effects.js'
import type * as Ingest from '../../src/ingest/index.js'
import type { IngestOptionsInput } from '../../src/ingest/options.js'
import { toSettings } from '../../src/settings.js'
import { badFiles } from './bad-files.js'
import { letterPdf } from './pdf.js'
import { contentOf, eventsOf, put, recordOf, run, start, temporaryFolder } from './run.js'

/** How often runs are killed; CI can afford few, `KILLS=50` is the whole trial. */
const KILLS = Number(process.env.KILLS ?? 4)

// The built library: its workers are files beside it.
const dist = pathToFileURL('dist/').href
const { ingest }: typeof Ingest = await import(`${dist}ingest/index.js`)
const { diskEffects, OutputError }: typeof Emit = await import(`${dist}emit/effects.js`)
const reader = new URL('faulty-reader.mjs', import.meta.url).href

/** Reads files by name with a reader that can be made to fail, and gives the record of the run. */
async function ingestFaulty(names: readonly string[], options: IngestOptionsInput = {}) {
  const cwd = temporaryFolder()
  put(cwd, Object.fromEntries(names.map((name, at) => [join('in', name), letterPdf(at)])))
  const record = await ingest([join(cwd, 'in')], toSettings(), { out: join(cwd, 'out'), reader, ...options })
  const failures = record.failures.map(({ path, ruleId }) => [path.slice(cwd.length + 4), ruleId])
  return { record, failures: Object.fromEntries(failures) }
}

describe('a worker', () => {
  it('that hangs, dies or outgrows its bound is replaced, and its letter alone set aside', async () => {
    const good = Array.from({ length: 12 }, (_, at) => `${at}.pdf`)
    const bad = ['2-hang.pdf', '3-sleep.pdf', '4-exit.pdf', '5-throw.pdf', '6-heap.pdf', '7-wasm.pdf']
    const { record, failures } = await ingestFaulty([...good, ...bad], { timeout: 8, memory: 128, jobs: 2 })
    expect(failures).toEqual({
      '2-hang.pdf': 'letter-timeout',
      '3-sleep.pdf': 'letter-timeout',
      '4-exit.pdf': 'worker-died',
      '5-throw.pdf': 'worker-died',
      '6-heap.pdf': 'out-of-memory',
      '7-wasm.pdf': 'out-of-memory',
    })
    expect(record.archive.letters).toBe(good.length)
  })

  it('has longer for a letter of which it reads a page by OCR', async () => {
    const { record, failures } = await ingestFaulty(['a-scan.pdf', 'b-sleep.pdf'], { timeout: 4, jobs: 2 })
    expect(failures).toEqual({ 'b-sleep.pdf': 'letter-timeout' })
    expect(record.archive.letters).toBe(1)
  })

  it('does not pass on to the next letter what one did to it', async () => {
    const { record, failures } = await ingestFaulty(['a.pdf', 'b-poison.pdf', 'c.pdf', 'd.pdf'], { jobs: 1 })
    expect(failures).toEqual({})
    expect(record.archive.letters).toBe(4)
  })
})

describe('a run', () => {
  it('that could read no letter at all ends at once, and sets none aside', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': letterPdf(1), 'in/b.pdf': letterPdf(2) })
    const options = { out: join(cwd, 'out'), reader: pathToFileURL(join(cwd, 'none.mjs')).href }
    await expect(ingest([join(cwd, 'in')], toSettings(), options)).rejects.toThrow('The reader does not load')
    expect(readdirSync(join(cwd, 'out/quarantine'))).toEqual([])
  })

  it('that is interrupted finishes what is in hand, and the next one goes on', async () => {
    const cwd = temporaryFolder()
    const out = join(cwd, 'out')
    put(cwd, Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`in/${at}.pdf`, letterPdf(at)])))
    const interrupt = new AbortController()
    const notify = ({ event }: { event: string }) => {
      if (event === 'letter') interrupt.abort()
    }
    const first = await ingest(
      [join(cwd, 'in')],
      toSettings(),
      { out },
      { notify, interrupted: interrupt.signal },
    )
    expect(first.run.isComplete).toBe(false)
    expect(first.run.read + first.run.left).toBe(20)
    expect(first.run.left).toBeGreaterThan(0)
    expect(first.vanished).toEqual([])
    const second = await ingest([join(cwd, 'in')], toSettings(), { out })
    expect(second.run).toMatchObject({ isComplete: true, read: first.run.left, unchanged: first.run.read })
    await ingest([join(cwd, 'in')], toSettings(), { out: join(cwd, 'whole') })
    expect(contentOf(out)).toEqual(contentOf(join(cwd, 'whole')))
  })

  it('answers Ctrl-C with what is left and exit code 130', async () => {
    const cwd = temporaryFolder()
    put(cwd, Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`in/${at}.pdf`, letterPdf(at)])))
    const { child, ended } = start(cwd, ['ingest', 'in', '--json'])
    child.stdout?.once('data', () => child.kill('SIGINT'))
    const ran = await ended
    expect(ran.code).toBe(130)
    const end = eventsOf(ran).find(({ event }) => event === 'end')
    expect(end).toMatchObject({ record: { run: { isComplete: false } } })
  })

  it('that is killed at any moment leaves nothing that the next one cannot put right', async () => {
    const cwd = temporaryFolder()
    const letters = Array.from({ length: 60 }, (_, at) => [`in/${at}.pdf`, letterPdf(at)])
    put(cwd, { ...Object.fromEntries(letters), 'in/bad.pdf': 'no letter' })
    const clock = performance.now()
    await run(cwd, 'ingest', 'in', '--out', 'whole')
    const whole = performance.now() - clock
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const { child, ended } = start(cwd, ['ingest', 'in', '--out', 'killed', '--jobs', '2'])
      setTimeout(() => child.kill('SIGKILL'), (whole * kill) / (KILLS + 1))
      await ended
    }
    expect((await run(cwd, 'ingest', 'in', '--out', 'killed')).code).toBe(1)
    expect(contentOf(join(cwd, 'killed'))).toEqual(contentOf(join(cwd, 'whole')))
  })

  it('on a full disk says so in one line, keeps what is whole, and goes on when there is room', async () => {
    const cwd = temporaryFolder()
    const out = join(cwd, 'out')
    put(cwd, Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`in/${at}.pdf`, letterPdf(at)])))
    let room = 5
    const full: Emit.Effects = {
      ...diskEffects,
      write: async (path, text) => {
        room -= 1
        if (room < 0) throw new OutputError(path, Object.assign(new Error('no space'), { code: 'ENOSPC' }))
        await diskEffects.write(path, text)
      },
    }
    await expect(ingest([join(cwd, 'in')], toSettings(), { out }, { effects: full })).rejects.toThrow(
      'The disk is full',
    )
    for (const text of Object.values(contentOf(join(out, 'letters')))) JSON.parse(text)
    const resumed = await ingest([join(cwd, 'in')], toSettings(), { out })
    expect(resumed.archive.letters).toBe(12)
    expect(resumed.run.unchanged).toBeGreaterThan(0)
  })

  it('keeps a second one out, and takes over the lock of a dead one', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': letterPdf(1) })
    const lock = { pid: process.pid, started: null, host: (await import('node:os')).hostname() }
    put(cwd, { 'output/.lock': JSON.stringify(lock) })
    const kept = await run(cwd, 'ingest', 'in')
    expect(kept).toMatchObject({ code: 2, stdout: '' })
    expect(kept.stderr).toMatch(new RegExp(`Another run \\(process ${process.pid} on .*output-locked`))
    // The id of a process that lives, and the start of one that does not.
    put(cwd, { 'output/.lock': JSON.stringify({ ...lock, started: '1' }) })
    expect((await run(cwd, 'ingest', 'in')).code).toBe(0)
    expect(readdirSync(join(cwd, 'output'))).not.toContain('.lock')
  })

  it('lets one of many that start at once over a dead lock do the work', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': letterPdf(1), 'output/.lock': '{"pid":1,"started":"1","host":"' })
    const ran = await Promise.all(Array.from({ length: 4 }, () => run(cwd, 'ingest', 'in')))
    for (const { code, stderr } of ran) expect([0, 2], stderr).toContain(code)
    expect(ran.map(({ code }) => code)).toContain(0)
    expect(readdirSync(join(cwd, 'output')).sort()).toEqual([
      'findings.ndjson',
      'ledger.ndjson',
      'letters',
      'letters.ndjson',
      'quarantine',
      'run.json',
    ])
  })
})

describe('a folder with sixty bad files of every kind', () => {
  it('gives every good letter, and every bad file a reason', async () => {
    const cwd = temporaryFolder()
    const good = Array.from({ length: 30 }, (_, at) => [`in/good-${at}.pdf`, letterPdf(at)])
    const bad = badFiles()
    put(cwd, Object.fromEntries(good))
    put(cwd, Object.fromEntries(bad.map(({ name, bytes }) => [`in/${name}`, bytes])))
    const ran = await run(cwd, 'ingest', 'in', '--jobs', '2', '--timeout', '20')
    expect(ran.code).toBe(1)
    const { archive, failures, run: facts } = recordOf(join(cwd, 'output'))
    expect(archive.letters).toBe(good.length)
    expect(failures).toHaveLength(bad.length)
    const given = failures.map(({ path, ruleId }: { path: string; ruleId: string }) => [path, ruleId])
    expect(Object.fromEntries(given)).toEqual(
      Object.fromEntries(bad.map(({ name, rule }) => [`in/${name}`, rule])),
    )
    expect(facts.peakMemoryMegabytes).toBeLessThan(700)
  })
})
