import type { ElementContent, Root } from 'hast'
import { MARKED, RAISED, REACH, toPlainFigures } from '../raised-figures.js'
import { replaceBelow, toElement, toText } from './nodes.js'

const FIGURE = new RegExp(RAISED, 'gu')

/** A figure above the line, and what it is the number of. */
const OPENING = new RegExp(`^\\s*(${RAISED})(?=\\s*\\S)`, 'u')

/**
 * Sets figures above the line that are so by their characters ("workers¹") as those that are so by a tag: behind words, and at the head
 * of what they number further down. Others stay text.
 */
export function raiseFigures(root: Root): void {
  const seen = new Set<string>()
  const toRaised = (figure: string) => toElement('sup', [toText(toPlainFigures(figure))])
  replaceBelow(root, (node): ElementContent[] => {
    if (node.type !== 'text') return [node]
    const opening = OPENING.exec(node.value)
    const isNote = opening?.[1] !== undefined && seen.has(opening[1])
    const pieces: ElementContent[] = isNote ? [toRaised(opening?.[1] as string)] : []
    let from = isNote ? (opening?.[0].length ?? 0) : 0
    for (const match of node.value.matchAll(FIGURE)) {
      if (match.index < from || !MARKED.test(node.value.slice(Math.max(0, match.index - REACH), match.index)))
        continue
      seen.add(match[0])
      pieces.push(toText(node.value.slice(from, match.index)), toRaised(match[0]))
      from = match.index + match[0].length
    }
    return pieces.length === 0 ? [node] : [...pieces, toText(node.value.slice(from))]
  })
}
