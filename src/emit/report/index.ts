import { basename, dirname, join, resolve } from 'node:path'
import { PathSchema, toArgument } from '../../argument.js'
import { CliError } from '../../messages.js'
import type { Letter } from '../../schema.js'
import { openArchive } from '../../tables/archive.js'
import { ABANDONED, diskEffects, type Effects } from '../effects.js'
import { isArchive } from '../spare-archive.js'
import { doubtsPage } from './doubts-page.js'
import { letterPage } from './letter-page.js'
import { lettersPage } from './letters-page.js'
import { overviewPage } from './overview-page.js'
import { NAVIGATION } from './page.js'
import { toRunDoubts } from './run-doubts.js'
import { Summary } from './summary.js'
import { themePages } from './theme-pages.js'
import { PageWriter } from './write-pages.js'

/** Where the pages of letters and of themes stand. */
const FOLDERS = ['letters', 'themes'] as const

/** Pages of names that others give as well: looked for before anything is written. */
const FIRST_PAGES = NAVIGATION.map(([path]) => path)

/** How a report goes about it. */
export interface ReportOptions {
  /** Folder that the pages go to; `report` in the archive's folder by default. */
  out?: string
  effects?: Effects
  /** When aborted, the report rejects with the signal's reason; every page that is there is whole. */
  interrupted?: AbortSignal
}

/** A report that was written. */
export interface Report {
  /** Path of the first page. */
  index: string
  letters: number
  pages: number
}

/**
 * Writes an archive as pages to look at in a browser: an overview, a page for each letter and each theme, the list of letters, and all
 * doubts. The pages need no network and no scripts. The same archive gives the same bytes, and pages that are as they would be are not
 * touched; those of letters that are gone are removed.
 *
 * @param folder output folder of `ingest`.
 * @throws CliError where a path is none, the folder holds no letters, a line of it is no letter, two have one id, or the pages would go
 * into an archive's own folder or replace a file that no report made.
 * @throws OutputError when the disk refuses to be written to.
 */
export async function report(folder: string, options: ReportOptions = {}): Promise<Report> {
  const { effects = diskEffects, interrupted } = options
  const archive = await openArchive(folder, interrupted)
  const out = toArgument('out', options.out ?? join(folder, 'report'), PathSchema)
  await spareArchive(folder, out)
  for (const path of [out, ...FOLDERS.map((name) => join(out, name))]) {
    await effects.ensureFolder(path)
    await effects.sweep(path, ABANDONED)
  }
  const pages = new PageWriter(out, effects)
  for (const path of FIRST_PAGES) await pages.own(path)
  const summary = new Summary()
  for await (const letter of archive.letters()) {
    const page = letterPage(letter)
    if (pages.has(page)) throw twice(archive.path, letter)
    summary.add(letter)
    await pages.write(page)
  }
  for (const [theme, findings] of summary.themes) {
    interrupted?.throwIfAborted()
    for (const page of themePages(theme, findings)) await pages.write(page)
  }
  const record = toRunDoubts(await archive.runText())
  await pages.write(lettersPage(summary.letters))
  await pages.write(doubtsPage(summary.letters, record))
  const overview = overviewPage(summary, record)
  await pages.write(overview)
  for (const name of FOLDERS) await pages.removeStale(name)
  return { index: join(out, overview.path), letters: summary.letters.length, pages: pages.count }
}

/** Pages have folders of the names of an archive's, and the folders within it are its own. */
async function spareArchive(archive: string, out: string): Promise<void> {
  const path = resolve(out)
  const isWithin =
    ['letters', 'quarantine'].includes(basename(path)) && (await isArchive(archive, dirname(path)))
  if (!isWithin && !(await isArchive(archive, path))) return
  throw new CliError(
    'archive-in-the-way',
    `Unexpected --out ${out}, an archive of ingest: name another folder, or leave --out away`,
  )
}

function twice(folder: string, { id }: Letter): CliError {
  return new CliError(
    'bad-letters',
    `${folder}: Unexpected second letter with the id ${id}, expected each once; run ingest again`,
  )
}
