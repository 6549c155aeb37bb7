import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { toNdjson } from '../../src/emit/ndjson.js'
import { readLetter } from '../../src/pipeline.js'
import type { Letter } from '../../src/schema.js'
import { toSettings } from '../../src/settings.js'
import { resolveAuthority } from '../../src/structure/authorities.js'

/** The specimen letters, read from their Markdown, with their themes. */
export async function specimenLetters(): Promise<Letter[]> {
  const read = readdirSync('corpus')
    .map((slug) => join('corpus', slug, 'letter.md'))
    .map(async (path) => (await readLetter({ path, bytes: readFileSync(path) }, toSettings())).letter)
  return (await Promise.all(read)).filter((letter) => letter !== null)
}

/** Another letter of the same content: what stands in its ids is changed throughout. */
export function copyOf(letter: Letter, mark: string, changes: Partial<Letter> = {}): Letter {
  const id = `${letter.id}-${mark}`
  return {
    ...letter,
    id,
    source: { ...letter.source, path: `${mark}/${letter.source.path}` },
    sections: letter.sections.map((section) => ({
      ...section,
      findings: section.findings.map((finding) => ({
        ...finding,
        id: finding.id.replace(letter.id, id),
      })),
    })),
    ...changes,
  }
}

/** The letter as one about an authority by this name, known to the table of authorities or not. */
export function named(letter: Letter, name: string, letterDate = letter.letterDate): Letter {
  const unknown = { name, laCode: null, gssCode: null, region: null }
  return { ...letter, letterDate, authority: resolveAuthority(name, letterDate) ?? unknown }
}

/** The letter with each of its findings reworded. */
export function reworded(letter: Letter, toText: (text: string) => string): Letter {
  return {
    ...letter,
    sections: letter.sections.map((section) => ({
      ...section,
      findings: section.findings.map((finding) => ({ ...finding, text: toText(finding.text) })),
    })),
  }
}

/** A folder that goes when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A folder as ingest leaves it, with these letters. */
export function archiveOf(letters: readonly Letter[]): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'letters.ndjson'), letters.map(toNdjson).join(''))
  return folder
}

/** The record of a run beside them, as far as it is loaded. */
export function putRun(folder: string, isComplete: boolean): void {
  const record = {
    schemaVersion: '1',
    program: { version: '1', pipeline: '1' },
    settings: {},
    inputs: ['letters'],
    archive: { letters: 1, findings: 1, failed: 0, duplicates: 0 },
    run: { startedAt: '2020-01-01T00:00:00.000Z', isComplete },
  }
  writeFileSync(join(folder, 'run.json'), JSON.stringify(record))
}

/** Texts that break what does not take care. */
export const HOSTILE_TEXTS: readonly string[] = [
  `it's "quoted", with \`ticks\` and \\ backslashes \\N \\. \\t`,
  "Robert'); DROP TABLE letters;--",
  '=cmd|"/c calc"!A1',
  '+1+1',
  '-1',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  'a\tb\nc\r\nd\re',
  'line\u2028separator\u2029paragraph',
  '😀 👩‍👧 \u202Eright to left\u202C שלום',
  '<script>&amp;</script> <![CDATA[',
  ',;"\'|',
  '%s %d {{y}} $1 :name ?',
  '\uFEFFmark \u0001 \u001F \uFFFE',
  '_x0041_ is no escape',
]

/** A finding of a megabyte. */
export const LONG_TEXT = 'word '.repeat(200_000).trim()

/** A letter with hostile texts wherever there is room for text. */
export function hostileLetter(letter: Letter, texts: readonly string[] = HOSTILE_TEXTS): Letter {
  const [section] = letter.sections
  const [finding] = letter.sections.flatMap(({ findings }) => findings)
  const name = texts.join(' ')
  return {
    ...letter,
    title: name,
    salutation: name,
    authority: { ...letter.authority, name },
    addressees: [{ name, role: name, organisation: name, address: [...texts], postcode: name }],
    messages: [{ ruleId: 'low-score', severity: 'info', reason: name, page: 1 }],
    sections: [
      {
        ...section!,
        heading: name,
        findings: texts.map((text, at) => ({
          ...finding!,
          id: `${letter.id}-s1-f${at + 1}`,
          ordinal: at + 1,
          text,
          subheading: text,
          themes: [{ id: `own-${at}`, score: 0.5, main: true, evidence: [text] }],
        })),
      },
    ],
  }
}
