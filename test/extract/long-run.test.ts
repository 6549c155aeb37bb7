import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { toSettings } from '../../src/settings.js'
import { plainText } from '../../src/structure/nodes.js'
import { printPdf } from './printed-page.js'

it('reads a line whole that is one text object of more characters than a call takes arguments', async () => {
  const words = Array.from({ length: 5000 }, (_, index) => `w${index}`).join(' ')
  const bytes = await printPdf([[{ text: words, x: 60, y: 80, size: 1 }]])
  const file = new VFile('letter.pdf')
  const document = await extract(bytes, file, toSettings())
  const read = document!.tree.children.map((node) => plainText(node)).join(' ')
  expect(read).toBe(words)
})
