import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { toSettings } from '../../src/settings.js'
import { plainText } from '../../src/structure/nodes.js'
import { printPdf } from './printed-page.js'

async function read(...texts: string[]): Promise<string[]> {
  const marks = texts.map((text, at) => ({ text, x: 60, y: 80 + 14 * at }))
  const document = await extract(await printPdf([marks]), new VFile('letter.pdf'), toSettings())
  return document!.tree.children.flatMap((node) =>
    node.type === 'list' ? node.children.map((item) => `• ${plainText(item)}`) : plainText(node),
  )
}

it('bullets within an item open further ones, at the end of a line too', async () => {
  const items = await read(
    '• Plans are clear and shared with all who work with the child. • Nurses visit early. •',
    'Managers read each case, and they say what they think of it. • Visits are made.',
  )
  expect(items).toEqual([
    '• Plans are clear and shared with all who work with the child.',
    '• Nurses visit early.',
    '• Managers read each case, and they say what they think of it.',
    '• Visits are made.',
  ])
})

it('bullets in what is no item part what stands side by side', async () => {
  expect(await read('Eastmere • Quay Street • EM2 4QT')).toEqual(['Eastmere • Quay Street • EM2 4QT'])
})
