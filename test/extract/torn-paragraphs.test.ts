import { toString as textOf } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { toSettings } from '../../src/settings.js'
import { type Mark, printPdf } from './printed-page.js'

/** Lines by the tagged paragraph that each belongs to, one below the other, and the page that ends behind a line. */
type TaggedLine = [paragraph: number, text: string] | 'page'

const FULL = 'Leaders of the council have looked with much care at the work of every team and'
const LEADING = 14

async function paragraphsOf(lines: readonly TaggedLine[]): Promise<string[]> {
  const pages: Mark[][] = [[]]
  for (const line of lines) {
    if (line === 'page') pages.push([])
    else {
      const page = pages.at(-1)!
      page.push({ text: line[1], paragraph: line[0], x: 60, y: 80 + LEADING * page.length, size: 12 })
    }
  }
  const document = await extract(await printPdf(pages), new VFile('letter.pdf'), toSettings({}))
  return document!.tree.children.map((node) => textOf(node).replace(/\s+/g, ' '))
}

it('joins a sentence that the tags give to two paragraphs', async () => {
  const found = await paragraphsOf([
    [1, FULL],
    [1, 'have seen how the teams in the north of the area bring in the views of'],
    [2, 'Children and Youth Voices, which are many. At the last count in the spring there'],
    [3, 'were forty of them; most were heard in the autumn as well.'],
  ])
  expect(found).toHaveLength(1)
})

it('joins it over a page, though it go on with a name or behind a semicolon', async () => {
  const found = await paragraphsOf([
    [1, FULL],
    [1, 'the heads of both teams have gone to see the young people of the town at the'],
    'page',
    [2, 'Harbour House, where they meet. What they saw there has led them to change how'],
    [2, 'long a child may have to wait until the first worker of all comes to the family home;'],
    'page',
    [3, 'how often the plans are looked at; and more.'],
  ])
  expect(found).toHaveLength(1)
})

it('leaves apart what the author ended', async () => {
  expect(
    await paragraphsOf([
      [1, FULL],
      [1, 'have acted on it'],
      [2, 'Managers know their teams'],
      [3, 'early help'],
      [4, 'the front door'],
    ]),
  ).toEqual([`${FULL} have acted on it`, 'Managers know their teams', 'early help', 'the front door'])
})

it('knows lines that a browser tags one by one for the author’s, though they fill the width', async () => {
  const lines: TaggedLine[] = [
    [1, 'Director of Children’s Services and Deputy Chief Executive of the whole'],
    [2, 'Wendlemarsh and Coastal Villages United County and Borough Council of'],
  ]
  const marks = lines.map((line, index) => ({
    text: line[1]!.toString(),
    paragraph: Number(line[0]),
    x: 60,
    y: 80 + LEADING * index,
  }))
  const document = await extract(await printPdf([marks]), new VFile('letter.pdf'), toSettings({}))
  expect(JSON.stringify(document!.tree)).toContain('"break"')
})
