import type { RuleId } from '../../src/rules.js'

/** A shape in which a plain text comes, made from a clean one. */
export interface Shape {
  make: (text: string) => Uint8Array
  /** What the user is told of it. */
  tells?: RuleId
}

const utf8 = (text: string) => Buffer.from(text, 'utf8')

/** Bytes of the characters that Windows-1252 and Mac Roman have beyond Latin-1. */
const WINDOWS: Readonly<Record<string, number>> = {
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
}
const MAC: Readonly<Record<string, number>> = {
  '‘': 0xd4,
  '’': 0xd5,
  '“': 0xd2,
  '”': 0xd3,
  '•': 0xa5,
  '–': 0xd0,
}

const oneByte = (bytes: Readonly<Record<string, number>>) => (text: string) =>
  Buffer.from([...text].map((character) => bytes[character] ?? character.charCodeAt(0)))

const wide = (text: string) => Buffer.from(text, 'utf16le')

/** UTF-8, read as Windows-1252 and saved as UTF-8 again. */
const misread = (text: string) =>
  utf8([...utf8(text)].map((byte) => SHOWN[byte - 0x80] ?? String.fromCharCode(byte)).join(''))

/** What Windows-1252 shows for the bytes from 0x80 on that it has other characters for than Latin-1. */
const SHOWN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const HEAD = [
  'From: Robin Ashdown <r.ashdown@example.org>',
  'Sent: 14 March 2019 09:12',
  'To: Committee Services',
  'Subject: FW: the letter you asked for',
  '',
]

const SMALL_PRINT = [
  '',
  'This e-mail and any attachments are confidential and intended solely for the person',
  'to whom they are addressed. Please tell the sender if you have received it in error.',
]

/** Soft line ends and bytes as RFC 2045 has them. */
function quotedPrintable(text: string): string {
  const encode = (character: string) =>
    [...utf8(character)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
  return text
    .split('\n')
    .map((line) => line.replace(/[^\x20-\x7e]|=/gu, encode).replace(/(.{60}[^=]{3})(?=.)/g, '$1=\n'))
    .join('\n')
}

export const SHAPES: Readonly<Record<string, Shape>> = {
  'UTF-8 with a byte order mark': { make: (text) => utf8(`\ufeff${text}`) },
  'UTF-16 LE': { make: (text) => wide(`\ufeff${text}`) },
  'UTF-16 BE': { make: (text) => wide(`\ufeff${text}`).swap16() },
  'UTF-16 LE without a mark': { make: wide, tells: 'guessed-encoding' },
  'UTF-16 BE without a mark': { make: (text) => wide(text).swap16(), tells: 'guessed-encoding' },
  'Windows-1252': { make: oneByte(WINDOWS), tells: 'guessed-encoding' },
  'Mac Roman': { make: oneByte(MAC), tells: 'guessed-encoding' },
  'UTF-8 read as Windows-1252': { make: misread, tells: 'mended-encoding' },
  'UTF-8 read as Windows-1252 twice': {
    make: (text) => misread(misread(text).toString()),
    tells: 'mended-encoding',
  },
  'Windows-1252 read as Latin-1': {
    make: (text) => utf8(oneByte(WINDOWS)(text).toString('latin1')),
    tells: 'mended-encoding',
  },
  'Windows line ends': { make: (text) => utf8(text.replaceAll('\n', '\r\n')) },
  'old Mac line ends': { make: (text) => utf8(text.replaceAll('\n', '\r')) },
  'no-break spaces': { make: (text) => utf8(text.replace(/(?<=\S) (?=\S)/g, '\u00a0')) },
  'characters without a width': {
    make: (text) => utf8(text.replace(/ (?=\S)/g, ' \u200b').replaceAll('t', 't\u2060')),
  },
  'bullets followed by tabs': {
    make: (text) => utf8(text.replace(/•\s+/g, '•\t').replace(/^ +-\s+/gm, '\t-\t')),
  },
  ligatures: {
    make: (text) => utf8(text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ')),
  },
  'spaces at line ends': { make: (text) => utf8(text.replace(/(?<=\S)$/gm, ' ')) },
  'set in by four spaces': { make: (text) => utf8(text.replace(/^(?=.)/gm, '    ')) },
  'an e-mail with head and small print': {
    make: (text) => utf8([...HEAD, text, ...SMALL_PRINT].join('\n')),
    tells: 'mail-matter',
  },
  'quoted by a reply': {
    make: (text) => utf8([...HEAD, text].join('\n').replace(/^/gm, '> ')),
    tells: 'mail-matter',
  },
  'passed on under a covering note': {
    make: (text) =>
      utf8(
        [
          'Dear all',
          '',
          'Please see below.',
          '',
          'Robin',
          '',
          '-----Original Message-----',
          ...HEAD,
          text,
        ].join('\n'),
      ),
    tells: 'mail-matter',
  },
  'pictures and a block of the sender': {
    make: (text) => utf8(['[cid:image001.png@01D4]', '', text, '-- ', 'Robin Ashdown', 'Clerk'].join('\n')),
    tells: 'mail-matter',
  },
  'quoted-printable': { make: (text) => utf8(quotedPrintable(text)), tells: 'mended-encoding' },
  ...Object.fromEntries(
    ['\uf0b7', '\uf0a7', 'ƒ', 'Ø', 'Ÿ', '§', '\ufffd', '·', '➢', '*', '-', '–', 'ü', 'o'].map(
      (glyph): [string, Shape] => [
        `bullets as ${glyph < '\ue000' ? glyph : `U+${glyph.charCodeAt(0).toString(16).toUpperCase()}`}`,
        { make: (text) => utf8(text.replaceAll('•', glyph)) },
      ],
    ),
  ),
}
