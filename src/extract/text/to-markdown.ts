import { joinLine, SOFT_HYPHEN } from '../reflow.js'
import type { Vocabulary } from '../vocabulary.js'
import type { TextBlock } from './blocks.js'
import { isShort, type Wrap } from './wrap.js'

/** Markdown of a text, and where each of its lines came from. */
export interface MadeMarkdown {
  markdown: string
  /** Page of each line of the Markdown, from index 0; null for blank lines and unpaged text. */
  pages: (number | null)[]
}

/** Blocks as Markdown: bullets become lists, lines ended on purpose become hard breaks, every sign is literal. */
export function toMarkdown(blocks: readonly TextBlock[], wrap: Wrap, vocabulary: Vocabulary): MadeMarkdown {
  const out: string[] = []
  const pages: (number | null)[] = []
  const write = (line: string, page: number | null) => {
    out.push(line)
    pages.push(page)
  }
  let inList = false
  for (const block of blocks) {
    const isItem = block.marker !== null
    // A blank line before each block; between the items of one list it would make no difference.
    if (out.length > 0 && !(isItem && inList)) write('', null)
    const pad = '  '.repeat(block.level)
    for (const [index, line] of block.lines.entries()) {
      const next = block.lines[index + 1]
      const isEnded = next !== undefined && isShort(line, next, wrap)
      const text = next && !isEnded ? joinLine(line.text, next.text, vocabulary) : line.text
      const lead = isItem ? (index === 0 ? `${pad}- ` : `${pad}  `) : ''
      const join = next === undefined ? '' : isEnded ? '\\' : ''
      const isGlued = next !== undefined && !isEnded && !text.endsWith(' ')
      write(
        `${lead}${literal(text.replaceAll(SOFT_HYPHEN, '').trimEnd())}${isGlued ? GLUE : join}`,
        line.page,
      )
    }
    inList = isItem
  }
  return { markdown: `${out.join('\n')}\n`, pages }
}

/** Stands at the end of a line whose word goes on in the next; taken out once the tree is made. */
export const GLUE = '\u2060'

/** Every sign that Markdown could take for markup, made literal. */
function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#+\-.!|~&()]/g, '\\$&')
}
