import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLetter } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'

const page = readFileSync('corpus/ashcombe-2019-02-11/letter.html', 'utf8')
const within = /<body[^>]*>([\s\S]*)<\/body>/i.exec(page)?.[1] ?? ''

async function read(bytes: Uint8Array, path = 'letter') {
  const { letter, file } = await readLetter({ path, bytes }, toSettings({ classify: false }))
  const findings = letter?.sections.flatMap((section) => section.findings.map(({ text }) => text)) ?? []
  const paragraphs = letter?.sections.flatMap((section) => section.paragraphs.map(({ text }) => text)) ?? []
  return { findings, paragraphs, rules: file.messages.map(({ ruleId }) => ruleId) }
}

describe('a web page', () => {
  it.each([
    [
      'as a browser saves it, behind a comment',
      Buffer.from(`<!-- saved from url=(0014)about:internet -->\n${page}`),
    ],
    ['as a piece without html and body', Buffer.from(`<div class="mail">${within}</div>`)],
    ['in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page, 'utf16le')])],
    [
      'in UTF-16, the high byte first',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page, 'utf16le')]).swap16(),
    ],
  ])('is known %s', async (_, bytes) => {
    const plain = await read(Buffer.from(page))
    expect(plain.findings.length).toBeGreaterThan(10)
    expect((await read(bytes)).findings).toEqual(plain.findings)
  })

  it('says what it hides of the letter, and nothing where it hides nothing', async () => {
    expect((await read(Buffer.from(page))).rules).not.toContain('left-out-text')
    const folded = page.replace('<ul', '<div hidden><ul').replace('</ul>', '</ul></div>')
    expect((await read(Buffer.from(folded))).rules).toContain('left-out-text')
  })

  it('has what it sets beside the letter as a box of it, says so, and leaves what leads elsewhere out', async () => {
    const plain = await read(Buffer.from(page))
    const beside = (inner: string) => Buffer.from(page.replace('</ul>', `</ul><aside>${inner}</aside>`))
    const told = 'Two brothers were kept safe by three agencies that met within a day.'
    const study = await read(beside(`<h3>Case study: brothers</h3><p>${told}</p>`))
    expect(study.findings).toEqual(plain.findings)
    expect(study.paragraphs).toContain(told)
    expect(study.rules).toContain('text-set-apart')
    const section = await read(beside(`<h2>Areas for priority action</h2><ul><li>${told}</li></ul>`))
    expect(section.findings).toHaveLength(plain.findings.length + 1)
    expect(section.findings).toContain(told)
    const links = await read(
      beside('<h3>More</h3><ul><li><a href="/a">Other letters of these years</a></li></ul>'),
    )
    expect(links).toEqual(plain)
  })

  it('takes time in proportion to its rows, though none ends in a stop', { timeout: 20_000 }, async () => {
    const rows = '<td>a visit to the team and what was held there</td>\n'.repeat(40_000)
    const long = page.replace('</ul>', `</ul>${rows}`)
    expect((await read(Buffer.from(long))).findings.length).toBeGreaterThan(10)
  })

  it('is refused where it has more lines than any letter', async () => {
    const { findings, rules } = await read(
      Buffer.from(page.replace('</ul>', `</ul>${'<p>A line.</p>'.repeat(100_001)}`)),
    )
    expect([findings, rules]).toEqual([[], ['document-too-large']])
  })

  it('is no page where Markdown begins with an element', async () => {
    const markdown = `<div align="right">11 February 2019</div>\n\n${readFileSync('corpus/ashcombe-2019-02-11/letter.md', 'utf8')}`
    expect((await read(Buffer.from(markdown), 'letter.md')).findings.length).toBeGreaterThan(10)
  })
})
