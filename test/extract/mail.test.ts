import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLetter, readLetters } from '../../src/pipeline.js'
import type { Letter } from '../../src/schema.js'
import { toSettings } from '../../src/settings.js'
import { verify } from '../../src/verify/index.js'
import { joinPdfs } from '../packs/join-pdf.js'
import { AGENDA, toMarkdown } from '../packs/matter.js'
import { toTold } from '../packs/told.js'
import { mailOf, type Part } from '../specimens/mail.js'

const FOLDER = 'corpus/ashcombe-2019-02-11'
const OTHER = 'corpus/westmarch-2010-03-17'
const page = readFileSync(`${FOLDER}/letter.html`)
const text = readFileSync(`${FOLDER}/letter.md`)
const settings = toSettings({ classify: false })

const asPage = { type: 'text/html; charset=utf-8', bytes: page }
const asText = { type: 'text/plain; charset=utf-8', bytes: text }
const plain = (words: string): Part => ({ type: 'text/plain; charset=utf-8', bytes: Buffer.from(words) })
const note = plain('The letter is in the other part.')
const logo: Part = { type: 'image/png', bytes: tinyPng(), name: 'logo.png' }
const card: Part = {
  type: 'text/vcard',
  bytes: Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Wilhelmina Oakes\r\nEND:VCARD\r\n'),
  name: 'oakes.vcf',
}
const locked: Part = {
  type: 'application/pdf',
  bytes: readFileSync('test/fixtures/bad-input/encrypted.pdf'),
  name: 'locked.pdf',
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  html: 'text/html',
  md: 'text/markdown',
  txt: 'text/plain',
}

/** A letter of the corpus in one of its forms, as a file with an e-mail. */
function attached(form: string, folder = FOLDER): Part {
  return { type: TYPES[form]!, bytes: readFileSync(`${folder}/letter.${form}`), name: `letter.${form}` }
}

/** An e-mail as a file with another. */
const passedOn = (mail: Uint8Array): Part => ({ type: 'message/rfc822', bytes: mail })

/** A picture of one pixel, in which there is nothing to read. */
function tinyPng(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  )
}

async function read(bytes: Uint8Array, path = 'letter.eml') {
  const { letter, file } = await readLetter({ path, bytes }, settings)
  const findings =
    letter?.sections.flatMap((section) => section.findings.map((finding) => finding.text)) ?? []
  return {
    findings,
    date: letter?.letterDate,
    signed: letter?.signatories.map(({ name }) => name),
    lost: letter?.coverage.lost,
    rules: file.messages.map(({ ruleId }) => ruleId),
  }
}

async function lettersOf(bytes: Uint8Array, path = 'mail.eml'): Promise<Letter[]> {
  return (await readLetters({ path, bytes }, settings)).flatMap(({ letter }) => letter ?? [])
}

/** The one letter of a file of the corpus, by itself. */
async function alone(form: string, folder = FOLDER): Promise<Letter> {
  const [letter] = await lettersOf(readFileSync(`${folder}/letter.${form}`), `letter.${form}`)
  return letter!
}

const rulesOf = ({ messages }: Letter) => messages.map(({ ruleId }) => ruleId)
const reasonOf = ({ messages }: Letter, rule: string) =>
  messages.find(({ ruleId }) => ruleId === rule)?.reason

describe('an e-mail as it is sent', () => {
  it.each([
    ['a page', mailOf('alternative', asPage), page, 'a.html'],
    ['a page beside a note', mailOf('alternative', note, asPage), page, 'a.html'],
    ['text in an encoding', mailOf('alternative', asText), text, 'a.txt'],
  ])('is the letter that its text is: %s', async (_, mail, alone, path) => {
    const plain = await read(alone, path)
    expect(plain.findings.length).toBeGreaterThan(10)
    expect(await read(mail)).toEqual(plain)
    const account = await verify({ path: 'letter.eml', bytes: mail }, settings)
    expect(account).toMatchObject({ clean: true, outside: 0 })
  })

  it('says which files came with it that are no letter, and why', async () => {
    const mail = mailOf('mixed', asPage, logo, card, locked)
    const [letter, ...others] = await lettersOf(mail)
    expect(others).toEqual([])
    expect(toTold(letter!)).toEqual(toTold(await alone('html')))
    const reason = reasonOf(letter!, 'unread-attachment')
    expect(reason).toMatch(/“logo\.png”: Unexpected .*“oakes\.vcf”: Unexpected .*“locked\.pdf”: .*password/)
    expect(rulesOf(letter!)).not.toContain('outside-letters')
    expect(letter!.id).toBe(`letter-${letter!.source.sha256.slice(0, 16)}`)
    expect(await verify({ path: 'a.eml', bytes: mail }, settings)).toMatchObject({ clean: true })
  })

  it('says nothing of a picture that its page shows', async () => {
    const shown: Part = { ...logo, disposition: 'inline', contentId: 'logo@a' }
    const [letter] = await lettersOf(mailOf('related', asPage, shown))
    expect(rulesOf(letter!)).not.toContain('unread-attachment')
  })

  it('is refused where it has no text', async () => {
    expect((await read(mailOf('mixed', { ...note, bytes: Buffer.from(' ') }))).rules).toEqual([
      'unsupported-format',
    ])
  })
})

