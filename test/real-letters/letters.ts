import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { GoldSchema } from '../../src/evaluate/gold.js'
import { MEASURE_IDS, type Measure } from '../../src/evaluate/measures.js'
import { scoreLetter } from '../../src/evaluate/score-letter.js'
import { type Scores, toScores } from '../../src/evaluate/scores.js'
import { type LetterResult, readLetter } from '../../src/pipeline.js'
import type { Letter } from '../../src/schema.js'
import { type SettingsInput, toSettings } from '../../src/settings.js'
import { SHARED } from '../outside.js'

/** The real letters and their gold, read where they lie. */

export const LETTERS = join(SHARED, 'letters')
export const GOLD = join(SHARED, 'gold/letters')

/** Gold with the path of its letter below {@link LETTERS}: a letter saved anew has another sha256. */
const GoldOfFileSchema = GoldSchema.extend({ source: GoldSchema.shape.id })

export type GoldOfFile = ReturnType<typeof readGoldOfFiles>[number]

export function readGoldOfFiles() {
  return readdirSync(GOLD)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => GoldOfFileSchema.parse(JSON.parse(readFileSync(join(GOLD, name), 'utf8'))))
}

/** Paths of all letters below a folder, in sorted order. */
export function letterPaths(): string[] {
  return readdirSync(LETTERS, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(pdf|md)$/.test(path))
    .sort()
}

/** Reads the letters of these paths below a folder, by path; themes are not looked at. */
export async function readAll(
  paths: readonly string[],
  folder = LETTERS,
  settings: SettingsInput = {},
): Promise<Map<string, LetterResult>> {
  const results = new Map<string, LetterResult>()
  for (const path of paths) {
    const source = { path, bytes: readFileSync(join(folder, path)) }
    results.set(path, await readLetter(source, toSettings({ classify: false, ...settings })))
  }
  return results
}

/** The scores over all letters under `all`, and those of each family under its name. */
export function scoreByFamily(
  gold: readonly GoldOfFile[],
  letterOf: (path: string) => Letter | null,
): Record<string, Scores> {
  const scored = gold.map((one) => scoreLetter(one, letterOf(one.source)))
  const families = [...new Set(gold.map(({ family }) => family))]
  const ofFamily = (name: string) => scored.filter(({ family }) => family === name)
  return {
    all: toScores(scored),
    ...Object.fromEntries(families.map((family) => [family, toScores(ofFamily(family))])),
  }
}

/** The lowest figure that is let through, by measure. */
export type Floors = Partial<Record<Measure, number>>

/** Expects every figure to be at its floor or above; what gold has nothing to measure by is passed over. */
export function expectAtLeast(scores: Scores | undefined, floors: Floors): void {
  const below = MEASURE_IDS.flatMap((measure) => {
    const figure = scores?.figures[measure] ?? null
    const floor = floors[measure]
    return figure !== null && floor !== undefined && figure < floor ? [{ measure, figure, floor }] : []
  })
  expect(below).toEqual([])
  expect(scores?.counts.findingsExact.expected).toBeGreaterThan(0)
}

/** The share of things for which something holds, with the names of those for which it does not. */
export function shareOf<T>(things: Iterable<[string, T]>, holds: (thing: T) => boolean) {
  const all = [...things]
  const not = all.filter(([, thing]) => !holds(thing)).map(([name]) => name)
  return { share: (all.length - not.length) / all.length, not }
}
