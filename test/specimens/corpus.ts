import { toDocx } from './docx.js'
import { toExpected } from './expected.js'
import { toHtml } from './html.js'
import type { SpecimenLetter } from './letter.js'
import { toMarkdown } from './markdown.js'
import { printPdf } from './pdf/index.js'
import { toText } from './text.js'

/** Every file of a specimen's folder, by its name. */
export async function toFiles(letter: SpecimenLetter): Promise<Record<string, Uint8Array>> {
  const { bytes, placement } = await printPdf(letter)
  return {
    'letter.pdf': bytes,
    'letter.md': utf8(toMarkdown(letter, placement)),
    'letter.docx': await toDocx(letter),
    'letter.html': utf8(toHtml(letter)),
    'letter.txt': utf8(toText(letter)),
    'expected.json': utf8(`${JSON.stringify(toExpected(letter, placement), null, 2)}\n`),
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
