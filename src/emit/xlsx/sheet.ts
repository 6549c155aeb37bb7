import { CliError } from '../../messages.js'
import type { Cell, ColumnType, Row } from '../../tables/column.js'
import type { ExportedTable } from '../../tables/exported.js'
import { isLikeFormula } from '../formulas.js'
import { chunksOf } from '../table-files.js'
import { SHEET_HEAD, STYLE } from './parts.js'
import { MAX_LENGTH, toCellText } from './text.js'

/** Rows that a sheet can hold, its header among them: Excel's bound. */
const MAX_ROWS = 1_048_576

/** Widths of columns, in characters. */
const WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: 24,
  integer: 10,
  real: 10,
  boolean: 10,
  date: 12,
  texts: 24,
  integers: 12,
}

/** Columns with running text are wider. */
const WIDE = new Set(['text', 'meaning', 'definition', 'reason', 'title'])
const WIDE_WIDTH = 80

/**
 * A table as a worksheet, piece by piece.
 *
 * @param onCut is told of each text that was too long for its cell.
 */
export async function* toSheet(
  { name, table, rows }: ExportedTable,
  onCut: (column: string) => void,
): AsyncGenerator<string> {
  const columns = Object.entries(table.columns).map(([column, { type }], at) => ({
    name: column,
    type,
    letter: columnLetter(at),
  }))
  const last = columns.at(-1)?.letter ?? 'A'
  yield SHEET_HEAD
  yield '<sheetViews><sheetView workbookViewId="0">'
  yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  const widths = columns.map(({ name: column, type }, at) => {
    const width = WIDE.has(column) ? WIDE_WIDTH : WIDTHS[type]
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
  })
  yield `<cols>${widths.join('')}</cols><sheetData>`
  const header = columns.map(({ name: column, letter }) => textCell(column, `${letter}1`, STYLE.header))
  yield `<row r="1">${header.join('')}</row>`
  let number = 1
  for await (const chunk of chunksOf(rows())) {
    if (number + chunk.length > MAX_ROWS) throw tooManyRows(name)
    const written = chunk.map((row: Row) => {
      number += 1
      const cells = columns.map(({ name: column, type, letter }) => {
        const cell = row[column] ?? null
        if (isTooLong(cell)) onCut(column)
        return toCell(cell, type, `${letter}${number}`)
      })
      return `<row r="${number}">${cells.join('')}</row>`
    })
    yield written.join('')
  }
  yield `</sheetData><autoFilter ref="A1:${last}${number}"/></worksheet>`
}

function isTooLong(cell: Cell): boolean {
  return cell !== null && typeof cell !== 'boolean' && toText(cell).length > MAX_LENGTH
}

function toCell(cell: Cell, type: ColumnType, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`
  const day = type === 'date' ? toSerialDay(String(cell)) : null
  if (day !== null) return `<c r="${at}" s="${STYLE.day}"><v>${day}</v></c>`
  return textCell(toText(cell), at, STYLE.plain)
}

/** Lists are JSON. */
function toText(cell: Exclude<Cell, boolean | null>): string {
  return typeof cell === 'string' ? cell : JSON.stringify(cell)
}

function textCell(text: string, at: string, style: number): string {
  const shown = isLikeFormula(text) ? STYLE.literal : style
  return `<c r="${at}" s="${shown}" t="inlineStr"><is><t xml:space="preserve">${toCellText(text)}</t></is></c>`
}

const MILLISECONDS_A_DAY = 86_400_000

/** Day 0 of Excel's count, which takes 1900 for a leap year: right from 1900-03-01 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const FIRST_DAY = '1900-03-01'

/** null for a day before Excel's count is right. */
function toSerialDay(day: string): number | null {
  return day < FIRST_DAY ? null : (Date.parse(day) - DAY_ZERO) / MILLISECONDS_A_DAY
}

function columnLetter(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnLetter(Math.floor(at / 26) - 1) + letter
}

function tooManyRows(table: string): CliError {
  return new CliError(
    'too-many-rows',
    `Unexpected number of rows in ${table}, expected no more than an Excel sheet holds (${MAX_ROWS}): export as CSV or Parquet`,
  )
}
