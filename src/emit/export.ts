import { join } from 'node:path'
import { PathSchema, toArgument } from '../argument.js'
import { CliError } from '../messages.js'
import { openArchive } from '../tables/archive.js'
import { exportedTables } from '../tables/exported.js'
import { ABANDONED, diskEffects, type Effects } from './effects.js'
import { EXPORT_FORMATS, type ExportFormat, WRITERS } from './export-formats.js'

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
 * @throws CliError where the form is none of these, a path is none, the folder holds no letters, a line of it is no letter, or a file would replace one that
 * `ingest` made.
 * @throws OutputError when the disk refuses to be written to.
 */
export async function exportArchive(
  folder: string,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<string[]> {
  const { bom = false, onLoss = () => {}, effects = diskEffects } = options
  if (!Object.hasOwn(WRITERS, format))
    throw new CliError(
      'bad-option',
      `Unexpected format ${format}, expected one of ${EXPORT_FORMATS.join(', ')}`,
    )
  const archive = await openArchive(folder, options.interrupted)
  const out = toArgument('out', options.out ?? join(folder, 'export'), PathSchema)
  const write = await WRITERS[format]()
  await effects.ensureFolder(out)
  await effects.sweep(out, ABANDONED)
  return write(exportedTables(archive), { folder: out, archive: folder, effects, bom, onLoss })
}