describe('a note with a letter attached', () => {
  const forms = readdirSync('corpus').flatMap((slug) =>
    ['pdf', 'docx', 'odt', 'html', 'md'].map((form) => [slug, form] as const),
  )

  it.each(forms)('gives corpus/%s as it is by itself: %s', async (slug, form) => {
    const folder = `corpus/${slug}`
    const mail = mailOf('mixed', note, attached(form, folder))
    const [letter, ...others] = await lettersOf(mail)
    const itself = await alone(form, folder)
    expect(others).toEqual([])
    expect(toTold(letter!)).toEqual(toTold(itself))
    expect(reasonOf(letter!, 'letter-in-attachment')).toContain(`“letter.${form}”`)
    const { sha256 } = letter!.source
    expect(letter!.id).toBe(`letter-${sha256.slice(0, 16)}-a1`)
    expect(letter!.source).toMatchObject({
      path: 'mail.eml',
      fileName: 'mail.eml',
      bytes: mail.length,
      mediaType: 'message/rfc822',
      engine: itself.source.engine,
      pages: itself.source.pages,
    })
    const { path: _, ...account } = await verify({ path: 'mail.eml', bytes: mail }, settings)
    const before = await verify({ path: `a.${form}`, bytes: attached(form, folder).bytes }, settings)
    expect(before.placed).toBeGreaterThan(500)
    expect({ ...before, ...account, outside: 0, words: account.words - 7 }).toEqual(before)
    expect(account.outside).toBe(7)
  })

  it('puts the words of the note outside the letter', async () => {
    const bytes = mailOf('mixed', note, attached('pdf'))
    const [{ letter, outside }] = await readLetters({ path: 'mail.eml', bytes }, settings)
    expect(outside.map(({ text }) => text)).toEqual(['The letter is in the other part.'])
    expect(reasonOf(letter!, 'outside-letters')).toContain('Unexpected words (7) in the text of the e-mail')
  })

  it('takes no note for a letter, however formally an inspector wrote it', async () => {
    const formal = plain(
      'Dear Ms Oakes\n\nPlease find attached the letter on our focused visit to Ashcombe on 22 January 2019.\n\nYours sincerely\n\nRowan Ellery\nHer Majesty’s Inspector\nOfsted\n',
    )
    expect(await lettersOf(mailOf('mixed', formal))).toHaveLength(1)
    const letters = await lettersOf(mailOf('mixed', formal, attached('pdf')))
    expect(letters.map((letter) => toTold(letter))).toEqual([toTold(await alone('pdf'))])
  })

  it('gives each of several letters, the text of the mail first', async () => {
    const bytes = mailOf('mixed', asPage, attached('pdf', OTHER), card, attached('docx', OTHER))
    const letters = await lettersOf(bytes)
    expect(letters.map(({ id }) => id.slice('letter-0123456789abcdef'.length))).toEqual(['', '-a1', '-a3'])
    expect(letters.map((letter) => toTold(letter))).toEqual(
      [await alone('html'), await alone('pdf', OTHER), await alone('docx', OTHER)].map((letter) =>
        toTold(letter),
      ),
    )
    expect(letters.map((letter) => reasonOf(letter, 'unread-attachment'))).toEqual(
      Array(3).fill(expect.stringContaining('“oakes.vcf”')),
    )
    expect(letters.map((letter) => reasonOf(letter, 'repeated-letter'))).toEqual([
      undefined,
      undefined,
      expect.stringContaining('“letter.pdf”'),
    ])
    expect(await verify({ path: 'a.eml', bytes }, settings)).toMatchObject({ clean: true })
  })

  it('gives each letter of a pack, with the pages of the pack', async () => {
    const pack = await joinPdfs([attached('pdf').bytes, attached('pdf', OTHER).bytes])
    const { pages } = (await alone('pdf')).source
    const letters = await lettersOf(mailOf('mixed', note, { ...attached('pdf'), bytes: pack }))
    expect(letters.map(({ id }) => id.slice('letter-0123456789abcdef'.length))).toEqual([
      '-a1-p1',
      `-a1-p${pages! + 1}`,
    ])
    for (const letter of letters) expect(rulesOf(letter)).toContain('part-of-file')
  })

  it('reads a letter though another file is broken', async () => {
    const bytes = mailOf('mixed', note, locked, attached('pdf'))
    const [letter, ...others] = await lettersOf(bytes)
    expect(others).toEqual([])
    expect(toTold(letter!)).toEqual(toTold(await alone('pdf')))
    expect(letter!.id).toMatch(/-a2$/)
    expect(reasonOf(letter!, 'unread-attachment')).toContain('“locked.pdf”')
    expect(await verify({ path: 'a.eml', bytes }, settings)).toMatchObject({ clean: true, outside: 7 })
  })

  it('puts what it read in no letter outside', async () => {
    const agenda: Part = { type: 'text/markdown', bytes: Buffer.from(toMarkdown(AGENDA)), name: 'agenda.md' }
    const bytes = mailOf('mixed', note, agenda, attached('pdf'))
    const [{ letter, outside }] = await readLetters({ path: 'a.eml', bytes }, settings)
    expect(outside.map(({ text }) => text).join('\n')).toContain(AGENDA.title)
    expect(reasonOf(letter!, 'unread-attachment')).toContain('“agenda.md”')
    const account = await verify({ path: 'a.eml', bytes }, settings)
    expect(account.clean).toBe(true)
    expect(account.outside).toBeGreaterThan(40)
  })

  it('reads one that a program set inline, and one without any text beside it', async () => {
    const inline: Part = { ...attached('pdf'), disposition: 'inline' }
    for (const bytes of [mailOf('mixed', note, inline), mailOf('mixed', inline)]) {
      const [letter] = await lettersOf(bytes)
      expect(letter && toTold(letter)).toEqual(toTold(await alone('pdf')))
    }
  })

  it('reads it in an e-mail that is passed on', async () => {
    const inner = mailOf('mixed', plain('As promised.'), card, attached('pdf'))
    const bytes = mailOf('mixed', note, passedOn(inner))
    const [letter, ...others] = await lettersOf(bytes)
    expect(others).toEqual([])
    expect(toTold(letter!)).toEqual(toTold(await alone('pdf')))
    expect(letter!.id).toMatch(/-a1-a2$/)
    expect(reasonOf(letter!, 'outside-letters')).toContain('(9)')
    expect(reasonOf(letter!, 'unread-attachment')).not.toContain('message/rfc822')
    expect(await verify({ path: 'a.eml', bytes }, settings)).toMatchObject({ clean: true })
  })

  it('says of the words of a scan that no second reader sees them', async () => {
    const bytes = readFileSync('test/fixtures/scans/thornley-2009-12-22.pdf')
    const scan: Part = { type: 'application/pdf', bytes, name: 'scan.pdf' }
    const account = await verify({ path: 'a.eml', bytes: mailOf('mixed', note, scan) }, settings)
    expect(account).toMatchObject({ clean: false, invented: [], failure: { ruleId: 'read-by-ocr' } })
  })
})

