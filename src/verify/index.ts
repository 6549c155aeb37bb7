import { balance } from '../account/account.js'
import { byPage } from '../account/index.js'
import { wordsOfLetter } from '../account/letter-words.js'
import { toPagedWords, toWords } from '../account/words.js'
import { witness } from '../extract/witness.js'
import { pageOf } from '../messages.js'
import { type LetterSource, readLetter } from '../pipeline.js'
import type { Settings } from '../settings.js'

/** The word account of a letter by a second, independent reader. */
export interface Verification {
  path: string
  /** True where every word that the witness sees is accounted for, and the letter holds no other. */
  clean: boolean
  /** Words that the witness sees. */
  words: number
  /** Of these, words in the letter, and words in the furniture. */
  placed: number
  furniture: number
  /** Words that stand nowhere in the letter or its furniture, page by page (null where the format has none). */
  missing: { page: number | null; words: string[] }[]
  /** Words of the letter that the witness does not see. */
  invented: string[]
  /** Why the letter could not be read at all; null where it was. */
  failure: { ruleId: string; reason: string; page: number | null } | null
}

/**
 * Proves that nothing was lost and nothing invented: the file is read again by a reader that shares no code with the first
 * (`pdf-parse` for PDFs, the text between the tags for web pages, DOCX and ODT, the plain bytes for text), and each of its
 * words is looked for in the letter and its furniture.
 */
export async function verify(source: LetterSource, settings: Settings): Promise<Verification> {
  const { letter, furniture, file } = await readLetter(source, { ...settings, classify: false })
  const blank = { path: source.path, words: 0, placed: 0, furniture: 0, missing: [], invented: [] }
  if (letter === null) {
    const fatal = file.messages.find((message) => message.fatal === true)
    const failure = {
      ruleId: fatal?.ruleId ?? 'unknown',
      reason: fatal?.reason ?? 'not read',
      page: fatal ? pageOf(fatal) : null,
    }
    return { ...blank, clean: false, failure }
  }
  if (letter.source.ocr) {
    // The second reader sees text alone: it can bear no witness to what was read off a picture.
    const reason = 'Unexpected pictures of pages, expected text that a second reader sees'
    return { ...blank, clean: false, failure: { ruleId: 'read-by-ocr', reason, page: null } }
  }
  const account = balance(
    toPagedWords(await witness(source.bytes, letter.source.mediaType)),
    wordsOfLetter(letter),
    furniture.flatMap(({ text }) => toWords(text)),
  )
  return {
    path: source.path,
    clean: account.lost.length === 0 && account.invented.length === 0,
    words: account.words,
    placed: account.placed,
    furniture: account.furniture,
    missing: [...byPage(account.lost)].map(([page, words]) => ({ page, words })),
    invented: account.invented,
    failure: null,
  }
}
