import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { VFile } from 'vfile'
import { z } from 'zod'
import { toCoverage } from './account/index.js'
import type { Document, Furniture, SourceLine } from './extract/document.js'
import { extract } from './extract/index.js'
import { isFailed, say, toLetterMessages } from './messages.js'
import { type Coverage, type Letter, LetterSchema, SCHEMA_VERSION } from './schema.js'
import type { Settings } from './settings.js'
import { type Structured, toStructure } from './structure/index.js'
import { type LetterPart, toPack } from './structure/pack/index.js'
import { sayPlaces, toIds } from './structure/pack/places.js'

/** One file of an archive, in memory. */
export interface LetterSource {
  /** Path as the user gave it; it is only ever shown and recorded, never opened. */
  path: string
  bytes: Uint8Array
}

/** What came of one letter, or of a file that gave none. */
export interface LetterResult {
  /** The letter, checked against the schema; null where a message is fatal. */
  letter: Letter | null
  /** What of the source was left out of the letter and why; the letter's coverage counts its words. */
  furniture: readonly Furniture[]
  /** What of the file belongs to none of its letters; empty where the file is one letter. */
  outside: readonly SourceLine[]
  /** Carries the messages. */
  file: VFile
}

/**
 * Reads the one letter of a file; of a file that holds several the first, which a message then says. See {@link readLetters}.
 */
export async function readLetter(source: LetterSource, settings: Settings): Promise<LetterResult> {
  const [first] = await readLetters(source, settings)
  return first
}

/**
 * Reads every letter of a file, whole: bytes to mdast, mdast to letters, structure, word account, themes, schema.
 *
 * Never throws for what stands in the bytes: a file that holds no letter gives one result with `letter: null` and a fatal
 * message. The same bytes and settings always give the same letters.
 */
export async function readLetters(
  source: LetterSource,
  settings: Settings,
): Promise<[LetterResult, ...LetterResult[]]> {
  const file = new VFile({ path: source.path })
  const document = await extract(source.bytes, file, settings)
  if (!document) return [{ letter: null, furniture: [], outside: [], file }]
  const sha256 = createHash('sha256').update(source.bytes).digest('hex')
  const pack = toPack(document, file)
  const parts = await Promise.all(pack.parts.map(structured))
  const letters = parts.filter((part) => !isFailed(part.file))
  const [first, ...others] = letters
  if (!first) return [{ letter: null, furniture: [], outside: [], file: parts[0]?.file ?? file }]
  const outside = sayPlaces(letters, pack)
  const ids = toIds(letters)
  const finish = (part: Part) => {
    const id = `letter-${sha256.slice(0, 16)}${ids.get(part) ?? ''}`
    return toResult(part, outside, { ...source, sha256, id }, settings)
  }
  return [await finish(first), ...(await Promise.all(others.map(finish)))]
}

/** A part of a file and the structure of its letter. */
interface Part extends LetterPart {
  structure: Structured
}

async function structured(part: LetterPart): Promise<Part> {
  return { ...part, structure: await toStructure(part.document, part.file) }
}

/** A source with what its letter is named by. */
interface Named extends LetterSource {
  sha256: string
  id: string
}

/** Gives a structured letter its account, its name and its themes. */
async function toResult(
  { document, structure: { furniture: formal, ...structure }, file }: Part,
  outside: readonly SourceLine[],
  named: Named,
  settings: Settings,
): Promise<LetterResult> {
  const furniture = [...document.furniture, ...formal]
  const coverage = toCoverage(structure, { source: document.source, furniture }, file)
  const unclassified = name(named, document, structure, coverage)
  const letter = settings.classify ? await classify(unclassified, file, settings) : unclassified
  const checked = check({ ...letter, messages: toLetterMessages(file.messages) }, file)
  return { letter: checked, furniture, outside, file }
}

/** Gives a structured letter its identity: what it was read from, and ids that the same bytes always get. */
function name(
  { path, bytes, sha256, id }: Named,
  document: Document,
  { sections, ...structure }: Omit<Structured, 'furniture'>,
  coverage: Coverage,
): Letter {
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
