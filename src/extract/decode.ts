import type { VFile } from 'vfile'
import { say } from '../messages.js'
import { encodingOf } from './encoding.js'
import { joinSpacedLetters } from './letter-spacing.js'
import { mendCharacters } from './mend-characters.js'
import { fromQuotedPrintable } from './quoted-printable.js'
import { fromWindows1252 } from './windows-1252.js'

/**
 * The text of a file: in the encoding that its bytes show, with line ends of one kind, without characters that have no width, and
 * with the characters mended that an earlier program read in the wrong encoding, and with letters joined that were set wide. What
 * was guessed or mended is told.
 */
export function decode(bytes: Uint8Array, file: VFile): string {
  const { encoding, isGuessed } = encodingOf(bytes)
  if (isGuessed) {
    say(
      file,
      'guessed-encoding',
      `Unexpected bytes that are not UTF-8, read as ${NAMES[encoding] ?? encoding}`,
    )
  }
  const text = encoding === 'windows-1252' ? fromWindows1252(bytes) : new TextDecoder(encoding).decode(bytes)
  const unquoted = fromQuotedPrintable(text)
  if (unquoted !== null) {
    say(file, 'mended-encoding', 'Unexpected quoted-printable of an e-mail, expected plain text; decoded it')
  }
  return joinSpacedLetters(mendCharacters(unquoted ?? text, file))
}

/** The encodings as people call them. */
const NAMES: Readonly<Record<string, string>> = {
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac Roman',
  'utf-16le': 'UTF-16 without a byte order mark',
  'utf-16be': 'UTF-16 without a byte order mark',
}
