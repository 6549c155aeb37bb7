import { SOFT_HYPHEN } from '../reflow.js'
import { partRunOnItems } from '../run-on-items.js'
import { readSignItems } from '../sign-items.js'
import { toMarkdownBullets } from './bullets.js'
import { joinLoneBullets } from './lone-bullets.js'
import { keepHeadingNumbers } from './numbered-headings.js'
import { keepWrappedNumbers } from './wrapped-numbers.js'

/** The steps, each of which leaves what the one below it looks for. */
const STEPS: readonly ((text: string) => string)[] = [
  withoutSoftHyphens,
  joinLoneBullets,
  readSignItems,
  partRunOnItems,
  keepHeadingNumbers,
  keepWrappedNumbers,
  toMarkdownBullets,
]

/** Brings Markdown as people and programs write it to that by which a parser sees what is meant. */
export function toReadable(text: string): string {
  return STEPS.reduce((read, step) => step(read), text)
}

/** Soft hyphens are the layout's, at the end of a line as within it. */
function withoutSoftHyphens(text: string): string {
  return text.replace(/\u00ad[ \t]*\n[ \t]*/g, '').replaceAll(SOFT_HYPHEN, '')
}
