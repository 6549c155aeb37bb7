import type { Row } from '../tables/column.js'
import { toNdjson } from './ndjson.js'
import { chunksOf, type TablesWriter, writeFiles } from './table-files.js'

/** Tables as newline-delimited JSON, a file each; every text is as it is in the letter. */
export const writeNdjson: TablesWriter = (tables, destination) =>
  writeFiles(
    tables.map(({ name, table, rows }) => ({
      name: `${name}.ndjson`,
      write: async (draft) => {
        const columns = Object.keys(table.columns)
        const toLine = (row: Row) =>
          toNdjson(Object.fromEntries(columns.map((column) => [column, row[column]])))
        for await (const chunk of chunksOf(rows())) await draft.write(chunk.map(toLine).join(''))
      },
    })),
    destination,
  )
