import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { trustFontNames } from '../../src/extract/pdf/pdfium-fonts.js'
import { witness } from '../../src/extract/witness.js'
import { toSettings } from '../../src/settings.js'
import { plainText } from '../../src/structure/nodes.js'
import { type Mark, printPdf } from './printed-page.js'

/** What Ghostscript makes of a PDF that it saves anew: no tags, and fonts with false facts. */

async function read(bytes: Uint8Array, name: string): Promise<{ text: string; messages: string[] }> {
  const file = new VFile(name)
  const document = await extract(bytes, file, toSettings())
  return {
    text: document!.tree.children.map((node) => plainText(node)).join('\n'),
    messages: file.messages.map((message) => message.ruleId!),
  }
}

const MISNAMED = [
  'Children9s views, and those of Mrs O9Dell, are heard at the 8front door9, in 10 8hubs9 and in Year 9.',
  'The 8chat9 is for those aged 8 to 9 from the 8th of May; 8it is ours,9 they say. 8DO IT9 is a game.',
]
const MEANT = [
  'Children’s views, and those of Mrs O’Dell, are heard at the ‘front door’, in 10 ‘hubs’ and in Year 9.',
  'The ‘chat’ is for those aged 8 to 9 from the 8th of May; ‘it is ours,’ they say. ‘DO IT’ is a game.',
]
const ADDRESS = '9 High Street, Eastmere SE9 2AB, or HU17 9BA'

const page = (texts: readonly string[]): Mark[] =>
  texts.map((text, line) => ({ text, x: 60, y: 80 + 14 * line, size: 9 }))

describe('quotation marks that a file names as figures', () => {
  it('are quotation marks again in a PDF, for the second reader too, and it is said', async () => {
    const bytes = await printPdf([page([...MISNAMED, ADDRESS])])
    const { text, messages } = await read(bytes, 'letter.pdf')
    for (const meant of [...MEANT, ADDRESS]) expect(text).toContain(meant)
    expect(messages).toContain('mended-encoding')
    expect((await witness(bytes, 'application/pdf'))[0]?.text).toContain('Children’s views')
  })

  it('are so in a text that was taken from such a PDF', async () => {
    const { text, messages } = await read(
      Buffer.from(`${[...MISNAMED, ADDRESS].join('\n\n')}\n`),
      'letter.txt',
    )
    for (const meant of [...MEANT, ADDRESS]) expect(text).toContain(meant)
    expect(messages).toContain('mended-encoding')
  })

  it('stay figures where no word has one within', async () => {
    const printed = ['The 8 teams and Route 9 pass SE9 2AB.', 'Those aged 9 are heard; so are 8 others.']
    const { text, messages } = await read(await printPdf([page(printed)]), 'letter.pdf')
    for (const line of printed) expect(text).toContain(line)
    expect(messages).not.toContain('mended-encoding')
  })
})

describe('the weight that a font claims', () => {
  const boldOf = (fonts: readonly { name: string; bold: boolean }[]) => {
    const runs = fonts.map((font) => ({
      ...{ text: 'x', spaceBefore: false, left: 0, right: 9, baseline: 9, size: 9, mcid: -1, unmapped: 0 },
      font: { ...font, italic: false, symbol: false },
    }))
    const empty = { hidden: [], pictures: [], picture: 0, unmapped: 0, rules: [], dots: [], tags: null }
    trustFontNames([{ ...empty, number: 1, width: 600, height: 800, runs }])
    return runs.map(({ font }) => font.bold)
  }

  it('counts for nothing where another font of the document is bold by name', () => {
    expect(
      boldOf([
        { name: 'ABCDEF+Tahoma', bold: true },
        { name: 'GHIJKL+Tahoma-Bold', bold: true },
      ]),
    ).toEqual([false, true])
  })

  it('is all that there is where no name says anything', () => {
    expect(
      boldOf([
        { name: 'ABCDEF+F1', bold: false },
        { name: 'GHIJKL+F2', bold: true },
      ]),
    ).toEqual([false, true])
  })
})

describe('without tags', () => {
  const lines = (x: number, y: number, ...texts: string[]): Mark[] =>
    texts.map((text, line) => ({ text, x, y: y + 14 * line }))

  it('a paragraph goes on below a line that only a long word made short', async () => {
    const { text } = await read(
      await printPdf([
        lines(
          60,
          80,
          'Managers look with great care at the work that all of the teams have done with families in',
          'the north. They know why some of the newest social workers like to work in',
          'Nether-Wallopstonehampton. They ask them each year, and they act on what they hear in good time.',
        ),
      ]),
      'letter.pdf',
    )
    expect(text.split('\n')).toHaveLength(1)
  })

  it('an office that was wrapped in a column of signatures is one line', async () => {
    const document = await extract(
      await printPdf([
        [
          ...lines(
            60,
            80,
            'Inspectors read the records of twelve children together with the workers who had written',
          ),
          ...lines(
            60,
            94,
            'them, and spoke with parents, carers and the managers of the four teams in the district.',
          ),
          { text: 'Ada Venn', x: 60, y: 200 },
          { text: 'Bo Tarn', x: 300, y: 200 },
          { text: 'Inspectorate of Harbours and Waters', x: 60, y: 220 },
          { text: 'Chief Inspector', x: 300, y: 220 },
          { text: 'Services', x: 60, y: 234 },
        ],
      ]),
      new VFile('letter.pdf'),
      toSettings(),
    )
    const table = document!.tree.children.find((node) => node.type === 'table')
    const cell = table?.children[0]?.children[0]?.children ?? []
    expect(cell.map((node) => (node.type === 'text' ? node.value : '\n')).join('')).toMatch(
      /^Ada Venn\nInspectorate of Harbours and Waters Services$/,
    )
  })
})
