import type { Element } from 'hast'
import { type Content, element, having } from './page.js'

/** A cell; numbers stand to the right. */
export type Cell = Content | number

/** A table with its caption; the first cell of a row is its heading. A table without rows is a sentence that says so. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Element {
  if (rows.length === 0) return element('p', `${caption}: none.`)
  const isNumber = columns.map((_, column) => typeof rows[0]?.[column] === 'number')
  const heads = columns.map((name, column) =>
    having({ scope: 'col' }, element(isNumber[column] ? 'th.number' : 'th', name)),
  )
  return element(
    'table',
    element('caption', caption),
    element('thead', element('tr', heads)),
    element(
      'tbody',
      rows.map((row) => element('tr', row.map(cellOf))),
    ),
  )
}

function cellOf(cell: Cell, column: number): Element {
  if (typeof cell === 'number') return element('td.number', String(cell))
  return column === 0 ? having({ scope: 'row' }, element('th', cell)) : element('td', cell)
}
