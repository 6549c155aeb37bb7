import type { VFile } from 'vfile'
import type { Letter } from './schema.js'
import type { Settings } from './settings.js'

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
export async function readLetter(_source: LetterSource, _settings: Settings): Promise<LetterResult> {
  throw new Error('not built yet')
}
