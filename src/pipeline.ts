import { createHash } from 'node:crypto'
import type { VFile } from 'vfile'
import { z } from 'zod'
import { toCoverage } from './account/index.js'
import { SourceSchema, toArgument } from './argument.js'
import type { Furniture, SourceLine } from './extract/document.js'
import { type Enclosure, toEnclosures } from './extract/enclosures.js'
import { extract } from './extract/index.js'
import { MAIL } from './extract/mail-format.js'
import { isFailed, say, toLetterMessages } from './messages.js'
import { nameLetter } from './name-letter.js'
import { type Letter, LetterSchema } from './schema.js'
import { type Settings, toSettings } from './settings.js'
import { toStructure } from './structure/index.js'
import { gather, type Reading, toRefusal } from './structure/pack/gather.js'
import { type LetterPart, type StructuredPart, toPack } from './structure/pack/index.js'
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
  /** What of the file, and of what came with it, belongs to none of its letters; empty where the file is one letter. */
  outside: readonly SourceLine[]
  /** The texts that letters and `outside` are of: the file or, of an e-mail, its text and the files with it that could be read. */
  texts: readonly ReadText[]
  /** Carries the messages. */
  file: VFile
}

/** A text that was read, for a second reader to read again. */
export interface ReadText {
  bytes: Uint8Array
  mediaType: string
  /** Whether letters in it were read off pictures. */
  ocr: boolean
}

/**
 * Reads the one letter of a file; of a file that holds several the first, which a message then says. See {@link readLetters}.
 */
export async function readLetter(source: LetterSource, settings: Settings): Promise<LetterResult> {
  const [first] = await readLetters(source, settings)
  return first
}

/**
 * Reads every letter of a file, and of an e-mail those that came with it, whole: bytes to mdast, mdast to letters, structure, word
 * account, themes, schema.
 *
 * Never throws for what stands in the bytes: a file that holds no letter gives one result with `letter: null` and a fatal
 * message. The same bytes and settings always give the same letters.
 *
 * @throws CliError where the source has no path or no bytes, a setting is unknown, or the theme model cannot be read.
 */
export async function readLetters(
  source: LetterSource,
  given: Settings,
): Promise<[LetterResult, ...LetterResult[]]> {
  toArgument('source', source, SourceSchema)
  const settings = toSettings(given)
  const readings: Reading[] = []
  // One after the other: an e-mail may bring a hundred files, and each takes memory to read.
  for (const enclosure of await toEnclosures(source.path, source.bytes))
    readings.push(await readEnclosure(enclosure, settings))
  const { bearing, outside } = gather(readings)
  const texts = readings.flatMap(toText)
  const sha256 = createHash('sha256').update(source.bytes).digest('hex')
  const results = bearing.flatMap(({ enclosure: { name, place }, letters }) => {
    const ids = toIds(letters)
    return letters.map(async (part) => {
      const id = `letter-${sha256.slice(0, 16)}${place}${ids.get(part) ?? ''}`
      // All of the source but its pages and its reader is of the file on the disk.
      const mediaType = name === null ? part.document.mediaType : MAIL
      return { ...(await toResult(part, { ...source, sha256, id, mediaType }, settings)), outside, texts }
    })
  })
  const [first, ...others] = await Promise.all(results)
  if (first) return [first, ...others]
  return [{ letter: null, furniture: [], outside: [], texts: [], file: toRefusal(source.path, readings) }]
}

/** Reads the letters of one file by itself. */
async function readEnclosure(enclosure: Enclosure, settings: Settings): Promise<Reading> {
  const { bytes, file } = enclosure
  const document = isFailed(file) ? null : await extract(bytes, file, settings)
  if (!document) return { enclosure, document, letters: [], outside: [], file }
  const pack = toPack(document, file)
  const parts = await Promise.all(pack.parts.map(structured))
  const letters = parts.filter((part) => !isFailed(part.file))
  return {
    enclosure,
    document,
    letters,
    outside: sayPlaces(letters, pack),
    file: parts[0]?.file ?? file,
  }
}

async function structured(part: LetterPart): Promise<StructuredPart> {
  return { ...part, structure: await toStructure(part.document, part.file) }
}

function toText({ enclosure: { bytes }, document, letters }: Reading): ReadText[] {
  const ocr = letters.some((letter) => letter.document.ocr)
  return document ? [{ bytes, mediaType: document.mediaType, ocr }] : []
}

/** A source with what its letter is named by. */
interface Named extends LetterSource {
  sha256: string
  id: string
  mediaType: string
}

/** Gives a structured letter its account, its name and its themes. */
async function toResult(
  { document, structure: { furniture: formal, ...structure }, file }: StructuredPart,
  { path, bytes, sha256, id, mediaType }: Named,
  settings: Settings,
): Promise<Pick<LetterResult, 'letter' | 'furniture' | 'file'>> {
  const furniture = [...document.furniture, ...formal]
  const coverage = toCoverage(structure, { source: document.source, furniture }, file)
  const { pages, engine, ocr = false } = document
  const source = { path, sha256, bytes: bytes.length, mediaType, pages, engine, ocr }
  const unclassified = nameLetter(structure, { id, source, coverage })
  const letter = settings.classify ? await classify(unclassified, file, settings) : unclassified
  const checked = check({ ...letter, messages: toLetterMessages(file.messages) }, file)
  return { letter: checked, furniture, file }
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
