import type { Root, RootContent } from 'mdast'
import { isName } from './names.js'
import { plainText, toHardLines } from './nodes.js'
import { isRole } from './offices.js'

/** Opening of a salutation. */
export const SALUTATION = /^Dear\b/

/** The formula that ends the body. */
export const VALEDICTION =
  /^(Yours?\s+(sincerely|faithfully|truly)|(with )?(kind|best|warm) (regards|wishes)|regards)\b/i

/** Lists of who gets a copy open so; they stand after the signatures, in some letters before them. */
export const COPIES = /^(copy|copies|c\.?c\.?|copied)\b(\s*to\b)?\s*[:;.]?/i

/** No salutation stands later than this many nodes into a letter. */
const LONGEST_OPENER = 60

/**
 * Transform: parts the flat tree into an `opener` (up to and with the salutation), the body, and a `closer` (from the
 * valediction on). Frames and columns in which a template sets the opener are opened.
 */
export function partition() {
  return (tree: Root): Root => {
    const nodes = splitAtSalutation(openFrames(tree.children))
    const salutation = nodes.slice(0, LONGEST_OPENER).findIndex((node) => SALUTATION.test(plainText(node)))
    const bodyStart = salutation + 1
    const closing = nodes.findLastIndex((node) => VALEDICTION.test(plainText(node)))
    const bodyEnd = closing >= bodyStart ? closing : findSignature(nodes, bodyStart)
    return {
      type: 'root',
      children: [
        { type: 'opener', children: nodes.slice(0, bodyStart) },
        ...nodes.slice(bodyStart, bodyEnd),
        { type: 'closer', children: nodes.slice(bodyEnd) },
      ],
    }
  }
}

/**
 * Templates set the opener, and some the closing, in frames or columns; what stands in them is plain text all the same. A
 * frame before the salutation is opened, and any that holds the salutation or the valediction.
 */
function openFrames(nodes: readonly RootContent[]): RootContent[] {
  const holds = (node: RootContent, formula: RegExp) =>
    toHardLines([node]).some((line) => formula.test(line.text))
  const salutation = nodes.findIndex((node) => holds(node, SALUTATION))
  return nodes.flatMap((node, index) => {
    if (node.type !== 'blockquote') return [node]
    return index <= salutation || holds(node, VALEDICTION) ? (node.children as RootContent[]) : [node]
  })
}

/** The longest signature without a valediction: name, roles, body. */
const LONGEST_SIGNATURE = 5

/**
 * Where the signature begins in a letter that has no valediction: at the last name that stands by itself with nothing but roles and bodies
 * below it.
 */
function findSignature(nodes: readonly RootContent[], from: number): number {
  for (let index = nodes.length - 2; index >= Math.max(from, nodes.length - LONGEST_SIGNATURE); index--) {
    if (
      !isRole(plainText(nodes[index + 1] as RootContent)) ||
      plainText(nodes[index + 1] as RootContent).length > 100
    )
      break
    if (isName(plainText(nodes[index] as RootContent))) return index
  }
  return nodes.length
}

/** A salutation that the layout ran on with the line above it, or with the subject below, is parted from them. */
function splitAtSalutation(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node, index) => {
    if ((node.type !== 'paragraph' && node.type !== 'heading') || index >= LONGEST_OPENER) return [node]
    const at = node.children.findIndex((child) => SALUTATION.test(plainText(child)))
    if (at < 0) return [node]
    const parts = [node.children.slice(0, at), node.children.slice(at, at + 1), node.children.slice(at + 1)]
    return parts.flatMap((children) => (children.length > 0 ? [{ ...node, children }] : []))
  })
}
