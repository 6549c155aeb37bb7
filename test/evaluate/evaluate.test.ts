import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addEvaluate } from '../../src/commands/evaluate.js'
import { type Gold, GoldSchema } from '../../src/evaluate/gold.js'
import { evaluate } from '../../src/evaluate/index.js'
import type { Letter } from '../../src/schema.js'
import { Perturbation, toRandom } from './perturb.js'

/** A letter about an invented city; what the tests change in it is all that differs. */
const GOLD = GoldSchema.parse({
  id: 'eastmere-2030-03-01',
  sha256: 'a'.repeat(64),
  family: 'joint-targeted-area',
  letterDate: '2030-03-01',
  authority: 'Eastmere',
  title: 'Joint inspection of Eastmere',
  salutation: 'Dear Eastmere partnership',
  inspection: { start: '2030-01-07', end: '2030-01-11' },
  addressees: [
    { name: 'Ada Field', role: 'Director of Children’s Services', organisation: 'Eastmere City Council' },
    { name: 'Ben Marsh', role: 'Chief Constable', organisation: null },
  ],
  signatories: [{ name: 'Cy Holt', role: 'National Director', organisation: 'Ofsted' }],
  sections: [
    {
      kind: 'strengths',
      findings: [
        {
          text: 'Managers see every contact on the day on which it comes in.',
          pages: [1],
          themes: ['timeliness'],
        },
        { text: 'Children are heard.', pages: [1, 2], themes: ['voice-of-child', 'assessment'] },
      ],
    },
    { kind: 'priority-actions', none: true, findings: [] },
  ],
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, value: unknown): void {
  const full = join(folder, path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, typeof value === 'string' ? value : JSON.stringify(value))
}

/** The letter that gold describes, read without a fault. */
const toPerfect = (gold: Gold): Letter => new Perturbation(toRandom(1), 0).letter(gold)!

/** The letter, with its first finding changed. */
function withFinding(change: Partial<Letter['sections'][number]['findings'][number]>): Letter {
  const letter = toPerfect(GOLD)
  Object.assign(letter.sections[0]!.findings[0]!, change)
  return letter
}

/** Scores one letter against one gold. */
async function score(letter: Letter, gold: unknown = GOLD) {
  write('gold/one.json', gold)
  write('letters/one.json', letter)
  return evaluate({ letters: join(folder, 'letters'), gold: join(folder, 'gold') })
}

async function run(...args: string[]) {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const program = new Command().exitOverride()
  const io = { stdin: new PassThrough(), stdout, stderr, env: {}, interrupted: new AbortController().signal }
  addEvaluate(program, io, () => {})
  const folders = ['--letters', join(folder, 'letters'), '--gold', join(folder, 'gold')]
  await program.parseAsync(['evaluate', ...folders, ...args], { from: 'user' })
  return { stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
}

describe('evaluate', () => {
  it('gives 1 to everything that gold measures in a faultless letter, and null to the rest', async () => {
    const { all, differences } = await score(toPerfect(GOLD))
    const { postcode, copiesNames, ...measured } = all.figures
    expect([postcode, copiesNames, differences]).toEqual([null, null, []])
    expect(new Set(Object.values(measured))).toEqual(new Set([1]))
  })

  it.each([
    [
      'sees one character in fifty as softly the same',
      'Managers see every contact on the day on which it comes in!',
      0.5,
      1,
    ],
    ['sees a lost half as another finding', 'Managers see every contact.', 0.5, 0.5],
    [
      'sees through the form of characters',
      'Managers  see\u00a0every contact on the day on which it comes in.',
      1,
      1,
    ],
  ])('%s', async (_, text, exact, soft) => {
    const { all } = await score(withFinding({ text }))
    expect([all.figures.findingsExact, all.figures.findingsSoft]).toEqual([exact, soft])
  })

  it('holds a changed finding against the last, by code point, of those with the same letters', async () => {
    const text = 'AbcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
    const swapped = 'bAcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
    const turned = [...text].sort().reverse().join('')
    const letter = toPerfect(GOLD)
    const [finding] = letter.sections[0]!.findings
    letter.sections[0]!.findings = [swapped, turned].map((other) => ({ ...finding!, text: other }))
    const gold = structuredClone(GOLD)
    gold.sections[0]!.findings = [{ text, themes: [] }]
    expect((await score(letter, gold)).all.figures.findingsSoft).toBe(0)
  })

  it.each([
    ['pages', withFinding({ pages: [2] }), { pages: 0.5 }],
    ['subheadings', withFinding({ subheading: 'Timeliness' }), { subheadings: 0.5 }],
    [
      'themes',
      withFinding({ themes: [{ id: 'other', score: 1, main: true, evidence: [] }] }),
      // 2 of 3 predicted themes are right, and 2 of 3 labelled ones; of the four themes two have F1 1, two 0.
      { themes: 0.6667, themesMacro: 0.5, mainTheme: 0.5, topThemeInSet: 0.5 },
    ],
    [
      'stated none',
      { ...toPerfect(GOLD), sections: toPerfect(GOLD).sections.slice(0, 1) },
      { statedNone: 0, sections: 0.6667 },
    ],
    [
      'authority',
      { ...toPerfect(GOLD), authority: { ...toPerfect(GOLD).authority, name: 'City of Eastmere Council' } },
      { authority: 1 },
    ],
    ['signatories', { ...toPerfect(GOLD), signatories: [] }, { signatoryNames: 0 }],
    [
      'coverage',
      { ...toPerfect(GOLD), coverage: { words: 9, placed: 8, furniture: 0, lost: 1 } },
      { nothingLost: 0 },
    ],
  ])('measures %s', async (_, letter, figures) => {
    expect((await score(letter)).all.figures).toMatchObject(figures)
  })

  it('tells the words of a role that differ, whose they are, and no split of them', async () => {
    const letter = toPerfect(GOLD)
    Object.assign(letter.addressees[0]!, {
      role: null,
      organisation: 'Director of Children’s Services, Eastmere Council',
    })
    Object.assign(letter.addressees[1]!, { role: null, organisation: 'Chief Constable' })
    const { all, differences } = await score(letter)
    // Of 8 and 2 words, 7 and 2: "city" is lost.
    expect(all.counts.addresseeRoles).toEqual({ hits: 9, found: 9, expected: 10 })
    expect(differences).toMatchObject([
      { measure: 'addresseeRoles', got: expect.stringMatching(/^Ada Field: /) },
    ])
  })

  it('scores a letter that was not parsed as empty, and names it', async () => {
    write('gold/two.json', { ...GOLD, id: 'westmere', sha256: 'b'.repeat(64), family: 'focused-visit' })
    const { all, families, missing } = await score(toPerfect(GOLD))
    expect(missing).toEqual(['westmere'])
    expect(all.figures).toMatchObject({ findingsExact: 0.6667, title: 0.5 })
    expect(families['joint-targeted-area']?.figures.findingsExact).toBe(1)
    expect(families['focused-visit']?.figures.findingsExact).toBe(0)
  })

  it('scores one split, named by a folder or by the letter itself', async () => {
    write('letters/one.json', toPerfect(GOLD))
    write('gold/train/one.json', GOLD)
    write('gold/train/two.json', { ...GOLD, id: 'in another split', split: 'test' })
    const options = { letters: join(folder, 'letters'), gold: join(folder, 'gold') }
    expect((await evaluate(options)).all.letters).toBe(2)
    expect((await evaluate({ ...options, split: 'train' })).all.letters).toBe(1)
    expect((await evaluate({ ...options, split: 'test' })).all.letters).toBe(1)
    await expect(evaluate({ ...options, split: 'dev' })).rejects.toThrow('expected one of test, train')
  })

  it.each([
    ['gold/bad.json', { ...GOLD, letterDate: '3 March 2030' }, /bad\.json[\s\S]*letterDate/],
    ['gold/bad.json', '{', /bad\.json, expected JSON/],
    ['letters/bad.json', { ...toPerfect(GOLD), family: 'novel' }, /letters.bad\.json[\s\S]*family/],
  ])('names the file %s where it is not as it should be', async (path, value, expected) => {
    write(path, value)
    await expect(score(toPerfect(GOLD))).rejects.toThrow(expected)
  })

  it('refuses a folder without anything to score', async () => {
    mkdirSync(join(folder, 'empty'))
    write('gold/one.json', GOLD)
    write('letters/one.json', toPerfect(GOLD))
    const [letters, gold, empty] = ['letters', 'gold', 'empty'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    await expect(evaluate({ letters: empty, gold })).rejects.toThrow('expected parsed letters')
    await expect(evaluate({ letters, gold: empty })).rejects.toThrow('expected gold letters')
    await expect(evaluate({ letters, gold: join(folder, 'nowhere') })).rejects.toThrow('expected a folder')
  })
})

describe('the command evaluate', () => {
  beforeEach(() => {
    write('gold/one.json', GOLD)
    write('letters/one.json', { ...withFinding({ text: 'Wholly \u001b[31mother.' }), title: null })
    write('letters/run.json', { letters: 1 })
  })

  it('prints a table, a column a family', async () => {
    const { stdout, stderr } = await run()
    expect(stdout).toMatch(/^ +all +joint-targeted-area\n/)
    expect(stdout).toMatch(/\nfindings, exact, F1 +0\.5000 +0\.5000\n/)
    expect(stderr).toBe('')
  })

  it('prints the differences on request, and lets no letter steer the terminal', async () => {
    const { stdout } = await run('--diff')
    expect(stdout).toContain('eastmere-2030-03-01: title: got "", want "joint inspection of eastmere"\n')
    expect(stdout).toContain('"Wholly \\u001b[31mother."')
  })

  it('prints JSON that says the same', async () => {
    const { all, differences } = JSON.parse((await run('--json', '--diff')).stdout)
    expect(all.figures.findingsExact).toBe(0.5)
    expect(differences.map(({ measure }: { measure: string }) => measure)).toEqual([
      'title',
      'findingsExact',
      'findingsExact',
    ])
  })
})
