import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readLetters } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'
import { describeWith } from '../outside.js'
import { joinPdfs, type Stamp } from '../packs/join-pdf.js'
import { AGENDA, MINUTES, REPLY, REPORT, toPdf } from '../packs/matter.js'
import { toTold } from '../packs/told.js'
import { LETTERS, letterPaths } from './letters.js'

const settings = toSettings({ classify: false })

/** Letters a pack, and every how many of the letters one is taken; `EVERY_PACK=1` is the whole trial. */
const LETTERS_A_PACK = 4
const EVERY = Number(process.env.EVERY_PACK ?? 16)

const STAMPS: readonly Stamp[] = [
  { say: (page) => `Agenda Pack page ${page}`, x: 440, y: 18, size: 10 },
  { say: (page) => `MCC${String(page).padStart(6, '0')}`, x: 40, y: 18, size: 7 },
]

const NOISE = [AGENDA, REPORT, MINUTES, REPLY]

/** A letter as it is in a file of its own that has lost its tags, as the files in a pack do. */
async function alone(bytes: Uint8Array) {
  const results = await readLetters({ path: 'letter.pdf', bytes: await joinPdfs([bytes]) }, settings)
  return toTold(results[0].letter!)
}

describeWith({ shared: ['letters'] }, 'the real letters, in packs', () => {
  it.each([
    ['as they are', []],
    ['stamped on every page', STAMPS],
  ])('%s, are each what it is alone', { timeout: 3_600_000 }, async (_, stamps) => {
    const paths = letterPaths().filter((path, at) => path.endsWith('.pdf') && at % EVERY === 0)
    const packs = Array.from({ length: Math.ceil(paths.length / LETTERS_A_PACK) }, (_, at) =>
      paths.slice(at * LETTERS_A_PACK, (at + 1) * LETTERS_A_PACK),
    )
    const noise = await Promise.all(NOISE.map(toPdf))
    for (const [number, pack] of packs.entries()) {
      const files = pack.map((path) => readFileSync(join(LETTERS, path)))
      const between = (at: number) => (at % 3 === 2 ? [] : [noise[(number + at) % noise.length]!])
      const bytes = await joinPdfs(
        files.flatMap((file, at) => [...between(at + number), file]),
        stamps,
      )
      const results = await readLetters({ path: 'pack.pdf', bytes }, settings)
      const letters = results.flatMap(({ letter }) => letter ?? [])
      expect(letters, pack.join(' ')).toHaveLength(pack.length)
      for (const [at, letter] of letters.entries()) {
        const first = Number(/-p(\d+)$/.exec(letter.id)?.[1])
        expect(toTold(letter, first), pack[at]).toEqual(await alone(files[at]!))
      }
    }
  })
})
