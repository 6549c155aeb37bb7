import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLetter } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'
import { verify } from '../../src/verify/index.js'

const FOLDER = 'corpus/ashcombe-2019-02-11'
const page = readFileSync(`${FOLDER}/letter.html`)
const text = readFileSync(`${FOLDER}/letter.md`)
const settings = toSettings({ classify: false })

const HEAD = [
  'From: Letters <letters@example.org>',
  'To: a@example.org',
  'Subject: A letter',
  'MIME-Version: 1.0',
]

interface Part {
  type: string
  bytes: Uint8Array
  name?: string
}

/** An e-mail as it is sent: of one part, or of several. */
function mailOf(kind: 'mixed' | 'alternative', ...parts: Part[]): Buffer {
  const written = parts.map(({ type, bytes, name }) => {
    const base64 = Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
    const disposition = name ? [`Content-Disposition: attachment; filename="${name}"`] : []
    return [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...disposition, '', base64]
  })
  const [only] = written
  const body =
    written.length === 1 && only
      ? only
      : [
          `Content-Type: multipart/${kind}; boundary="b"`,
          '',
          ...written.flatMap((part) => ['--b', ...part]),
          '--b--',
          '',
        ]
  return Buffer.from([...HEAD, ...body].join('\r\n'))
}

const asPage = { type: 'text/html; charset=utf-8', bytes: page }
const asText = { type: 'text/plain; charset=utf-8', bytes: text }
const note = { type: 'text/plain; charset=utf-8', bytes: Buffer.from('The letter is in the other part.') }

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
    expect(account).toMatchObject({ clean: true })
  })

  it('says which files came with it that it does not read', async () => {
    const file = { type: 'application/pdf', bytes: Buffer.from('%PDF-1.4'), name: 'annex.pdf' }
    const { findings, rules } = await read(mailOf('mixed', asPage, file))
    expect(findings.length).toBeGreaterThan(10)
    expect(rules).toContain('unread-attachment')
  })

  it('is refused where it has no text', async () => {
    expect((await read(mailOf('mixed', { ...note, bytes: Buffer.from(' ') }))).rules).toEqual([
      'unsupported-format',
    ])
  })
})
