import { appendFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { letterPdf } from './pdf.js'
import { contentOf, eventsOf, put, run, start, temporaryFolder } from './run.js'

describe('watch', () => {
  it('ingests what is there and what comes, when it has settled, and ends on Ctrl-C', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': letterPdf(1) })
    const { child, ended } = start(cwd, ['watch', 'in', '--settle', '2', '--json', '--prune'])
    onTestFinished(() => void child.kill('SIGKILL'))
    let stdout = ''
    child.stdout?.on('data', (chunk) => {
      stdout += chunk
    })
    const seen = (event: string, path: string) =>
      expect.poll(() => stdout, { timeout: 50_000 }).toContain(`{"event":"${event}","path":"${path}"`)

    await seen('letter', 'in/a.pdf')
    // In a new folder, in pieces with pauses shorter than the settling.
    const bytes = letterPdf(2)
    put(cwd, { 'in/new/b.pdf': bytes.subarray(0, 100) })
    const piece = Math.ceil(bytes.length / 4)
    for (let at = 100; at < bytes.length; at += piece) {
      await new Promise((resolve) => setTimeout(resolve, 700))
      appendFileSync(join(cwd, 'in/new/b.pdf'), bytes.subarray(at, at + piece))
    }
    await seen('letter', 'in/new/b.pdf')
    rmSync(join(cwd, 'in/a.pdf'))
    await seen('vanished', 'in/a.pdf')
    child.kill('SIGINT')
    const ran = await ended
    expect(ran.code).toBe(0)
    // A file half written was never read.
    expect(eventsOf(ran).filter(({ event }) => event === 'failed')).toEqual([])
    await run(cwd, 'ingest', 'in', '--out', 'fresh')
    expect(contentOf(join(cwd, 'output'))).toEqual(contentOf(join(cwd, 'fresh')))
  })

  it('does not watch what it writes itself, by whatever link that is reached', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': letterPdf(1), 'elsewhere/.keep': '' })
    symlinkSync('../elsewhere', join(cwd, 'in/link'))
    const { child, ended } = start(cwd, ['watch', 'in', '--out', 'elsewhere/out', '--settle', '0', '--json'])
    onTestFinished(() => void child.kill('SIGKILL'))
    let stdout = ''
    child.stdout?.on('data', (chunk) => {
      stdout += chunk
    })
    await expect.poll(() => stdout, { timeout: 50_000 }).toContain('"event":"end"')
    await new Promise((resolve) => setTimeout(resolve, 3000))
    child.kill('SIGINT')
    const runs = eventsOf(await ended).filter(({ event }) => event === 'begin')
    expect(runs.length).toBeLessThanOrEqual(2)
  })

  it('answers a folder that is not there with exit code 2', async () => {
    expect(await run(temporaryFolder(), 'watch', 'nowhere')).toMatchObject({ code: 2, stdout: '' })
  })
})
