import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import type * as Pool from '../../src/ingest/pool.js'
import type { Reading } from '../../src/ingest/task.js'
import { RULES, type RuleId } from '../../src/rules.js'
import { LetterSchema } from '../../src/schema.js'
import { toSettings } from '../../src/settings.js'
import { mutate } from './mutate.js'

/** How many damaged files are read; `MUTANTS=20000 SEED=7` is a longer look at others. */
const MUTANTS = Number(process.env.MUTANTS ?? 2000)
const SEED = Number(process.env.SEED ?? 1)

/** Seconds and megabytes that one may take. */
const TIMEOUT = 60
const MEMORY = 512

/** What no damage to a file may bring about. */
const BREAKDOWNS: readonly RuleId[] = ['worker-died', 'letter-timeout', 'out-of-memory', 'schema-mismatch']

// The built library: its workers are files beside it.
const dist = pathToFileURL('dist/').href
const { openPool }: typeof Pool = await import(`${dist}ingest/pool.js`)
const pool = openPool(
  { settings: toSettings({ classify: false }), memory: MEMORY, reader: `${dist}pipeline.js` },
  2,
  TIMEOUT,
)

const FILES = ['corpus', 'test/fixtures/bad-input'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && basename(entry.name) !== 'expected.json')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(),
)

const FORMS = [...new Set(FILES.map((path) => extname(path)))]
const each = Math.ceil(MUTANTS / FILES.length)

afterAll(() => pool.close())

it.each(FORMS)(
  'files of the form %s, damaged, give a letter or say why not',
  { timeout: 3_600_000 },
  async (form) => {
    const paths = FILES.filter((path) => extname(path) === form)
    const broken: string[] = []
    const tries = paths.flatMap((path) =>
      Array.from({ length: each }, (_, at) => ({ path, seed: SEED * 1_000_003 + at })),
    )
    await Promise.all(
      tries.map(async ({ path, seed }) => {
        const bytes = mutate(readFileSync(path), seed)
        const fault = faultOf(await pool.read({ path, bytes, withRows: false }))
        if (fault) broken.push(`${path}, seed ${seed}: ${fault}`)
      }),
    )
    expect(broken.sort()).toEqual([])
  },
)

/** What is wrong with a reading, or null. */
function faultOf(reading: Reading): string | null {
  if ('misuse' in reading) return reading.misuse.reason
  if ('trouble' in reading) {
    const { ruleId, reason } = reading.trouble
    const isClean = ruleId in RULES && !BREAKDOWNS.includes(ruleId as RuleId)
    return isClean ? null : `${ruleId}: ${reason}`
  }
  const parsed = LetterSchema.array().safeParse(reading.letters.map(({ json }) => JSON.parse(json)))
  return parsed.success ? null : parsed.error.message
}
