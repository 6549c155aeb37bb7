import type { ElementContent, Root as Hast } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { isBlock, isElement, replaceBelow, toElement } from './nodes.js'

/** Stands for a gap that its author set, which white space does not survive. */
const GAP = '\ue0fe'

/** A gap that parts columns: tab stops, or several spaces that do not break. */
const WIDE = /[ \u00a0]*\t[\t \u00a0]*|[ \u00a0]*\u00a0[ \u00a0]*\u00a0[ \u00a0]*\u00a0[ \u00a0]*/g

/** Characters that say where a line may break, and are never seen. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/** Signs and links whose marks mean nothing here; their text is text. */
const PLAIN =
  /^(a|abbr|code|kbd|samp|tt|var|s|strike|u|ins|mark|q|cite|label|font|span|big|small|sub|sup|o:p|st1:\w+)$/

/** A tree of elements as mdast: phrasing is text, bold and italic; white space is what a browser shows. */
export function toTree(root: Hast): Root {
  replaceBelow(root, (node): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: toVisible(node.value) }]
    if (!isElement(node)) return [node]
    if (PLAIN.test(node.tagName)) return node.children
    if (
      isElement(
        node,
        'dl',
        'dt',
        'dd',
        'details',
        'summary',
        'fieldset',
        'legend',
        'form',
        'center',
        'caption',
      )
    )
      return [
        toElement(
          isElement(node, 'dt', 'dd', 'summary', 'legend', 'caption') && !node.children.some(isBlock)
            ? 'p'
            : 'div',
          node.children,
        ),
      ]
    if (node.tagName === 'pre') return [toElement('p', toPreLines(node.children))]
    return node.tagName === 'hr' ? [] : [node]
  })
  const tree = toMdast(root) as Root
  return tidy(tree)
}

function toVisible(value: string): string {
  return value.replace(UNSEEN, '').replaceAll('\u2011', '-').replace(WIDE, GAP).replaceAll('\u00a0', ' ')
}

/** Preformatted lines, a `br` between them. */
function toPreLines(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'text') return [node]
    const lines = node.value.replace(/^\n|\n$/g, '').split('\n')
    return lines.flatMap((value, index): ElementContent[] => [
      ...(index > 0 ? [toElement('br')] : []),
      { type: 'text', value },
    ])
  })
}

/** Gives gaps back as spaces, joins texts, and drops blocks without words. */
function tidy(tree: Root): Root {
  visit(tree, 'text', (node) => {
    node.value = node.value.replaceAll(GAP, '    ')
  })
  visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => {
    const block = node as Paragraph
    block.children = trimBreaks(joinTexts(block.children))
  })
  tree.children = tree.children.filter((node) => hasWords(node))
  return tree
}

function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const node of nodes) {
    const before = out.at(-1)
    if (node.type === 'text' && before?.type === 'text')
      out[out.length - 1] = { ...before, value: before.value + node.value }
    else out.push(node)
  }
  return out
}

function trimBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isFilled = (node: PhrasingContent) =>
    node.type !== 'break' && (node.type !== 'text' || node.value.trim() !== '')
  const from = nodes.findIndex(isFilled)
  return from < 0 ? [] : nodes.slice(from, nodes.findLastIndex(isFilled) + 1)
}

function hasWords(node: RootContent): boolean {
  if ('value' in node) return node.value.trim() !== ''
  return 'children' in node && (node.children as RootContent[]).some(hasWords)
}
