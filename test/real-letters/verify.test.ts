import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { toSettings } from '../../src/settings.js'
import { type Verification, verify } from '../../src/verify/index.js'
import { describeWith } from '../outside.js'
import { LETTERS, letterPaths, readGoldOfFiles, shareOf } from './letters.js'

/** Reading every letter twice takes minutes: without `EVERY_LETTER=1` those of gold stand for all. */
const EVERY_LETTER = process.env.EVERY_LETTER === '1'

describeWith({ shared: ['letters', 'gold/letters'] }, 'the word account of the real letters', () => {
  const accounts = new Map<string, Verification>()

  beforeAll(async () => {
    const paths = EVERY_LETTER ? letterPaths() : readGoldOfFiles().map(({ source }) => source)
    for (const path of paths) {
      accounts.set(path, await verify({ path, bytes: readFileSync(join(LETTERS, path)) }, toSettings()))
    }
  }, 600_000)

  it('is made for each', () => {
    const made = shareOf(accounts, ({ failure, words }) => failure === null && words > 100)
    expect(made.not).toEqual([])
  })

  it('is clean', () => {
    const clean = shareOf(accounts, (account) => account.clean)
    expect(clean.share, clean.not.join('\n')).toBeGreaterThanOrEqual(0.99)
  })
})
