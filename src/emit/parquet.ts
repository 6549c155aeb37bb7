import type { SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Cell, Column, ColumnType, Row } from '../tables/column.js'
import type { ExportedTable } from '../tables/exported.js'
import { chunksOf, type TableFile, type TablesWriter, writeFiles } from './table-files.js'

/** Rows that are in memory at one time, and that readers can skip together. */
const ROWS_A_GROUP = 10_000

/** Tables as Parquet, a file each, every column of its own type: days are days, lists are lists. */
export const writeParquet: TablesWriter = (tables, destination) => writeFiles(tables.map(toFile), destination)

function toFile({ name, table, rows }: ExportedTable): TableFile {
  const columns = Object.entries(table.columns)
  return {
    name: `${name}.parquet`,
    write: async (draft) => {
      const bytes = new ByteWriter()
      const file = new ParquetWriter({
        writer: bytes,
        schema: toSchema(columns),
        createdBy: 'ofsted-letters',
      })
      const pour = async () => {
        await draft.write(bytes.getBytes())
        bytes.index = 0
      }
      for await (const group of chunksOf(rows(), ROWS_A_GROUP)) {
        await file.write({
          columnData: columns.map(([column, { type }]) => ({
            name: column,
            data: toData(group, column, type),
          })),
          rowGroupSize: ROWS_A_GROUP,
        })
        await pour()
      }
      await file.finish()
      await pour()
    },
  }
}

function toSchema(columns: ReadonlyArray<[string, Column]>): SchemaElement[] {
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(toElements)]
}

function toElements([name, { type, isNullable }]: [string, Column]): SchemaElement[] {
  const repetition_type = isNullable ? 'OPTIONAL' : 'REQUIRED'
  const item = ITEM_OF_LIST[type]
  if (item === undefined) return [{ name, repetition_type, ...PHYSICAL[type] }]
  return [
    { name, repetition_type, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...PHYSICAL[item] },
  ]
}

const ITEM_OF_LIST: Readonly<Partial<Record<ColumnType, ColumnType>>> = { texts: 'text', integers: 'integer' }

const TEXT: Partial<SchemaElement> = {
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  logical_type: { type: 'STRING' },
}

const PHYSICAL: Readonly<Record<ColumnType, Partial<SchemaElement>>> = {
  text: TEXT,
  integer: { type: 'INT64' },
  real: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  texts: TEXT,
  integers: { type: 'INT64' },
}

function toData(rows: readonly Row[], column: string, type: ColumnType): unknown[] {
  return rows.map((row) => toValue(row[column] ?? null, type))
}

/** A cell as the writer takes it. */
function toValue(cell: Cell, type: ColumnType): unknown {
  if (cell === null) return null
  if (type === 'integer') return BigInt(Number(cell))
  if (type === 'integers') return (cell as readonly number[]).map(BigInt)
  return type === 'date' ? new Date(String(cell)) : cell
}
