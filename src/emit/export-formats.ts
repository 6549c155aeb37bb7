import type { TablesWriter } from './table-files.js'

/** The forms that an archive can be exported in; each writer is loaded when it is asked for. */
export const WRITERS = {
  csv: async () => (await import('./csv.js')).writeCsv,
  xlsx: async () => (await import('./xlsx/index.js')).writeXlsx,
  parquet: async () => (await import('./parquet.js')).writeParquet,
  ndjson: async () => (await import('./ndjson-tables.js')).writeNdjson,
} satisfies Record<string, () => Promise<TablesWriter>>

/** Name of a form of export. */
export type ExportFormat = keyof typeof WRITERS

/** All of them, in the order in which they are offered. */
export const EXPORT_FORMATS = Object.keys(WRITERS) as ExportFormat[]
