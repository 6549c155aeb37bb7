import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import type { Document } from '../document.js'
import { dropTextless, takeHidden } from '../hast/hidden.js'
import { readElements } from '../hast/index.js'
import { toLines } from '../hast/lines.js'
import { takeNotes } from '../hast/notes.js'
import { applyClassStyles } from './class-styles.js'
import { decodeHtml } from './encoding.js'
import { sayLeftOut } from './left-out.js'
import { parseHtml, TooDeepError } from './parse.js'
import { takeSurroundings } from './surroundings.js'

/** Reads a web page, a mail saved as one, or what a word processor writes as one; nothing in it is run or fetched. */
export function readHtml(bytes: Uint8Array, file: VFile): Document | null {
  try {
    const root = parseHtml(decodeHtml(bytes, file))
    applyClassStyles(root)
    dropTextless(root)
    const source = toLines(root).map((text) => ({ text, page: null }))
    const furniture = [...takeHidden(root), ...takeNotes(root), ...takeSurroundings(root)]
    sayLeftOut(source, furniture, file)
    return readElements(root, { furniture, source, mediaType: 'text/html', engine: 'parse5' }, file)
  } catch (error) {
    if (!(error instanceof TooDeepError)) throw error
    say(file, 'unsupported-format', 'Unexpected page whose elements nest thousands deep, expected a letter')
    return null
  }
}
