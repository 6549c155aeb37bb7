import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { RULES } from '../../src/rules.js'
import { type BadInput, badInputs } from './bad-input.js'
import { expectBlock, toTable } from './readme.js'

const CLI = resolve('dist/cli.js')

const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

interface Told {
  ruleId: string
  reason: string
}

const inputs = await badInputs()
const rows: string[][] = []

/** What the program, as a process, says of an input. */
function tell({ command, make }: BadInput) {
  const folder = mkdtempSync(join(tmpdir(), 'bad-input-'))
  folders.push(folder)
  const name = make(folder)
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...command, name], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr, told: command[0] === 'parse' ? fromReport(stderr) : fromEvents(stdout) }
}

/** "error: PATH: REASON (RULE)", as `parse` says it on stderr. */
function fromReport(stderr: string): Told[] {
  return [...stderr.matchAll(/^(?:error|warning): [^:]+: (.*) \(([a-z-]+)\)$/gm)].map(
    ([, reason, ruleId]) => ({
      ruleId: ruleId!,
      reason: reason!,
    }),
  )
}

function fromEvents(stdout: string): Told[] {
  const events = stdout.split('\n').filter((line) => line !== '')
  return events.map((line) => JSON.parse(line)).filter(({ event }) => event === 'failed')
}

describe('bad input, to the program as a process', () => {
  it.each(inputs.map((input) => [input.kind, input.ruleId, input] as const))(
    '%s: %s',
    { timeout: 120_000 },
    (kind, ruleId, input) => {
      const { status, stdout, stderr, told } = tell(input)
      const said = told.find((message) => message.ruleId === ruleId)
      expect(said, stdout + stderr).toBeDefined()
      const isRefused = RULES[ruleId].severity === 'error'
      expect(status).toBe(isRefused ? 1 : 0)
      if (input.command[0] === 'parse') {
        // What is refused prints nothing; what is doubtful prints the letter.
        expect(stdout === '').toBe(isRefused)
        expect(stderr).toContain(`  ${RULES[ruleId].note}\n`)
      }
      const { reason } = said as Told
      rows.push([kind, `\`${ruleId}\``, RULES[ruleId].severity, reason, RULES[ruleId].note])
    },
  )

  it('stands in README, kind by kind', () => {
    expect(rows).toHaveLength(inputs.length)
    const table = toTable(['input', 'rule', 'severity', 'what is said', 'what to do'], rows)
    expectBlock('bad-input', table)
  })
})
