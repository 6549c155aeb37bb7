import { balance } from '../account/account.js'
import { byPage } from '../account/index.js'
import { wordsOfLetter } from '../account/letter-words.js'
import { toPagedWords, toWords } from '../account/words.js'
import { witness } from '../extract/witness.js'
import { pageOf } from '../messages.js'
import { type LetterSource, readLetters } from '../pipeline.js'
import type { Settings } from '../settings.js'

/** The word account of a file by a second, independent reader. */
export interface Verification {
  path: string
  /** True where every word that the witness sees is accounted for, and the letters hold no other. */
  clean: boolean
  /** Words that the witness sees. */
  words: number
  /** Of these, words in the letters, and words in their furniture. */
  placed: number
  furniture: number
  /** Words that stand in none of the file's letters, nor in those that came with it; 0 where it is one letter. */
  outside: number
  /** Words that stand in no letter, in no furniture and not outside the letters, page by page (null where the format has none). */
  missing: { page: number | null; words: string[] }[]
  /** Words of the letters that the witness does not see. */
  invented: string[]
  /** Why the file could not be read at all; null where it was. */
  failure: { ruleId: string; reason: string; page: number | null } | null
}

/**
 * Proves that nothing was lost and nothing invented: the file is read again by a reader that shares no code with the first
 * (`pdf-parse` for PDFs, the text between the tags for web pages, DOCX and ODT, the plain bytes for text), and each of its
 * words is looked for in the letters that it holds, their furniture and what stands outside them. Of an e-mail, its text and every
 * file with it that could be read are read so.
 */
export async function verify(source: LetterSource, settings: Settings): Promise<Verification> {
  const results = await readLetters(source, { ...settings, classify: false })
  const [{ outside, texts }] = results
  const counts = { words: 0, placed: 0, furniture: 0, outside: 0 }
  const failed = results.find(({ letter }) => letter === null)
  if (failed) {
    const fatal = failed.file.messages.find((message) => message.fatal === true)
    const failure = {
      ruleId: fatal?.ruleId ?? 'unknown',
      reason: fatal?.reason ?? 'not read',
      page: fatal ? pageOf(fatal) : null,
    }
    return { path: source.path, ...counts, missing: [], invented: [], clean: false, failure }
  }
  const letters = results.flatMap(({ letter }) => letter ?? [])
  const byText = await Promise.all(
    texts.map(async ({ bytes, mediaType }) => toPagedWords(await witness(bytes, mediaType))),
  )
  if (texts.some(({ ocr }, at) => ocr && byText[at]?.length === 0)) {
    // The second reader sees text alone: it can bear no witness to what was read off pictures.
    const reason = 'Unexpected pictures of pages, expected text that a second reader sees'
    const failure = { ruleId: 'read-by-ocr', reason, page: null }
    return { path: source.path, ...counts, missing: [], invented: [], clean: false, failure }
  }
  const besides = outside.flatMap(({ text }) => toWords(text))
  const told = letters.map(wordsOfLetter)
  const account = balance(
    byText.flat(),
    told.flatMap(({ words }) => words),
    [...results.flatMap(({ furniture }) => furniture).flatMap(({ text }) => toWords(text)), ...besides],
    told.flatMap(({ shared }) => shared),
  )
  return {
    path: source.path,
    clean: account.lost.length === 0 && account.invented.length === 0,
    words: account.words,
    placed: account.placed,
    furniture: Math.max(0, account.furniture - besides.length),
    outside: Math.min(account.furniture, besides.length),
    missing: [...byPage(account.lost)].map(([page, words]) => ({ page, words })),
    invented: account.invented,
    failure: null,
  }
}
