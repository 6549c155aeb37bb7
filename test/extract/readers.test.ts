import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { balance } from '../../src/account/account.js'
import { toPagedWords, toWords } from '../../src/account/words.js'
import { extract } from '../../src/extract/index.js'
import { readLetter } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'
import { verify } from '../../src/verify/index.js'
import { zipOf } from '../ingest/zip.js'
import { toOutline } from '../outline.js'

const settings = toSettings({ classify: false })

/** A Word document of one part, as small as they come; what is given stands in its body. */
function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  const text = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`
  const all = { '[Content_Types].xml': '<Types/>', 'word/document.xml': text, ...parts }
  return zipOf(Object.entries(all).map(([name, xml]) => ({ name, bytes: Buffer.from(xml) })))
}

const p = (runs: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

async function read(bytes: Buffer) {
  const file = new VFile({ path: 'a.docx' })
  const document = (await extract(bytes, file, settings))!
  const furniture = document.furniture.map(({ kind, text }) => `${kind}: ${text}`)
  return { outline: toOutline(document.tree), furniture }
}

describe('a Word document', () => {
  it('is read with its changes accepted: what was inserted or moved here stands, what was deleted or moved away does not', async () => {
    const body = p(
      `${r('The ')}<w:ins>${r('new ')}</w:ins><w:del><w:r><w:delText>old </w:delText></w:r></w:del>` +
        `<w:moveTo>${r('team ')}</w:moveTo><w:moveFrom>${r('TEAM ')}</w:moveFrom>${r('is good.')}`,
    )
    const deleted = p(r('One '), '<w:rPr><w:del/></w:rPr>') + p(r('sentence.'))
    const { outline } = await read(docxOf(body + deleted))
    expect(outline).toEqual(['paragraph: The new team is good.', 'paragraph: One sentence.'])
  })

  it('gives of a field its result, and of hidden text nothing but furniture', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const body = p(
      `${field('begin')}<w:r><w:instrText>REF x</w:instrText></w:r>${r('not this ')}${field('separate')}${r('This ')}` +
        `${field('end')}${r('is shown')}${r(' and this not', '<w:vanish/>')}${r('.')}`,
    )
    const { outline, furniture } = await read(docxOf(body))
    expect(outline).toEqual(['paragraph: This is shown.'])
    expect(furniture).toEqual(['hidden: and this not'])
  })

  it('reads a text box once, though it stands there twice, before the paragraph that holds it', async () => {
    const box = `<w:txbxContent>${p(r('In the box'))}</w:txbxContent>`
    const twice = `<mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`
    const { outline } = await read(docxOf(p(`<w:r>${twice}</w:r>${r('Beside it.')}`)))
    expect(outline).toEqual(['heading 2: In the box', 'paragraph: Beside it.'])
  })

  it('keeps hyphens that may not break, and drops those that may', async () => {
    const body = p(
      `${r('multi')}<w:r><w:noBreakHyphen/></w:r>${r('agency super')}<w:r><w:softHyphen/></w:r>${r('vision.')}`,
    )
    expect((await read(docxOf(body))).outline).toEqual(['paragraph: multi-agency supervision.'])
  })

  it('nests items by their level, and by their indent where they are of two lists', async () => {
    const level = (at: number, left: number) =>
      `<w:lvl w:ilvl="${at}"><w:numFmt w:val="bullet"/><w:pPr><w:ind w:left="${left}"/></w:pPr></w:lvl>`
    const numbering =
      `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1">${level(0, 360)}${level(1, 720)}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="2">${level(0, 720)}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
    const relations =
      '<Relationships><Relationship Id="a" Type="http://x/numbering" Target="numbering.xml"/></Relationships>'
    const item = (text: string, list: number, at: number) =>
      p(r(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)
    const body = item('One:', 1, 0) + item('inner', 1, 1) + item('other', 2, 0) + item('Two.', 1, 0)
    const parts = { 'word/numbering.xml': numbering, 'word/_rels/document.xml.rels': relations }
    expect((await read(docxOf(body, parts))).outline).toEqual([
      'list',
      '  listItem',
      '    paragraph: One:',
      '    list',
      '      listItem',
      '        paragraph: inner',
      '      listItem',
      '        paragraph: other',
      '  listItem',
      '    paragraph: Two.',
    ])
  })

  it.each(readdirSync('corpus'))('holds every word that mammoth sees in corpus/%s', async (slug) => {
    const bytes = readFileSync(join('corpus', slug, 'letter.docx'))
    const { value } = await mammoth.extractRawText({ buffer: bytes })
    const { tree, furniture } = (await extract(bytes, new VFile(), settings))!
    const account = balance(
      toPagedWords([{ text: value, page: null }]),
      toWords(
        toOutline(tree)
          .map((line) => line.replace(/^\s*[\w ]+: ?/, ''))
          .join('\n'),
      ),
      furniture.flatMap(({ text }) => toWords(text)),
    )
    expect(account.words).toBeGreaterThan(500)
    expect(account.lost).toEqual([])
  })
})

describe('what nests deeper than any letter', () => {
  it('does not exhaust the stack, nor lose a line', async () => {
    const bytes = Buffer.from(
      `<html><body>${'<div>'.repeat(5_000)}<p>Dear all</p><p>Inspectors of Ofsted visited schools deep down.</p>`,
    )
    const { letter } = await readLetter({ path: 'a', bytes }, settings)
    expect(letter?.salutation).toBe('Dear all')
    expect(letter?.sections.map(({ paragraphs }) => paragraphs[0]?.text)).toEqual([
      'Inspectors of Ofsted visited schools deep down.',
    ])
  })

  it.each([
    ['web page', 'unsupported-format', Buffer.from(`<html><body>${'<div>'.repeat(30_000)}Dear all`)],
    ['Word document', 'corrupt-document', docxOf(`${'<w:ins>'.repeat(20_000)}${'</w:ins>'.repeat(20_000)}`)],
  ])('is refused where it was made to do harm: %s', async (_, ruleId, bytes) => {
    const { letter, file } = await readLetter({ path: 'a', bytes }, settings)
    expect(letter).toBeNull()
    expect(file.messages.map((message) => message.ruleId)).toEqual([ruleId])
  })
})

describe('the witness', () => {
  const forms = readdirSync('corpus').flatMap((slug) =>
    ['letter.html', 'letter.docx', 'letter.odt'].map((form) => join('corpus', slug, form)),
  )
  it.each(forms)('sees in %s what the letter holds', async (path) => {
    const account = await verify({ path, bytes: readFileSync(path) }, settings)
    expect(account).toMatchObject({ clean: true, failure: null })
  })
})
