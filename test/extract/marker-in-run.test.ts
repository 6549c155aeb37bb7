import type { List } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { toSettings } from '../../src/settings.js'
import { plainText } from '../../src/structure/nodes.js'
import { pdfOf } from '../ingest/pdf.js'

/** What each item says, over two lines. */
const ITEMS = [
  ['Supervision in Marlow Vale is regular, and what is decided in it', 'stands on the record of the child.'],
  ['Thresholds are clear to schools, which send in what is needed for', 'a decision on the same day.'],
  ['Children are seen alone, and what they say is written down as they', 'said it.'],
] as const

/** A page of items as Ghostscript sets them: marker and words shown at once, the gap between them a shift in thousandths. */
function printed(markers: readonly string[]): Buffer {
  const rows = ITEMS.flatMap(([first, second], at) => [
    `1 0 0 1 60 ${760 - 40 * at} Tm [(${markers[at]} ) -950 (${first})] TJ`,
    `1 0 0 1 ${60 + markerWidth(markers[at] ?? '')} ${746 - 40 * at} Tm (${second}) Tj`,
  ])
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
       /Resources << /Font << /F 5 0 R >> >> >>`,
    { stream: Buffer.from(`BT /F 11 Tf ${rows.join('\n')} ET`, 'latin1') },
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
  ])
}

/** Courier's characters are 0.6 of the type wide; the shift is 0.95 of it. */
const markerWidth = (marker: string) => 11 * ((marker.length + 1) * 0.6 + 0.95)

describe('a marker that is shown at once with its words', () => {
  it.each([
    ['a dash', ['\x96', '\x96', '\x96']],
    ['a hyphen', ['-', '-', '-']],
    ['a letter o', ['o', 'o', 'o']],
    ['a number', ['1.', '2.', '3.']],
  ])('opens an item: %s', async (_, markers) => {
    const document = await extract(printed(markers), new VFile('letter.pdf'), toSettings({ ocr: 'never' }))
    const lists = document!.tree.children.filter((node): node is List => node.type === 'list')
    expect(lists.flatMap(({ children }) => children.map((item) => plainText(item)))).toEqual(
      ITEMS.map((lines) => lines.join(' ')),
    )
  })
})
