import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import type { Document } from '../document.js'
import { dropTextless, takeHidden } from '../hast/hidden.js'
import { readElements } from '../hast/index.js'
import { toLines } from '../hast/lines.js'
import { takeNotes } from '../hast/notes.js'
import { isTooLong } from '../too-long.js'
import { applyClassStyles } from './class-styles.js'
import { decodeHtml } from './encoding.js'
import { findPanels, toTitles } from './folded.js'
import { sayLeftOut } from './left-out.js'
import { findLetterSpan } from './letter-span.js'
import { parseHtml, TooDeepError } from './parse.js'
import { takeSurroundings } from './surroundings.js'
import { readTabs } from './tabs.js'

/** Reads a web page, a mail saved as one, or what a word processor writes as one; nothing in it is run or fetched. */
export function readHtml(bytes: Uint8Array, file: VFile): Document | null {
  try {
    const text = decodeHtml(bytes, file)
    if (isTooLong(countLineTags(text), file)) return null
    const root = parseHtml(text)
    applyClassStyles(root)
    dropTextless(root)
    const source = toLines(root).map((text) => ({ text, page: null }))
    if (isTooLong(source.length, file)) return null
    const isInLetter = findLetterSpan(root)
    const panels = findPanels(root, isInLetter)
    toTitles(root, panels)
    const hidden = takeHidden(root, new Set(panels.map(({ node }) => node)))
    // What tabs say is said again by the headings of what they show.
    const tabs = readTabs(root, panels)
    const furniture = [...hidden, ...takeNotes(root), ...takeSurroundings(root, isInLetter, file)]
    sayLeftOut(source, furniture, file)
    return readElements(
      root,
      { furniture: [...furniture, ...tabs], source, mediaType: 'text/html', engine: 'parse5' },
      file,
    )
  } catch (error) {
    if (!(error instanceof TooDeepError)) throw error
    say(file, 'unsupported-format', 'Unexpected page whose elements nest thousands deep, expected a letter')
    return null
  }
}

/** How many lines the tags of a page begin, at least: to make a tree of too many takes long in itself. */
function countLineTags(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/<(?:p|li|tr|br|dt|dd|h[1-6])[\s/>]/gi)) count++
  return count
}
