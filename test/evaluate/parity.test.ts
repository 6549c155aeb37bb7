import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Gold } from '../../src/evaluate/gold.js'
import { type Evaluation, evaluate } from '../../src/evaluate/index.js'
import { readGold } from '../../src/evaluate/read-gold.js'
import { describeWith, SHARED } from '../outside.js'
import { Perturbation, toRandom } from './perturb.js'

/** More rounds for a longer look: `PARITY_ROUNDS=200 npx vitest …`. */
const ROUNDS = Number(process.env.PARITY_ROUNDS ?? 6)

/**
 * The scorer adds up the themes in the order of a Python set of strings, which differs from run to run: a mean
 * that is half-way between two figures is now the one, now the other.
 */
const MACRO = 'theme macro-F1'

describeWith(
  { shared: ['tools/score.py', 'gold/letters'], commands: ['python3'] },
  'evaluate, beside the independent scorer',
  () => {
    const gold = join(SHARED, 'gold/letters')
    const temporary = mkdtempSync(join(tmpdir(), 'evaluate-parity-'))
    afterAll(() => rmSync(temporary, { recursive: true }))

    it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
      'gives the same figures to the last digit, round %i',
      async (round) => {
        const letters = join(temporary, String(round))
        writeSpoilt(letters, await readGold(gold), round)
        const ours = toFigures(await evaluate({ letters, gold }))
        const theirs = JSON.parse(runScorer(letters, gold))
        expect({ ...ours, [MACRO]: null }).toEqual({ ...theirs, [MACRO]: null })
        expect(Math.abs((ours[MACRO] ?? 0) - (theirs[MACRO] ?? 0))).toBeLessThan(0.00011)
      },
    )
  },
)

/** Writes what a faulty parser could give, the more faulty the higher the round. */
function writeSpoilt(folder: string, gold: readonly Gold[], round: number): void {
  const perturbation = new Perturbation(toRandom(round), [0, 0.02, 0.05, 0.1, 0.2, 0.4][round % 6]!)
  mkdirSync(folder)
  for (const one of gold) {
    const letter = perturbation.letter(one)
    if (letter) writeFileSync(join(folder, `${one.id}.json`), JSON.stringify(letter))
  }
}

const runScorer = (letters: string, gold: string) =>
  execFileSync('python3', [join(SHARED, 'tools/score.py'), letters, gold, '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })

/** Our figures under the scorer's names. */
function toFigures({ all, families, missing }: Evaluation) {
  const { figures, counts } = all
  return {
    'letters missing': missing.length,
    family: figures.family,
    letterDate: figures.letterDate,
    authority: figures.authority,
    title: figures.title,
    salutation: figures.salutation,
    'inspection.start': figures.inspectionStart,
    'inspection.end': figures.inspectionEnd,
    postcode: figures.postcode,
    'addressee names': figures.addresseeNames,
    'addressee role+org tokens': figures.addresseeRoles,
    'signatory names': figures.signatoryNames,
    'copies names': figures.copiesNames,
    sections: figures.sections,
    'findings exact': figures.findingsExact,
    'findings soft': figures.findingsSoft,
    'findings exact by family': Object.fromEntries(
      Object.entries(families).map(([family, scores]) => [family, scores.figures.findingsExact]),
    ),
    'gold findings': counts.findingsExact.expected,
    'pages exact': figures.pages,
    subheading: figures.subheadings,
    statedNone: [counts.statedNone.hits, counts.statedNone.expected],
    'lost words': all.lostWords,
    'theme micro-F1': figures.themes,
    [MACRO]: figures.themesMacro,
    'main theme accuracy': figures.mainTheme,
    'top theme in set': figures.topThemeInSet,
  }
}
