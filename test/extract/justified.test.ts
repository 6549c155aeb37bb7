import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { isStretched } from '../../src/extract/pdf/justified.js'
import { toSettings } from '../../src/settings.js'
import { plainText } from '../../src/structure/nodes.js'
import { type Mark, printPdf } from './printed-page.js'

/** A line of one very long word that ends where all its like do. */
const full = (y: number): Mark => ({ text: `${'a'.repeat(70)}`, x: 72, y })

async function textOf(marks: Mark[]): Promise<string[]> {
  const document = await extract(await printPdf([marks]), new VFile({ path: 'letter.pdf' }), toSettings())
  return document?.tree.children.map((node) => `${node.type}: ${plainText(node)}`) ?? []
}

/** Two words from edge to edge: the width of "a" is 6.672 points, that of "aaaa" four times as much. */
const stretched: Mark[] = [
  { text: 'Nora', x: 72, y: 300 },
  { text: 'aaaa', x: 72 + 66 * 6.672, y: 300 },
]

it('words that justification drove apart are one line', async () => {
  const body = [80, 94, 108, 122, 136, 150].map(full)
  expect(await textOf([...body, ...stretched])).toContain('paragraph: Nora aaaa')
})

it('words that stand as far apart are two cells where the text is not justified', async () => {
  const body = [80, 94, 108, 122, 136, 150].map(
    (y, at): Mark => ({ text: 'a'.repeat(50 + 2 * at), x: 72, y }),
  )
  expect(await textOf([...body, ...stretched])).not.toContain('paragraph: Nora aaaa')
})

/** Words from a place to the right edge, letter by letter as browsers show them; each letter as wide as an "a". */
function driven(words: readonly string[], from: number): Mark[] {
  const gap = (70 * 6.672 - (from - 72) - 6.672 * words.join('').length) / (words.length - 1)
  const marks: Mark[] = []
  let x = from
  for (const word of words) {
    for (const text of word) {
      marks.push({ text, x, y: 300 })
      x += 6.672
    }
    x += gap
  }
  return marks
}

it.each([
  ['behind a bullet', ['bad', 'uuuuu'], [{ text: '•', x: 72, y: 300 }]],
  ['where the lines of an item begin', ['bad', 'uuuuu', 'dog'], []],
])('words that justification drove apart %s are one line', async (_, words, bullet: Mark[]) => {
  const body = [80, 94, 108, 122, 136, 150].map(full)
  const texts = await textOf([...body, ...bullet, ...driven(words, 90)])
  expect(texts.slice(1).map((text) => text.replace(/^.*: /, ''))).toEqual([words.join(' ')])
})

it('lines are justified though the widths of their words are rounded', async () => {
  const body = [80, 94, 108, 122, 136, 150].map(
    (y, at): Mark => ({ text: 'a'.repeat(70), x: 72 + (at % 3), y }),
  )
  expect(await textOf([...body, ...stretched])).toContain('paragraph: Nora aaaa')
})

it('a line whose words were driven apart was ended by its author', async () => {
  const body = [80, 94, 108, 122, 136, 150].map(full)
  const below: Mark = { text: 'Harbour House', x: 72, y: 314 }
  const bytes = await printPdf([[...body, ...stretched, below]])
  const document = await extract(bytes, new VFile({ path: 'letter.pdf' }), toSettings())
  const last = document?.tree.children.at(-1)
  expect(last?.type === 'paragraph' && last.children.map(({ type }) => type)).toEqual([
    'text',
    'break',
    'text',
  ])
})

it('two words that are shown at once are of the line where many have one gap between them', () => {
  const font = { name: 'Example', bold: false, italic: false, symbol: false }
  const rowOf = (texts: readonly string[]) =>
    texts.map((text, at) => ({
      ...{ text, left: 72 + 60 * at, right: 102 + 60 * at, size: 10, baseline: 80, spaceBefore: true },
      ...{ font, mcid: -1, unmapped: 0 },
    }))
  const isLine = (...texts: string[]) =>
    isStretched(rowOf(texts), { left: 72, right: 42 + 60 * texts.length })
  expect(isLine('Workers', 'of the', 'team', 'are', 'seen')).toBe(true)
  expect(isLine('Contacts', 'of May', 'June')).toBe(false)
})
