import { describe, expect, it } from 'vitest'
import { optionsOf } from '../../src/commands/run-flags.js'
import { toIngestOptions } from '../../src/ingest/options.js'
import { run } from '../ingest/run.js'

const FLAGS = {
  engine: 'pdfium',
  ocr: 'auto',
  ocrEngine: 'tesseract.js',
  out: 'output',
  frail: false,
} as const

const NUMBERS = [
  { flag: 'jobs', least: 1, most: 256, step: 1, what: 'a whole number' },
  { flag: 'timeout', least: 0.1, most: 86_400, step: 0.05, what: 'a number' },
  { flag: 'memory', least: 64, most: 4096, step: 1, what: 'a whole number' },
] as const

describe.each(NUMBERS)('--$flag', ({ flag, least, most, step, what }) => {
  it('takes what the option takes', () => {
    for (const value of [least, most])
      expect(toIngestOptions(optionsOf({ ...FLAGS, [flag]: String(value) }))[flag]).toBe(value)
    for (const value of [least - step, most + step]) {
      expect(() => toIngestOptions({ [flag]: value })).toThrow()
      expect(() => optionsOf({ ...FLAGS, [flag]: String(value) })).toThrow()
    }
  })

  it.each(['abc', '', '-1', '1e1', ' 64', '0x40'])('says what it expects instead of "%s"', (text) => {
    expect(() => optionsOf({ ...FLAGS, [flag]: text })).toThrow(
      `Unexpected --${flag} ${text}, expected ${what} from ${least} to ${most}`,
    )
  })
})

describe.each(['ingest', 'watch'])('%s', (command) => {
  it('says in one line that a flag is no number', async () => {
    expect(await run('.', command, 'corpus', '--jobs', 'abc')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'ofsted-letters: Unexpected --jobs abc, expected a whole number from 1 to 256 (bad-flags)\n',
    })
  })
})
