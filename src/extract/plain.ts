import type { VFile } from 'vfile'
import { say } from '../messages.js'
import type { Document } from './document.js'
import { readMarkdown } from './markdown/index.js'
import { readText } from './text/index.js'
import { takeMail } from './text/mail.js'

const FORM = { mediaType: 'text/plain', engine: 'remark-parse', pages: null }

/** Reads a file of plain text: a letter by itself or in an e-mail, laid out by spaces or marked up as Markdown. */
export function readPlain(source: string, file: VFile): Document {
  const { text, furniture } = takeMail(source)
  if (furniture.length > 0) {
    say(
      file,
      'mail-matter',
      `Unexpected e-mail round the letter, expected a letter alone; left out ${furniture.length} lines of it`,
    )
  }
  const document = isMarkdown(text) ? readMarkdown(text, file) : readText(text, FORM, file)
  return {
    ...document,
    ...FORM,
    furniture: [...furniture, ...document.furniture],
    source: [...furniture, ...document.source],
  }
}

/** Whether a text is Markdown whatever it is called: several of its lines are marked as headings, or a fence is about it. */
function isMarkdown(text: string): boolean {
  return (text.match(/^#{1,6} \S/gm)?.length ?? 0) >= 2 || /^\s*(```|~~~)/.test(text)
}
