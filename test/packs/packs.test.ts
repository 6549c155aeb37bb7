import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type LetterResult, readLetters } from '../../src/pipeline.js'
import type { Letter } from '../../src/schema.js'
import { toSettings } from '../../src/settings.js'
import { joinPdfs, type Stamp } from './join-pdf.js'
import { AGENDA, type Matter, MINUTES, REPLY, REPORT, toMarkdown, toPdf, toText } from './matter.js'
import { toTold } from './told.js'

const settings = toSettings({ classify: false })

type Form = 'pdf' | 'md' | 'txt'

/** A pack is made of letters of the corpus, by their folder's name, and of other matter. */
type Piece = string | Matter

const ASHCOMBE = 'ashcombe-2019-02-11'
const BRACKWATER = 'brackwater-2011-03-01'
const FENMOOR = 'fenmoor-2025-03-28'
const MARLSHIRE = 'marlshire-2017-07-21'
const PENHOLLOW = 'penhollow-2022-11-04'
const THORNBURY = 'thornbury-vale-2023-11-16'
const WESTMARCH = 'westmarch-2010-03-17'

const WRITERS: Readonly<Record<Form, (matter: Matter) => Promise<Uint8Array>>> = {
  pdf: toPdf,
  md: async (matter) => Buffer.from(toMarkdown(matter)),
  txt: async (matter) => Buffer.from(toText(matter)),
}

const read = (form: Form, bytes: Uint8Array) => readLetters({ path: `pack.${form}`, bytes }, settings)

const bytesOf = (piece: Piece, form: Form) =>
  typeof piece === 'string' ? readFileSync(join('corpus', piece, `letter.${form}`)) : WRITERS[form](piece)

async function joined(form: Form, pieces: readonly Piece[], stamps: readonly Stamp[] = []) {
  const files = await Promise.all(pieces.map((piece) => bytesOf(piece, form)))
  if (form === 'pdf') return joinPdfs(files, stamps)
  return Buffer.concat(files.flatMap((file) => [file, Buffer.from('\n\n')]))
}

/** The letter by itself; as PDF without the tags that a pack loses. */
async function alone(slug: string, form: Form): Promise<Letter> {
  const bytes = await bytesOf(slug, form)
  const [{ letter }] = await read(form, form === 'pdf' ? await joinPdfs([bytes]) : bytes)
  return letter!
}

const lettersOf = (results: readonly LetterResult[]) => results.flatMap(({ letter }) => letter ?? [])

/** Page of the file on which a letter of it begins: its id says it. */
const firstPageOf = ({ id }: Letter) => Number(/-p(\d+)/.exec(id)?.[1] ?? 1)

/** Expects exactly the letters of the pack, each as it is alone. */
async function expectLetters(form: Form, pieces: readonly Piece[], stamps: readonly Stamp[] = []) {
  const results = await read(form, await joined(form, pieces, stamps))
  const slugs = pieces.filter((piece) => typeof piece === 'string')
  const letters = lettersOf(results)
  expect(letters.map(({ title }) => title)).toEqual(
    await Promise.all(slugs.map(async (slug) => (await alone(slug, form)).title)),
  )
  for (const [at, letter] of letters.entries()) {
    expect(toTold(letter, firstPageOf(letter))).toEqual(toTold(await alone(slugs[at]!, form)))
  }
  expect(new Set(letters.map(({ id }) => id)).size).toBe(letters.length)
  return letters
}

const PACKS: [string, Piece[]][] = [
  ['report pages, a letter, minutes and another letter', [REPORT, ASHCOMBE, MINUTES, WESTMARCH]],
  ['an agenda, a letter and minutes', [AGENDA, WESTMARCH, MINUTES]],
  ['two letters back to back', [WESTMARCH, ASHCOMBE]],
  ['a letter, the reply to it, and another letter', [ASHCOMBE, REPLY, WESTMARCH]],
]

describe.each(['pdf', 'md', 'txt'] as const)('a pack as %s', (form) => {
  it.each(PACKS)('of %s gives exactly its letters', async (_, pieces) => {
    await expectLetters(form, pieces)
  })
})

