import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RuleId } from '../../src/rules.js'
import { badFiles } from '../ingest/bad-files.js'
import { letterPdf } from '../ingest/pdf.js'
import { zipOf } from '../ingest/zip.js'
import { OTHERS } from '../not-letters/others.js'
import { AGENDA, MINUTES, toMarkdown } from '../packs/matter.js'
import { toBadInput } from '../specimens/bad-input.js'
import { mailOf, type Part } from '../specimens/mail.js'

/** One kind of input that no letter comes of, or only a doubtful one. */
export interface BadInput {
  /** As README calls it. */
  kind: string
  ruleId: RuleId
  /** Command and flags that the input is given to. */
  command: readonly string[]
  /** Makes the input in a folder and gives its name there. */
  make(folder: string): string
}

const PARSE = ['parse'] as const
const INGEST = ['ingest', '--json', '--out', 'output'] as const

/** So large a file is refused unread; on the disk it takes up nothing. */
const TOO_LARGE = 65 * 1024 * 1024

const letter = readFileSync('corpus/ashcombe-2019-02-11/letter.md', 'utf8')

const NOTE: Part = { type: 'text/plain', bytes: Buffer.from('The letter is attached.') }

/** Every kind, in the order in which a user meets them. */
export async function badInputs(): Promise<BadInput[]> {
  const files = await toBadInput()
  const given = (name: string, bytes: Uint8Array | string) => (folder: string) => {
    writeFileSync(join(folder, name), bytes)
    return name
  }
  const specimen = (name: string) => given(name, files[name] as Uint8Array)
  const other = (name: string) => given('file.txt', OTHERS[name] as string)
  const image = (name: string) => given(name, readFileSync(join('test/fixtures/images/unread', name)))
  const zipped = (...members: Parameters<typeof zipOf>[0]) => given('letters.zip', zipOf(members))
  const parse = (kind: string, ruleId: RuleId, make: BadInput['make'], ...flags: string[]): BadInput => {
    return { kind, ruleId, command: [...PARSE, ...flags], make }
  }
  const ingest = (kind: string, ruleId: RuleId, make: BadInput['make'], ...flags: string[]): BadInput => {
    return { kind, ruleId, command: [...INGEST, ...flags], make }
  }
  const locked = { type: 'application/pdf', bytes: files['encrypted.pdf'] as Uint8Array, name: 'letter.pdf' }
  const asText = { type: 'text/plain; charset=utf-8', bytes: Buffer.from(letter) }
  return [
    parse('a name that no file has', 'file-not-found', () => 'absent.pdf'),
    parse('a folder', 'not-a-file', makeFolder),
    parse('a file that cannot be opened', 'unreadable-file', makeLoop),
    parse('an empty file', 'empty-file', specimen('empty.pdf')),
    parse('garbage', 'unsupported-format', specimen('binary.txt')),
    parse('a web page named as PDF', 'not-a-letter', specimen('html-named.pdf')),
    parse('a file of Word 97 to 2003', 'unsupported-format', specimen('word-97.doc')),
    parse('rich text', 'unsupported-format', specimen('rich-text.rtf')),
    parse('a workbook', 'unsupported-format', specimen('workbook.docx')),
    parse('a Word document that was cut off', 'corrupt-document', specimen('truncated.docx')),
    parse('a document with a password', 'encrypted-document', specimen('locked.odt')),
    parse('a document that unpacks to too much', 'document-too-large', specimen('bomb.docx')),
    parse(
      'a text longer than any letter',
      'document-too-large',
      given('log.txt', Buffer.from('A line of a log.\n'.repeat(100_001))),
    ),
    parse('a damaged image', 'corrupt-image', given('scan.png', pngOf(100, 100))),
    parse('an image packed in a way that is not read', 'unsupported-image', image('LZMA.tif')),
    parse('an image of a format that is not read', 'unsupported-format', image('picture.webp')),
    parse('an image too large for a page', 'image-too-large', given('scan.png', pngOf(60_000, 60_000))),
    parse('a PDF that was cut off', 'corrupt-pdf', specimen('truncated.pdf')),
    parse('a PDF whose bytes are damaged', 'corrupt-pdf', specimen('corrupt.pdf')),
    parse('a PDF of a header alone', 'corrupt-pdf', specimen('header-only.pdf')),
    parse('a PDF with a password', 'encrypted-pdf', specimen('encrypted.pdf')),
    parse('a scan in which there is nothing to read', 'no-readable-text', specimen('no-text-layer.pdf')),
    parse(
      'a scan that is not to be read',
      'missing-text-layer',
      specimen('no-text-layer.pdf'),
      '--ocr',
      'never',
    ),
    parse('minutes', 'not-a-letter', specimen('meeting-minutes.pdf')),
    parse('an inspection report', 'not-a-letter', other('report on local authority services')),
    parse('a letter to an inspectorate', 'not-a-letter', other('reply of a council')),
    parse('a letter of another body', 'not-a-letter', other('letter to parents')),
    parse('a letter on something else', 'not-a-letter', other('appraisal with strengths')),
    parse('an inspection letter of another kind', 'unknown-family', specimen('unknown-family.md')),
    parse('a pack with a letter in it', 'outside-letters', given('pack.md', toPack())),
    parse(
      'an e-mail that brings a letter with a password',
      'no-letter-in-mail',
      given('letter.eml', mailOf('mixed', NOTE, locked)),
    ),
    parse(
      'an e-mail with more than a letter',
      'unread-attachment',
      given('letter.eml', mailOf('mixed', asText, locked)),
    ),
    parse(
      'a text in an old encoding',
      'guessed-encoding',
      given('old.md', Buffer.from(letter.replaceAll('’', '\u0092'), 'latin1')),
    ),
    ingest('a file too large for a letter', 'file-too-large', makeLarge),
    ingest(
      'a file that takes too long',
      'letter-timeout',
      given('slow.pdf', letterPdf(0)),
      '--timeout',
      '0.1',
    ),
    ingest('a PDF that unpacks to more than memory', 'out-of-memory', makeBomb, '--timeout', '600'),
    ingest('a damaged ZIP archive', 'corrupt-archive', given('letters.zip', 'PK\u0003\u0004 and no more')),
    ingest(
      'an archive that unpacks to too much',
      'archive-too-large',
      zipped({ name: 'bomb.pdf', bytes: Buffer.alloc(50 * 1024 * 1024) }),
    ),
    ingest(
      'an archive with a password',
      'encrypted-archive',
      zipped({ name: 'a.pdf', bytes: letterPdf(0), isEncrypted: true }),
    ),
    ingest(
      'an archive that points out of itself',
      'unsafe-archive-name',
      zipped({ name: '../../a.pdf', bytes: letterPdf(0) }),
    ),
  ]
}

/** The head of a PNG image, and nothing of its picture. */
function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(33)
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(head)
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  head.writeUInt16BE(0x0800, 24)
  return head
}

function makeFolder(folder: string): string {
  mkdirSync(join(folder, 'letters'))
  return 'letters'
}

/** A link to itself, which not even root can open. */
function makeLoop(folder: string): string {
  symlinkSync('loop.pdf', join(folder, 'loop.pdf'))
  return 'loop.pdf'
}

function makeLarge(folder: string): string {
  writeFileSync(join(folder, 'large.pdf'), '%PDF-1.7\n')
  truncateSync(join(folder, 'large.pdf'), TOO_LARGE)
  return 'large.pdf'
}

function makeBomb(folder: string): string {
  const bomb = badFiles().find(({ name }) => name.startsWith('bomb-'))
  writeFileSync(join(folder, 'bomb.pdf'), bomb!.bytes)
  return 'bomb.pdf'
}

function toPack(): string {
  return [toMarkdown(AGENDA), letter, toMarkdown(MINUTES)].join('\n\n')
}
