import type { VFile } from 'vfile'
import { say } from '../messages.js'
import { mendQuotes } from './misnamed-quotes.js'
import { NO_WIDTH } from './no-width.js'
import { HIGH, toWindows1252 } from './windows-1252.js'

/** Line ends of every kind: Windows, old Mac OS, Unicode, and the line break that Word writes as a vertical tab. */
const LINE_END = /\r\n?|[\u2028\u2029\v]/g

/** Ligatures of old fonts, which are letters to a reader. */
const LIGATURE = /[\ufb00-\ufb06]/g

/** The second and further bytes of a character in UTF-8, as Windows-1252 shows them. */
const MORE = `[\\u0080-\\u00bf${[...HIGH].filter((character) => character > '\u00ff').join('')}]`

/** UTF-8 that was read as Windows-1252: "â€™" for an apostrophe. No English text has these letters before these signs. */
const MISREAD = new RegExp(`[\u00c2-\u00df]${MORE}|[\u00e0-\u00ef]${MORE}{2}|[\u00f0-\u00f4]${MORE}{3}`, 'g')

/** A closing quote of which the last byte, which Windows-1252 has no character for, was dropped. */
const CUT_QUOTE = new RegExp(`\u00e2\u20ac(?!${MORE})`, 'g')

/** Text may have been misread and saved again so many times. */
const MOST_READINGS = 3

/** Mends characters; what an earlier program misread is told. */
export function mendCharacters(text: string, file: VFile): string {
  const plain = text
    .replace(LINE_END, '\n')
    .replace(NO_WIDTH, '')
    .replace(LIGATURE, (ligature) => ligature.normalize('NFKC'))
  return mendQuotes([mendControls(mendMisread(plain, file), file)], file).join('')
}

/** Puts right what was saved as UTF-8 and read as Windows-1252. */
function mendMisread(text: string, file: VFile): string {
  const seen = new Map<string, string>()
  let mended = text
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    const before = mended
    mended = mended
      .replace(MISREAD, (misread) => {
        const meant = reread(misread)
        if (meant !== misread) seen.set(misread, meant)
        return meant
      })
      .replace(CUT_QUOTE, (misread) => {
        seen.set(misread, '”')
        return '”'
      })
    if (mended === before) break
  }
  if (seen.size > 0) {
    say(file, 'mended-encoding', `Unexpected UTF-8 that was read as Windows-1252, mended ${listOf(seen)}`)
  }
  return mended
}

/** The characters of which these are the bytes in UTF-8, or the same where they are none. */
function reread(misread: string): string {
  const bytes = Uint8Array.from(misread, toWindows1252)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return misread
  }
}

/** Quotes, dashes and bullets of Windows-1252 that were read as the controls of Latin-1. */
function mendControls(text: string, file: VFile): string {
  const seen = new Map<string, string>()
  const mended = text.replace(/[\u0080-\u009f]/g, (control) => {
    const meant = HIGH[control.charCodeAt(0) - 0x80] ?? control
    if (meant !== control) seen.set(`U+00${control.charCodeAt(0).toString(16).toUpperCase()}`, meant)
    return meant
  })
  if (seen.size > 0) {
    say(file, 'mended-encoding', `Unexpected Windows-1252 that was read as Latin-1, mended ${listOf(seen)}`)
  }
  return mended
}

/** Enough of what was mended to look at. */
const SHOWN = 5

function listOf(seen: ReadonlyMap<string, string>): string {
  const pairs = [...seen].map(([from, to]) => `${from} to ${to}`)
  return [...pairs.slice(0, SHOWN), ...(pairs.length > SHOWN ? [`${pairs.length - SHOWN} more`] : [])].join(
    ', ',
  )
}
