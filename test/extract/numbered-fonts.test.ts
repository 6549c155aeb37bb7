import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { toSettings } from '../../src/settings.js'
import { plainText } from '../../src/structure/nodes.js'
import { pdfOf } from '../ingest/pdf.js'

/** Where the quotation marks and dashes stand in the order of glyphs that TrueType fonts share. */
const BEYOND: Readonly<Record<string, number>> = {
  é: 112,
  '£': 133,
  '–': 177,
  '—': 178,
  '“': 179,
  '”': 180,
  '‘': 181,
  '’': 182,
}

/** A text as a font gives it that numbers its glyphs: all of them, or those alone that old encodings lack. */
const numbered = (text: string) =>
  text.replace(/[^\n]/gu, (sign) => String.fromCharCode(BEYOND[sign] ?? sign.charCodeAt(0) - 29))
const half = (text: string) =>
  text.replace(/[–—“”‘’]/gu, (sign) => String.fromCharCode(BEYOND[sign] as number))

/** A page of lines, each in pieces that fonts show in turn: one that is sound, and one of TrueType without a map of its glyphs. */
function printed(lines: readonly (readonly [sound: string, numbered: string][])[]): Buffer {
  const hex = (text: string) => `<${Buffer.from(text, 'latin1').toString('hex')}> Tj`
  const rows = lines.map((pieces) =>
    pieces.map(([a, b]) => `/F 11 Tf ${hex(a)} /N 11 Tf ${hex(b)}`).join(' '),
  )
  const font = (type: string, name: string) =>
    `<< /Type /Font /Subtype /${type} /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
       /Resources << /Font << /F 5 0 R /N 6 0 R >> >> >>`,
    { stream: Buffer.from(`BT 14 TL 60 770 Td ${rows.join(' T* ')} ET`, 'latin1') },
    font('Type1', 'Helvetica'),
    font('TrueType', 'ABCDEF+Tahoma_00'),
  ])
}

async function read(bytes: Uint8Array, name = 'letter.pdf', ocr: 'never' | 'auto' = 'never') {
  const file = new VFile(name)
  const document = await extract(bytes, file, toSettings({ ocr }))
  return {
    text: document!.tree.children.map((node) => plainText(node)).join('\n'),
    messages: file.messages.map(({ ruleId }) => ruleId),
  }
}

describe('a font that gives the numbers of its glyphs', () => {
  it('is read by the order that fonts share, beside one that is sound, and it is said', async () => {
    const { text, messages } = await read(
      printed([
        [['Inspectors found that ', numbered('in 2019, 45% of the ‘open’ plans held children’s')]],
        [['views, and that ', numbered('every plan (but one) at the Café cost £5 – in time.')]],
      ]),
    )
    expect(text).toBe(
      'Inspectors found that in 2019, 45% of the ‘open’ plans held children’s views, and that every plan (but one) at the Café cost £5 – in time.',
    )
    expect(messages).toContain('mended-encoding')
    expect(messages).not.toContain('unmapped-glyphs')
  })

  it('is so where it shows no more than the ending of one word and another', async () => {
    const { text } = await read(printed([[['Inspectors heard each child', numbered('’s plan.')]]]))
    expect(text).toBe('Inspectors heard each child’s plan.')
  })

  it('parts words where all that it shows between them stays unnamed, in type so small that it leaves no gap', async () => {
    const page = printed([
      [
        ['Plans', '\x11'],
        ['are kept', ''],
      ],
    ])
    const { text } = await read(
      Buffer.from(page.toString('latin1').replaceAll('/N 11 Tf', '/N 01 Tf'), 'latin1'),
    )
    expect(text).toBe('Plans are kept')
  })

  it('is left as it is, and doubted, where no words come out', async () => {
    const { text, messages } = await read(printed([[['Codes in use: ', 'QXZW \x11 KJQV \x12 ZZXK']]]))
    expect(text).toContain('QXZW')
    expect(messages).toContain('unmapped-glyphs')
    expect(messages).not.toContain('mended-encoding')
  })
})

describe('a page of which no words come out, by no order of glyphs', () => {
  it('is read off its picture, with the reason', async () => {
    const line = 'qxzw kjqv zzxk wvvq bxjk \x11 '.repeat(2)
    const { messages } = await read(printed([[['', line]], [[line, '']], [[line, '']]]), 'letter.pdf', 'auto')
    expect(messages).toContain('bad-text-layer')
    expect(messages).toContain('read-by-ocr')
  })

  it('is not where words come out, and one sign lacks a name', async () => {
    const line = 'Inspectors heard that children are seen and their plans kept. '
    const { messages } = await read(
      printed([[[line, '\x11']], [[line, '']], [[line, '']]]),
      'letter.pdf',
      'auto',
    )
    expect(messages).toEqual(['unmapped-glyphs'])
  })
})

describe('quotation marks given by the numbers of their glyphs', () => {
  const MEANT = 'Children’s plans are “live” at the ‘front door’ – not always, the board’s chair said.'

  it('are quotation marks again where the letters are right', async () => {
    const { text, messages } = await read(printed([[['', half(MEANT)]]]))
    expect(text).toBe(MEANT)
    expect(messages).toContain('mended-encoding')
  })

  it('are so in a text that was taken from such a PDF, where "m²" and "±2" stay', async () => {
    const { text } = await read(
      Buffer.from(`${half(MEANT)}\n\nA room of 9 m² and ±2 more, 5 µg.\n`),
      'letter.txt',
    )
    expect(text).toBe(`${MEANT}\nA room of 9 m² and ±2 more, 5 µg.`)
  })

  it('stay what they are where no word has one within', async () => {
    const { text } = await read(Buffer.from('See ¶ 4 and ¶ 5: a room of 9 m², in 5 µm.\n'), 'letter.txt')
    expect(text).toBe('See ¶ 4 and ¶ 5: a room of 9 m², in 5 µm.')
  })
})
