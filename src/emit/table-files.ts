import { join } from 'node:path'
import type { Row } from '../tables/column.js'
import type { ExportedTable } from '../tables/exported.js'
import type { Draft, Effects } from './effects.js'
import { spareArchive } from './spare-archive.js'

/** Where an export is written, and with what. */
export interface Destination {
  folder: string
  /** The folder that is exported from, of which no file is replaced. */
  archive: string
  effects: Effects
  /** Begins CSV files with a byte order mark, by which Excel knows that they are UTF-8. */
  bom: boolean
  /** Is told, in a sentence, what the form could not hold. */
  onLoss: (reason: string) => void
}

/** Writes the tables of an archive in one form; gives the paths of the files. */
export type TablesWriter = (tables: readonly ExportedTable[], destination: Destination) => Promise<string[]>

/** A file of an export in the making. */
export interface TableFile {
  name: string
  write(draft: Draft): Promise<void>
}

/**
 * Writes files that appear together when all are whole.
 *
 * @throws CliError where one would replace a file of an archive, before any is written.
 */
export async function writeFiles(
  files: readonly TableFile[],
  { folder, archive, effects }: Destination,
): Promise<string[]> {
  const names = files.map(({ name }) => name)
  await spareArchive(archive, folder, names)
  const drafts: Draft[] = []
  const paths = names.map((name) => join(folder, name))
  try {
    for (const [at, file] of files.entries()) {
      const draft = await effects.draft(paths[at] ?? folder)
      drafts.push(draft)
      await file.write(draft)
    }
    for (const draft of drafts) await draft.commit()
    return paths
  } finally {
    for (const draft of drafts) await draft.abandon()
  }
}

/** Rows that are in memory at one time. */
const ROWS_A_CHUNK = 500

/** Rows in pieces of a size that is worth a write. */
export async function* chunksOf(rows: AsyncIterable<Row>, size = ROWS_A_CHUNK): AsyncGenerator<Row[]> {
  let chunk: Row[] = []
  for await (const row of rows) {
    chunk.push(row)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
