import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, normalize, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { listArchive } from './archive.js'
import { coverage, isBelow } from './coverage.js'
import { fileBytes } from './file-bytes.js'
import { contentOf } from './formats.js'
import { type OutputFolder, ownFolders } from './output-folder.js'
import { realPath } from './real-path.js'
import { byPath, type Listing, MEMBER_MARK, type Source } from './source.js'
import { walk } from './walk.js'

/**
 * Finds every file that the inputs name: files, folders with all below them, glob patterns, ZIP archives.
 * A file that is named itself is always read; in folders and archives those of a letter's format are.
 * What cannot be opened is among the sources too, and says so when it is read: nothing is passed over in silence.
 *
 * @param output never walked into, by whatever link.
 */
export async function listInputs(inputs: readonly string[], output: OutputFolder): Promise<Listing> {
  const own = ownFolders(output)
  const sources = new Map<string, Source>()
  const ignored = new Map<string, number>()
  let isFound = false
  const unmatched: string[] = []
  const empty: string[] = []
  let added = 0
  const roots: string[] = []
  const bases: string[] = []

  const add = (source: Source) => {
    added += 1
    sources.set(source.path, source)
  }
  const ignore = (path: string) => {
    const extension = extname(path).toLowerCase() || 'none'
    ignored.set(extension, (ignored.get(extension) ?? 0) + 1)
  }

  async function addArchive(path: string): Promise<void> {
    try {
      const members = await listArchive(path)
      // A Word document is a ZIP archive too, and may be called one.
      if (members.some((member) => member.path.endsWith(`${MEMBER_MARK}[Content_Types].xml`)))
        return void add(fileSource(path))
      for (const member of members)
        if (contentOf(member.path) === 'letter') add(member)
        else ignore(member.path)
    } catch (error) {
      add(failing(path, error))
    }
  }

  async function addFolder(folder: string): Promise<void> {
    for await (const { path, error } of walk(folder, new Set([realPath(output.root), ...own]))) {
      const content = contentOf(path)
      if (error !== undefined) add(failing(path, error))
      else if (content === 'letter') add(fileSource(path))
      else if (content === 'archive') await addArchive(path)
      else ignore(path)
    }
  }

  async function addPath(path: string): Promise<void> {
    const found = await stat(path).catch(() => null)
    isFound ||= found !== null
    if (found?.isDirectory()) await addFolder(path)
    else if (found !== null && contentOf(path) === 'archive') await addArchive(path)
    else add(fileSource(path))
  }

  for (const input of inputs.map(toPlainPath)) {
    const before = added
    let isMatched = true
    if (!existsSync(input) && isDynamicPattern(input)) {
      const met = await glob(input, { onlyFiles: false, expandDirectories: false })
      const matches = met.filter((path) => !isBelow(realPath(path), own))
      isMatched = matches.length > 0
      for (const match of matches) {
        const path = toPlainPath(match)
        if (contentOf(path) !== 'other' || (await stat(path)).isDirectory()) await addPath(path)
        else ignore(path)
      }
      bases.push(literalFolder(input))
    } else {
      await addPath(input)
      roots.push(input)
    }
    if (added === before) (isMatched ? empty : unmatched).push(input)
  }

  return {
    sources: [...sources.values()].sort(byPath),
    isFound,
    unmatched,
    empty,
    ignored: Object.fromEntries([...ignored].sort(([a], [b]) => (a < b ? -1 : 1))),
    covers: coverage(roots, bases),
  }
}

function fileSource(path: string): Source {
  return { path, read: (shelf) => fileBytes(path, shelf) }
}

function failing(path: string, error: unknown): Source {
  return { path, read: () => Promise.reject(error) }
}

/** One spelling a path: `./letters//` and `letters` are the same. */
function toPlainPath(path: string): string {
  const plain = normalize(path)
  return plain.length > 1 && plain.endsWith(sep) ? plain.slice(0, -1) : plain
}

/** The folders of a pattern before its first wildcard. */
function literalFolder(pattern: string): string {
  const parts = pattern.split('/')
  const first = parts.findIndex((part) => isDynamicPattern(part))
  return parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.')
}