describe('a pack as PDF', () => {
  it('gives the letters with the pages of the file', async () => {
    const report = await joinPdfs([await toPdf(REPORT)])
    const letters = await expectLetters('pdf', [REPORT, ASHCOMBE, MINUTES, WESTMARCH])
    const [first, second] = letters
    const reportPages = await pagesOf(report)
    expect(firstPageOf(first!)).toBe(reportPages + 1)
    const ashcombe = await alone(ASHCOMBE, 'pdf')
    const between = await pagesOf(await toPdf(MINUTES))
    expect(firstPageOf(second!)).toBe(reportPages + ashcombe.source.pages! + between + 1)
    const stands = first!.messages.find(({ ruleId }) => ruleId === 'part-of-file')
    const last = reportPages + ashcombe.source.pages!
    expect(stands?.reason).toContain(`letter 1 of 2 of the file: pages ${reportPages + 1}–${last} of `)
    expect(first!.source.pages).toBe(second!.source.pages)
    expect(first!.messages.map(({ ruleId }) => ruleId)).toContain('outside-letters')
  })

  it('of five letters of every family gives each', () =>
    expectLetters('pdf', [BRACKWATER, FENMOOR, PENHOLLOW, THORNBURY, MARLSHIRE]))

  it('takes what the pack prints on every page for furniture', async () => {
    const stamps: Stamp[] = [
      { say: (page) => `Agenda Pack page ${page}`, x: 440, y: 20, size: 11 },
      { say: (page) => `MCC-${String(1000 + page).padStart(6, '0')}`, x: 60, y: 20, size: 8 },
      { say: () => 'Appendix A', x: 470, y: 815, size: 12 },
    ]
    await expectLetters('pdf', [REPORT, ASHCOMBE, MINUTES, WESTMARCH], stamps)
  })

  it('says that the same letter stands in it twice', async () => {
    const [first, second] = await expectLetters('pdf', [WESTMARCH, MINUTES, WESTMARCH])
    const rulesOf = (letter: Letter) => letter.messages.map(({ ruleId }) => ruleId)
    expect(rulesOf(first!)).not.toContain('repeated-letter')
    expect(rulesOf(second!)).toContain('repeated-letter')
  })

  it('gives nothing where it holds no letter of an inspectorate', async () => {
    const results = await read('pdf', await joined('pdf', [AGENDA, REPORT, REPLY, MINUTES]))
    expect(results.map(({ letter }) => letter)).toEqual([null])
    expect(results[0].file.messages.filter(({ fatal }) => fatal).map(({ ruleId }) => ruleId)).toEqual([
      'not-a-letter',
    ])
  })
})

describe('a file that is one letter', () => {
  it.each(['pdf', 'md', 'txt'] as const)('as %s has the id of its bytes alone', async (form) => {
    const { id, messages, source } = (await read(form, await bytesOf(ASHCOMBE, form)))[0].letter!
    expect(id).toBe(`letter-${source.sha256.slice(0, 16)}`)
    expect(messages.map(({ ruleId }) => ruleId)).not.toContain('part-of-file')
  })

  it('and quotes another is still one', async () => {
    const text = readFileSync(join('corpus', ASHCOMBE, 'letter.txt'), 'utf8')
    const [opener, ...body] = text.split(/(?<=\n\n)(?=[^\n]*This letter)/)
    const quoted =
      'A young person wrote to us:\n\nDear inspectors\n\nNobody told me when my worker left.\n\nYours sincerely\n\nA young person of fifteen\n\n'
    const whole = [opener, body[0]!.replace('\n\n', `\n\n${quoted}`), ...body.slice(1)].join('')
    expect(whole).toContain('Dear inspectors')
    const results = await read('txt', Buffer.from(whole))
    expect(results).toHaveLength(1)
    expect(toTold(results[0].letter!).signatories).toEqual((await alone(ASHCOMBE, 'txt')).signatories)
  })
})

async function pagesOf(bytes: Uint8Array): Promise<number> {
  const { loadPdfium, readPages } = await import('../../src/extract/pdf/pdfium.js')
  return readPages(await loadPdfium(), bytes).length
}
