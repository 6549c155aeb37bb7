import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { balance } from '../src/account/account.js'
import { wordsOfLetter } from '../src/account/letter-words.js'
import { toPagedWords, toWords } from '../src/account/words.js'
import type { Document } from '../src/extract/document.js'
import { extract } from '../src/extract/index.js'
import { toSettings } from '../src/settings.js'
import { type Structured, toStructure } from '../src/structure/index.js'
import { toOutline } from './outline.js'

/**
 * One loop for all cases: `fixtures/<stage>/<case>/` holds `input.*`, what that stage must make of it in
 * `expected.json`, and for some `options.json`. `UPDATE=1` rewrites what is expected; look at each change.
 */
const FOLDER = 'test/fixtures'

interface Case {
  input: string
  bytes: Uint8Array
  options: unknown
}

const STAGES: Readonly<Record<string, (test: Case) => Promise<unknown>>> = {
  extract: runExtract,
  structure: runStructure,
}

describe.each(Object.entries(STAGES))('%s', (stage, run) => {
  it.each(readdirSync(join(FOLDER, stage)))('%s', async (name) => {
    const folder = join(FOLDER, stage, name)
    const input = readdirSync(folder).find((file) => file.startsWith('input.'))!
    const options = readJson(join(folder, 'options.json')) ?? {}
    const actual = await run({ input, bytes: readFileSync(join(folder, input)), options })
    compare(folder, actual)
  })
})

/** Bytes to mdast: the outline of the tree and the furniture, with every word in the one or the other. */
async function runExtract(test: Case) {
  const { tree, furniture, source } = await read(test)
  const leftOut = furniture.map(({ kind, text, page }) => ({ kind, text, page }))
  const account = balance(
    toPagedWords(source),
    toWords(textsOf(tree).join('\n')),
    toWords(leftOut.map(({ text }) => text).join('\n')),
  )
  expect(account).toMatchObject({ lost: [], invented: [] })
  return { tree: toOutline(tree), furniture: leftOut }
}

const StructureOptions = z.strictObject({
  /** The parts of the letter that the case is about. */
  parts: z.array(
    z.enum([
      'family',
      'authority',
      'title',
      'letterDate',
      'salutation',
      'inspection',
      'addressees',
      'signatories',
      'copies',
      'sections',
      'messages',
    ]),
  ),
})

/** Mdast, or a file that is read first, to the parts of a letter, with every word in its place. */
async function runStructure(test: Case) {
  const { parts } = StructureOptions.parse(test.options)
  const document = await read(test)
  const file = new VFile()
  const { furniture, ...structured } = await toStructure(document, file)
  const messages = file.messages.map(({ ruleId, reason }) => ({ ruleId, reason }))
  const { words, shared } = wordsOfLetter(structured)
  const leftOut = [...document.furniture, ...furniture].flatMap(({ text }) => toWords(text))
  const account = balance(toPagedWords(document.source), words, leftOut, shared)
  expect(account).toMatchObject({ lost: [], invented: [] })
  const shown: Record<string, unknown> = {
    ...structured,
    sections: structured.sections.map(toShown),
    messages,
  }
  return Object.fromEntries(parts.map((part) => [part, shown[part]]))
}

/** A section for people: no boxes and pages, and a finding without a sub-heading is its text. */
function toShown({ kind, heading, statedNone, paragraphs, findings }: Structured['sections'][number]) {
  return {
    kind,
    heading,
    ...(statedNone && { statedNone }),
    paragraphs: paragraphs.map(({ text }) => text),
    findings: findings.map(({ subheading, text }) => (subheading === null ? text : { subheading, text })),
  }
}

async function read({ input, bytes }: Case): Promise<Document> {
  const file = new VFile({ path: input })
  if (input.endsWith('.json')) return toDocument(JSON.parse(Buffer.from(bytes).toString('utf8')))
  const document = await extract(bytes, file, toSettings())
  expect(file.messages.map(({ reason }) => reason)).toEqual([])
  return document!
}

/** A tree as a reader with geometry gives it, for what no text can say (columns). */
function toDocument(tree: Root): Document {
  const source = textsOf(tree).map((text) => ({ text, page: 1 }))
  return { tree, furniture: [], source, pages: 1, mediaType: 'application/pdf', engine: 'none' }
}

/** The text of each block of a tree. */
function textsOf(tree: Root): string[] {
  return toOutline(tree).flatMap((line) => /: (.*)$/.exec(line)?.[1] ?? [])
}

/** Under `UPDATE=1` writes what is expected; else compares, and leaves `actual.json` where they differ. */
function compare(folder: string, actual: unknown): void {
  const [expectedPath, actualPath] = [join(folder, 'expected.json'), join(folder, 'actual.json')]
  const text = `${JSON.stringify(actual, null, 2)}\n`
  const isNew = !existsSync(expectedPath) && process.env.CI !== 'true'
  if (process.env.UPDATE === '1' || isNew) writeFileSync(expectedPath, text)
  rmSync(actualPath, { force: true })
  const expected = readJson(expectedPath)
  if (JSON.stringify(expected) !== JSON.stringify(actual)) writeFileSync(actualPath, text)
  expect(actual).toEqual(expected)
}

function readJson(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}
