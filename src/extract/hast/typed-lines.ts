import type { Nodes, Root } from 'hast'
import { endsSentence } from '../formulas.js'
import { isBlock, isElement } from './nodes.js'

/** Fewer ends of lines do not show a habit. */
const ENOUGH_LINES = 12

/** The share of line ends in mid-sentence from which a page is taken for typed lines. */
const TORN = 0.3

/**
 * The text of a page that is lines and no paragraphs, as mails and pages made from other files are (`pre`, a `br` or a block at
 * the end of each line of the layout): with a line end after each and blank lines where the page has them. Null for all others,
 * whose blocks say where paragraphs end.
 */
export function toTypedLines(root: Root): string | null {
  const lines = toRows(root)
  const filled = lines.filter((line) => line.trim() !== '')
  const ends = filled.slice(0, -1)
  const torn = ends.filter((line, index) => {
    const next = (filled[index + 1] ?? '').trim()
    return !endsSentence(line) && /^[\p{Ll}(]/u.test(next)
  })
  return ends.length >= ENOUGH_LINES && torn.length >= ends.length * TORN ? `${lines.join('\n')}\n` : null
}

/** Every row of the page, empty ones too; items keep a bullet. */
function toRows(root: Root): string[] {
  const rows: string[] = []
  let row = ''
  let isOpen = false
  const end = () => {
    rows.push(row.replaceAll('\u00a0', ' ').trimEnd())
    row = ''
    isOpen = false
  }
  const add = (node: Nodes, isPre: boolean) => {
    if (node.type === 'text') {
      const values = isPre ? node.value.split(/\r?\n/) : [node.value.replace(/[\t\n\r ]+/g, ' ')]
      for (const [index, value] of values.entries()) {
        if (index > 0) end()
        row += row === '' && !isPre ? value.trimStart() : value
        isOpen ||= value !== ''
      }
    } else if (isElement(node, 'br')) end()
    else if ('children' in node) {
      const isOwn = isBlock(node)
      if (isOwn && row.trim() !== '') end()
      if (isElement(node, 'li')) row = '\u2022 '
      for (const child of node.children) add(child, isPre || isElement(node, 'pre'))
      if (isOwn && (row.trim() !== '' || (isOpen && isElement(node, 'p', 'div')))) end()
      if (isElement(node, 'p', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6') && !isPlainLine(node))
        rows.push('')
    }
  }
  add(root, false)
  end()
  return rows
}

/** A block that Outlook writes for each line of a plain mail. */
function isPlainLine(node: Nodes): boolean {
  return isElement(node, 'p') && String(node.properties.className ?? '').includes('MsoPlainText')
}
