import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { toSettings } from '../../src/settings.js'
import { plainText } from '../../src/structure/nodes.js'
import { type Mark, printPdf } from './printed-page.js'

const LINES = [
  'This letter says what two inspectors found when they came to see how children',
  'are helped who go missing.',
]

/** Two items at a place, each with a paragraph below it that begins where its text does. */
function items(bulletAt: number, textAt: number): Mark[] {
  return ['May', 'June'].flatMap((month, index) => {
    const y = 140 + 60 * index
    return [
      { text: '•', x: bulletAt, y },
      { text: `Visits were made in ${month}.`, x: textAt, y },
      { text: `Records of ${month} are whole.`, x: textAt, y: y + 28 },
    ]
  })
}

async function read(marks: Mark[]): Promise<string[]> {
  const document = await extract(await printPdf([marks]), new VFile('letter.pdf'), toSettings())
  return document!.tree.children.flatMap((node) =>
    node.type === 'list' ? node.children.map((item) => `• ${plainText(item)}`) : plainText(node),
  )
}

const opening = (x: number): Mark[] => LINES.map((text, line) => ({ text, x, y: 80 + 14 * line }))
const closing = (x: number): Mark => ({ text: 'They will come again next year.', x, y: 300 })

describe('a paragraph that begins where the text of the item above does', () => {
  it('is of the item where the letter’s own text stands farther out', async () => {
    expect(await read([...opening(60), ...items(72, 90), closing(60)])).toEqual([
      LINES.join(' '),
      '• Visits were made in May. Records of May are whole.',
      '• Visits were made in June. Records of June are whole.',
      'They will come again next year.',
    ])
  })

  it('is the letter’s where its text begins there too', async () => {
    expect(
      (await read([...opening(90), ...items(72, 90), closing(90)])).filter((text) =>
        text.includes('Records'),
      ),
    ).toEqual(['Records of May are whole.', 'Records of June are whole.'])
  })
})
