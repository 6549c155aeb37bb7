import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { VFile } from 'vfile'
import { toCoverage } from './account/index.js'
import { extract } from './extract/index.js'
import { isFailed, say, toLetterMessages } from './messages.js'
import { type Letter, LetterSchema, SCHEMA_VERSION } from './schema.js'
import type { Settings } from './settings.js'
import { toStructure } from './structure/index.js'

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
  /** Carries the messages. */
  file: VFile
}

/**
 * Reads one letter, whole: bytes to mdast, mdast to Letter, themes, word account, schema.
 *
 * Never throws for what stands in the bytes: a letter that cannot be read gives `letter: null` and a fatal
 * message. The same bytes and settings always give the same letter.
 */
export async function readLetter(source: LetterSource, settings: Settings): Promise<LetterResult> {
  const file = new VFile({ path: source.path })
  const sha256 = createHash('sha256').update(source.bytes).digest('hex')
  const id = `letter-${sha256.slice(0, 16)}`
  const document = await extract(source.bytes, file, settings)
  if (!document || isFailed(file)) return { letter: null, file }
  const { furniture, sections, ...structure } = await toStructure(document, file)
  const coverage = toCoverage(
    { ...structure, sections },
    { source: document.source, furniture: [...document.furniture, ...furniture] },
    file,
  )
  const letter = {
    schemaVersion: SCHEMA_VERSION,
    id,
    source: {
      path: source.path,
      fileName: basename(source.path),
      sha256,
      bytes: source.bytes.length,
      mediaType: document.mediaType,
      pages: document.pages,
      engine: document.engine,
      ocr: false,
    },
    ...structure,
    sections: sections.map((section, at) => ({
      ...section,
      findings: section.findings.map((finding) => ({ id: `${id}-s${at + 1}-f${finding.ordinal}`, ...finding })),
    })),
    messages: toLetterMessages(file.messages),
    coverage,
  }
  const parsed = LetterSchema.safeParse(letter)
  if (!parsed.success) {
    say(file, 'schema-mismatch', parsed.error.message, { cause: parsed.error })
    return { letter: null, file }
  }
  return { letter: parsed.data, file }
}
