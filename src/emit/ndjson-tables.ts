import { toNdjson } from './ndjson.js'
import { chunksOf, type TablesWriter, writeFiles } from './table-files.js'

/** Tables as newline-delimited JSON, a file each; every text is as it is in the letter. */
export const writeNdjson: TablesWriter = (tables, destination) =>
  writeFiles(
    tables.map(({ name, rows }) => ({
      name: `${name}.ndjson`,
      write: async (draft) => {
        for await (const chunk of chunksOf(rows())) await draft.write(chunk.map(toNdjson).join(''))
      },
    })),
    destination,
  )
