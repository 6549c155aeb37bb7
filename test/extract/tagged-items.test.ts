import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { toSettings } from '../../src/settings.js'
import { plainText } from '../../src/structure/nodes.js'
import { type Mark, printPdf } from './printed-page.js'

/** A line of a tagged paragraph, set in as the words of an item are. */
const line = (text: string, y: number, paragraph: number, item?: number): Mark => ({
  ...{ text, x: 74, y, paragraph },
  ...(item === undefined ? {} : { item }),
})

const bullet = (y: number): Mark => ({ text: '•', x: 60, y })

async function itemsOf(marks: Mark[]): Promise<string[]> {
  const document = await extract(await printPdf([marks]), new VFile('letter.pdf'), toSettings())
  const lists = document!.tree.children.filter((node) => node.type === 'list')
  return lists.flatMap((list) => list.children.map((item) => plainText(item)))
}

/** Steps from line to line: a line break, and two paragraphs. */
it.each([14, 24])('what is tagged as of one item is of it, were it %d points below', async (step) => {
  const items = await itemsOf([
    ...[bullet(80), line('Plans are clear.', 80, 1, 1), line('They are shared early.', 80 + step, 2, 1)],
    ...[bullet(140), line('Visits are made on time.', 140, 3, 2)],
  ])
  expect(items).toEqual(['Plans are clear. They are shared early.', 'Visits are made on time.'])
})

it('what is tagged as a paragraph behind an item is none of it', async () => {
  const items = await itemsOf([
    ...[bullet(80), line('Plans are clear.', 80, 1, 1)],
    line('Leaders know the service well.', 94, 2),
  ])
  expect(items).toEqual(['Plans are clear.'])
})
