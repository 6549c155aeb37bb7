import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Letter } from '../../src/schema.js'
import { run } from '../ingest/run.js'
import { archiveOf, putRun, specimenLetters } from './letters.js'

let letters: Letter[]

beforeAll(async () => {
  letters = await specimenLetters()
})

/** An archive one of whose files is a folder, which not even root can read. */
function archiveWithFolder(name: string): string {
  const archive = archiveOf(letters)
  rmSync(join(archive, name), { force: true })
  mkdirSync(join(archive, name))
  return archive
}

function saidOf(path: string, reason: string): string {
  return `ofsted-letters: ${path}: ${reason}; put this right, and run again (unreadable-archive)\n`
}

describe.each([['load'], ['export', '--format', 'csv']])(
  '%s of an archive that cannot be read',
  (...command) => {
    it.each(['letters.ndjson', 'run.json'])('names %s', async (name) => {
      const archive = archiveWithFolder(name)
      const [verb, ...flags] = command
      expect(await run('.', verb!, archive, ...flags)).toEqual({
        code: 2,
        stdout: '',
        stderr: saidOf(join(archive, name), 'A folder stands where a file is needed'),
      })
    })

    it.skipIf(process.getuid?.() === 0)('says that there is no permission', async () => {
      const archive = archiveOf(letters)
      putRun(archive, true)
      const path = join(archive, 'letters.ndjson')
      chmodSync(path, 0)
      const [verb, ...flags] = command
      expect((await run('.', verb!, archive, ...flags)).stderr).toBe(saidOf(path, 'No permission to read it'))
      expect(existsSync(join(archive, 'letters.db'))).toBe(false)
    })
  },
)
