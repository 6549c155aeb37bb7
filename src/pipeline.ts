import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { VFile } from 'vfile'
import { z } from 'zod'
import { toCoverage } from './account/index.js'
import type { Document, Furniture } from './extract/document.js'
import { extract } from './extract/index.js'
import { isFailed, say, toLetterMessages } from './messages.js'
import { type Coverage, type Letter, LetterSchema, SCHEMA_VERSION } from './schema.js'
import type { Settings } from './settings.js'
import { type Structured, toStructure } from './structure/index.js'

/** One file of an archive, in memory. */
export interface LetterSource {
  /** Path as the user gave it; it is only ever shown and recorded, never opened. */
  path: string
  bytes: Uint8Array
}

/** What came of one file. */
export interface LetterResult {
  /** The letter, checked against the schema; null where a message is fatal. */
  letter: Letter | null
  /** What of the source was left out of the letter and why; the letter's coverage counts its words. */
  furniture: readonly Furniture[]
  /** Carries the messages. */
  file: VFile
}

/**
 * Reads one letter, whole: bytes to mdast, mdast to structure, word account, themes, schema.
 *
 * Never throws for what stands in the bytes: a letter that cannot be read gives `letter: null` and a fatal
 * message. The same bytes and settings always give the same letter.
 */
export async function readLetter(source: LetterSource, settings: Settings): Promise<LetterResult> {
  const file = new VFile({ path: source.path })
  const document = await extract(source.bytes, file, settings)
  if (!document) return { letter: null, furniture: [], file }
  const { furniture: formal, ...structure } = await toStructure(document, file)
  const furniture = [...document.furniture, ...formal]
  if (isFailed(file)) return { letter: null, furniture, file }
  const coverage = toCoverage(structure, { source: document.source, furniture }, file)
  const unclassified = name(source, document, structure, coverage)
  const letter = settings.classify ? await classify(unclassified, file, settings) : unclassified
  return { letter: check({ ...letter, messages: toLetterMessages(file.messages) }, file), furniture, file }
}

/** Gives a structured letter its identity: what it was read from, and ids that the same bytes always get. */
function name(
  { path, bytes }: LetterSource,
  document: Document,
  { sections, ...structure }: Omit<Structured, 'furniture'>,
  coverage: Coverage,
): Letter {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = `letter-${sha256.slice(0, 16)}`
  return {
    schemaVersion: SCHEMA_VERSION,
    id,
    source: {
      path,
      fileName: basename(path),
      sha256,
      bytes: bytes.length,
      mediaType: document.mediaType,
      pages: document.pages,
      engine: document.engine,
      ocr: document.ocr ?? false,
    },
    ...structure,
    sections: sections.map((section, at) => ({
      ...section,
      findings: section.findings.map((finding) => ({
        id: `${id}-s${at + 1}-f${finding.ordinal}`,
        ...finding,
      })),
    })),
    messages: [],
    coverage,
  }
}

/** The classifier, and with it the model, is loaded by the first letter that needs it. */
async function classify(letter: Letter, file: VFile, settings: Settings): Promise<Letter> {
  const { classifyLetter } = await import('./classify/index.js')
  return classifyLetter(letter, file, settings)
}

/** Output is checked before anybody sees it. */
function check(letter: Letter, file: VFile): Letter | null {
  const parsed = LetterSchema.safeParse(letter)
  if (parsed.success) return parsed.data
  say(file, 'schema-mismatch', z.prettifyError(parsed.error), { cause: parsed.error })
  return null
}
