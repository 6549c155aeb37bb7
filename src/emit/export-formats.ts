import type { TablesWriter } from './table-files.js'

/** The forms that an archive can be exported in; each writer is loaded when it is asked for. */
export const WRITERS = {
  csv: async () => (await import('./csv.js')).writeCsv,
  xlsx: async () => (await import('./xlsx/index.js')).writeXlsx,
  parquet: async () => (await import('./parquet.js')).writeParquet,
  ndjson: async () => (await import('./ndjson-tables.js')).writeNdjson,
} satisfies Record<string, () => Promise<TablesWriter>>

export type ExportFormat = keyof typeof WRITERS

export const EXPORT_FORMATS = Object.keys(WRITERS) as ExportFormat[]
