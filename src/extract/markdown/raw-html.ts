import type { PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Furniture } from '../document.js'
import { dropTextless } from '../hast/hidden.js'
import { toBlocks } from '../hast/index.js'
import { parseHtml, TooDeepError } from '../html/parse.js'

/** The tags of stretches of text: they say how it looks, and it stands between them. */
const INLINE =
  /^<\/?(?:a|abbr|b|big|cite|code|del|em|font|i|ins|mark|p|q|s|small|span|strong|sub|sup|u)(?=[\s/>])/i

const LINE_BREAK = /^<br\s*\/?>$/i

const COMMENT = /^<!--[\s\S]*-->$/

/**
 * Reads what stands in Markdown as HTML, as converters write tables and what Markdown has no marks for: blocks as a web page has
 * them, tags within a line by what they mean. What merely looks like a tag ("<name>") is text.
 *
 * @returns the markers that were taken off items.
 */
export function readRawHtml(tree: Root): Furniture[] {
  const furniture: Furniture[] = []
  tree.children = tree.children.flatMap((node): RootContent[] => {
    if (node.type !== 'html' || COMMENT.test(node.value.trim())) return [node]
    const { blocks, markers } = readBlocks(node.value)
    furniture.push(...markers)
    return blocks
  })
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined || parent === tree || COMMENT.test(node.value)) return undefined
    const meant = toPhrasing(node.value)
    parent.children.splice(index, 1, ...meant)
    return index + meant.length
  })
  return furniture
}

function readBlocks(html: string): ReturnType<typeof toBlocks> {
  try {
    const root = parseHtml(html)
    dropTextless(root)
    return toBlocks(root)
  } catch (error) {
    if (!(error instanceof TooDeepError)) throw error
    return { blocks: [{ type: 'paragraph', children: [{ type: 'text', value: html }] }], markers: [] }
  }
}

function toPhrasing(tag: string): PhrasingContent[] {
  if (LINE_BREAK.test(tag)) return [{ type: 'break' }]
  return INLINE.test(tag) ? [] : [{ type: 'text', value: tag }]
}
