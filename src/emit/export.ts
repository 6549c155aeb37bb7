import { join } from 'node:path'
import { openArchive } from '../tables/archive.js'
import { exportedTables } from '../tables/exported.js'
import { diskEffects, type Effects } from './effects.js'
import type { TablesWriter } from './table-files.js'

/** The forms that an archive can be exported in; each writer is loaded when it is asked for. */
const WRITERS = {
  csv: async () => (await import('./csv.js')).writeCsv,
  xlsx: async () => (await import('./xlsx/index.js')).writeXlsx,
  parquet: async () => (await import('./parquet.js')).writeParquet,
  ndjson: async () => (await import('./ndjson-tables.js')).writeNdjson,
} satisfies Record<string, () => Promise<TablesWriter>>

export type ExportFormat = keyof typeof WRITERS

export const EXPORT_FORMATS = Object.keys(WRITERS) as ExportFormat[]

/** How an export goes about it. */
export interface ExportOptions {
  /** Folder that the files go to; `export` in the archive's folder by default. */
  out?: string
  /** Begins CSV files with a byte order mark, by which Excel knows that they are UTF-8. */
  bom?: boolean
  /** Is told, in a sentence, what the form could not hold: a text that is too long for a cell of XLSX. */
  onLoss?: (reason: string) => void
  effects?: Effects
  /** When aborted, the export rejects with the signal's reason and leaves no file. */
  interrupted?: AbortSignal
}

/**
 * Writes the tables of an archive as files for spreadsheets and notebooks; no database is needed. The same archive
 * gives the same bytes. The files of an export appear together, each whole.
 *
 * @param folder output folder of `ingest`.
 * @returns paths of the files.
 * @throws CliError where the folder holds no letters, or a line of it is no letter.
 * @throws OutputError when the disk refuses to be written to.
 */
export async function exportArchive(
  folder: string,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<string[]> {
  const { out = join(folder, 'export'), bom = false, onLoss = () => {}, effects = diskEffects } = options
  const archive = await openArchive(folder, options.interrupted)
  const write = await WRITERS[format]()
  await effects.ensureFolder(out)
  return write(exportedTables(archive), { folder: out, effects, bom, onLoss })
}
