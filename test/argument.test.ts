import { describe, expect, it } from 'vitest'
import {
  evaluate,
  exportArchive,
  follow,
  ingest,
  load,
  openArchive,
  readLetters,
  type Settings,
  toSettings,
  verify,
  watch,
} from '../src/index.js'

/** What no type lets through, and a program without types may give. */
const wrong = (value: unknown) => value as never
const settings: Settings = toSettings()
const interrupted = AbortSignal.abort()

describe('misuse of the library is said by name:', () => {
  it.each<[string, () => Promise<unknown>, RegExp]>([
    ['a path for inputs', () => ingest(wrong('letters'), settings), /^Unexpected inputs: .*array/],
    [
      'an input that is no path',
      () => ingest(['letters', wrong(1)], settings),
      /^Unexpected inputs: .*\(1\)$/,
    ],
    ['an input without a name', () => ingest([''], settings), /^Unexpected inputs: expected a path/],
    [
      'no folder to watch',
      () => watch(wrong(undefined), settings, {}, { interrupted }),
      /^Unexpected folder: /,
    ],
    ['no archive', () => openArchive(wrong(undefined)), /^Unexpected folder: /],
    ['an archive without a name', () => exportArchive('', 'csv'), /^Unexpected folder: expected a path/],
    ['no archive to load', () => load(wrong(undefined), 'letters.db'), /^Unexpected folder: /],
    ['no database', () => follow(wrong(undefined)), /^Unexpected database: /],
    ['no gold', () => evaluate(wrong({ letters: 'output' })), /^Unexpected options: .*\(gold\)$/],
    ['no bytes', () => readLetters(wrong({ path: 'a.pdf' }), settings), /^Unexpected source: .*\(bytes\)$/],
    ['text for bytes', () => verify({ path: 'a', bytes: wrong('a') }, settings), /^Unexpected source: /],
  ])('%s', async (_, misuse, message) => {
    const error = await misuse().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      name: 'CliError',
      ruleId: 'bad-argument',
      message: expect.stringMatching(message),
    })
  })

  it('a setting that there is none of', async () => {
    const source = { path: 'a.txt', bytes: Buffer.from('Dear') }
    await expect(readLetters(source, wrong({ motor: 'fast' }))).rejects.toMatchObject({
      ruleId: 'bad-setting',
    })
  })

  it('and settings that are left out have their defaults', async () => {
    const source = { path: 'a.txt', bytes: Buffer.from('Dear') }
    expect(await readLetters(source, wrong(undefined))).toEqual(await readLetters(source, settings))
  })
})
