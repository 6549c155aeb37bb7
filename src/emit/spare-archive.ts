import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { outputFolder } from '../ingest/output-folder.js'
import { CliError } from '../messages.js'

/**
 * Keeps an export from replacing what `ingest` made: two of the tables as NDJSON have the names of its files, and
 * other content.
 *
 * @param archive the folder that is exported from: an archive, with or without its ledger.
 * @param folder where the files are to go.
 * @param names of the files.
 * @throws CliError `archive-in-the-way` where a file would replace one of an archive's.
 */
export async function spareArchive(archive: string, folder: string, names: readonly string[]): Promise<void> {
  const { ledger, lettersNdjson, findingsNdjson, runJson } = outputFolder(folder)
  if (!(await isArchive(archive, folder))) return
  const made = [ledger, lettersNdjson, findingsNdjson, runJson]
  const replaced = names.map((name) => join(folder, name)).filter((path) => made.includes(path))
  if (replaced.length === 0) return
  throw new CliError(
    'archive-in-the-way',
    `Unexpected --out ${folder}, an archive of ingest: the export would replace its ${replaced.join(' and ')}; name another folder, or leave --out away`,
  )
}

/** Whether a folder holds an archive: the one that is exported from, or another, which is told by its ledger. */
export async function isArchive(archive: string, folder: string): Promise<boolean> {
  return existsSync(outputFolder(folder).ledger) || isSame(archive, folder)
}

/** Whether two paths are one folder, by whatever links; one that is not there is no other. */
async function isSame(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(path).catch(() => null)))
  return first !== null && first === second
}
