import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What {@link walk} meets: a file, or a folder that cannot be opened. */
export type Met = { path: string; error?: unknown }

/**
 * Every file under a folder, links followed, each folder entered once: a link back to a folder above ends there.
 * Hidden files and folders (`.git`) are passed over.
 *
 * @param entered real paths of the folders that are not entered, or not again.
 */
export async function* walk(folder: string, entered: Set<string>): AsyncGenerator<Met> {
  let entries: Dirent[]
  try {
    const real = await realpath(folder)
    if (entered.has(real)) return
    entered.add(real)
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    yield { path: folder, error }
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    const kind = entry.isSymbolicLink() ? await targetOf(path) : entry
    if (kind === null || kind.isFile()) yield { path }
    else if (kind.isDirectory()) yield* walk(path, entered)
  }
}

/** What a link leads to; null where it leads nowhere. */
async function targetOf(path: string) {
  return stat(path).catch(() => null)
}
