import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

interface Ran {
  code: number
  stdout: string
  stderr: string
}

/** The built command line, as a process. */
function run(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/cli.js', ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}

describe('ofsted-letters', () => {
  it('prints the JSON Schema on stdout and nothing on stderr', async () => {
    const ran = await run('schema')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(Object.keys(JSON.parse(ran.stdout).properties)).toContain('sections')
  })

  it('answers an unknown command with exit code 2 and an empty stdout', async () => {
    const ran = await run('frobnicate')
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain("unknown command 'frobnicate'")
  })

  it('lets nothing that it is given steer the terminal', async () => {
    const steering = '\u001b]0;owned\u0007\u009b31m'
    const { stderr } = await run('ingest', `${steering}.pdf`)
    expect(stderr).toBe(
      'ofsted-letters: No such file or folder: \\u001b]0;owned\\u0007\\u009b31m.pdf (nothing-to-do)\n',
    )
    expect((await run('parse', `--${steering}`)).stderr).toContain('\\u001b]0;owned')
    const folder = mkdtempSync(join(tmpdir(), 'cli-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const path = join(folder, 'letter.md')
    const letter = readFileSync('corpus/thornley-2009-12-22/letter.md', 'utf8')
    writeFileSync(path, letter.replace(/^- /gm, `- ${steering} `))
    const { stdout } = await run('parse', path, '--format', 'md')
    expect(stdout).toContain('\\u001b]0;owned')
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u)
  })

  it('ends a command at once on Ctrl-C that has nothing to wind up', async () => {
    const child = spawn(process.execPath, ['dist/cli.js', 'parse', '-'])
    setTimeout(() => child.kill('SIGINT'), 500)
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT'])
  })
})
