import type { ElementContent, Root } from 'hast'
import { RAISED, raisedMarksIn, toPlainFigures } from '../raised-figures.js'
import { replaceBelow, toElement, toText } from './nodes.js'

/** A figure above the line, and what it is the number of. */
const OPENING = new RegExp(`^\\s*(${RAISED})(?=\\s*\\S)`, 'u')

/**
 * Sets figures above the line that are so by their characters ("workers¹") as those that are so by a tag: behind words, and at the head
 * of what they number further down. Others stay text.
 */
export function raiseFigures(root: Root): void {
  const seen = new Set<string>()
  const toRaised = (label: string) => toElement('sup', [toText(label)])
  replaceBelow(root, (node): ElementContent[] => {
    if (node.type !== 'text') return [node]
    const [opening = '', figure = ''] = OPENING.exec(node.value) ?? []
    const number = toPlainFigures(figure)
    const isNote = seen.has(number)
    const pieces: ElementContent[] = isNote ? [toRaised(number)] : []
    let from = isNote ? opening.length : 0
    for (const mark of raisedMarksIn(node.value)) {
      seen.add(mark.label)
      pieces.push(toText(node.value.slice(from, mark.from)), toRaised(mark.label))
      from = mark.to
    }
    return pieces.length === 0 ? [node] : [...pieces, toText(node.value.slice(from))]
  })
}
