import type { Cell, ColumnType } from './column.js'

/**
 * What no database can hold: U+0000, which PostgreSQL refuses and SQLite ends a text at, and half a surrogate pair,
 * which is no character.
 */
const UNSTORABLE = /[\0\p{Surrogate}]/gu

/** A text as both databases hold it: what none can hold becomes U+FFFD, as in CommonMark and HTML. */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD')
}

/** A cell as both databases take it: lists as JSON. */
export function toStorable(cell: Cell, type: ColumnType): string | number | boolean | null {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return cell
  if (typeof cell === 'string') return storableText(cell)
  return type === 'texts'
    ? JSON.stringify((cell as readonly string[]).map(storableText))
    : JSON.stringify(cell)
}
