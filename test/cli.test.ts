import { execFile } from 'node:child_process'
import { describe, expect, it } from 'vitest'

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
})
