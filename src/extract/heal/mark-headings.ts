import type { Paragraph, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { endsInQuestion } from '../formulas.js'

/** No heading is longer. */
const LONGEST_HEADING = 200

/** Lower-case words at the head of a line belong to a sentence. */
const HEADING = /^[\p{Lu}\d‘“'"(]/u

/** A figure by itself is the number of a page or a note. */
const WORD = /\p{L}{2}/u

/** What ends a sentence and begins another stands in no heading. */
const SENTENCES = /\p{Ll}{2}[.?!]\s+\p{Lu}/u

/**
 * Turns a paragraph that reads like a heading into one: short, without a stop at its end, and with text of another
 * kind below it. Whether it is a heading of a letter is for the structure to say.
 */
export function markHeadings(tree: Root): Root {
  const children = tree.children.map((node, index) => {
    const next = tree.children[index + 1]
    if (node.type !== 'paragraph' || next === undefined || !isHeading(node)) return node
    return {
      type: 'heading' as const,
      depth: 2 as const,
      children: node.children,
      ...(node.data && { data: node.data }),
    }
  })
  return { ...tree, children }
}

function isHeading(node: Paragraph): boolean {
  const text = textOf(node).trim()
  const isOneLine = !node.children.some((child) => child.type === 'break')
  return (
    isOneLine &&
    text.length <= LONGEST_HEADING &&
    HEADING.test(text) &&
    WORD.test(text) &&
    !/[.,;:]$/.test(text) &&
    !endsInQuestion(text) &&
    !SENTENCES.test(text)
  )
}