describe('the program, given an e-mail', () => {
  const print = (input: Uint8Array) =>
    execFileSync('node', ['dist/cli.js', 'parse', '-'], { input, encoding: 'utf8', stdio: 'pipe' })

  it('prints the one letter with it as an object, and two as an array', async () => {
    const one = JSON.parse(print(mailOf('mixed', note, attached('pdf'))))
    const { letterDate, signatories } = await alone('pdf')
    expect(one).toMatchObject({ letterDate, signatories, source: { path: '-' } })
    const two = JSON.parse(print(mailOf('mixed', note, attached('pdf'), attached('pdf', OTHER))))
    expect(two.map((letter: Letter) => letter.letterDate)).toEqual([
      letterDate,
      (await alone('pdf', OTHER)).letterDate,
    ])
  })
})

describe('an e-mail that gives no letter', () => {
  it('says of its text and of each file why', async () => {
    const [{ letter, file }, ...others] = await readLetters(
      { path: 'a.eml', bytes: mailOf('mixed', note, locked, card) },
      settings,
    )
    expect(letter).toBeNull()
    expect(others).toEqual([])
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['no-letter-in-mail'])
    expect(file.messages[0]!.reason).toMatch(
      /its text: Unexpected document.*“locked\.pdf”: Unexpected encryption.*“oakes\.vcf”: Unexpected document/,
    )
  })

  it('is refused by its own reason where nothing came with it', async () => {
    expect((await read(mailOf('alternative', note, { ...note, type: 'text/html' }))).rules).toContain(
      'not-a-letter',
    )
  })
})

describe('an e-mail made to do harm', () => {
  it('is not opened deeper than any that was passed on', async () => {
    let mail = mailOf('mixed', note, attached('txt'))
    for (let depth = 0; depth < 4; depth++) mail = mailOf('mixed', note, passedOn(mail))
    expect(await lettersOf(mail)).toHaveLength(1)
    for (let depth = 0; depth < 15; depth++) mail = mailOf('mixed', note, passedOn(mail))
    const [{ letter, file }] = await readLetters({ path: 'a.eml', bytes: mail }, settings)
    expect(letter).toBeNull()
    expect(file.messages[0]!.reason).toContain('Unexpected file in an e-mail within 5 others')
  })

  it('is not read beyond a hundred files', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({ ...card, name: `${at}.vcf` }))
    const mail = mailOf('mixed', note, attached('md'), ...many, attached('docx'))
    const letters = await lettersOf(mail)
    expect(letters).toHaveLength(1)
    const reason = reasonOf(letters[0]!, 'unread-attachment')!
    expect(reason).toContain('more)')
    expect(reason.length).toBeLessThan(3_000)
  })

  it('has names cut that no person gave', async () => {
    const name = `${'x'.repeat(100_000)}.md`
    const [letter] = await lettersOf(mailOf('mixed', note, { ...attached('md'), name }))
    expect(reasonOf(letter!, 'letter-in-attachment')!.length).toBeLessThan(200)
  })
})
