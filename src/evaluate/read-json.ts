import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { jsonValue } from '../json-value.js'
import { CliError } from '../messages.js'

/** A JSON file below a folder. */
export interface JsonFile {
  path: string
  /** Names of the folders between the folder that was read and the file. */
  folders: string[]
  /** What the file holds; undefined where that is no JSON. */
  value: unknown
}

/**
 * Reads every JSON file below a folder, in the order of their paths. Hidden files and folders are left out.
 *
 * @throws CliError where the folder is none or cannot be read.
 */
export async function readJsonFiles(folder: string): Promise<JsonFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw new CliError(
      'unreadable-folder',
      `Unexpected path ${folder}, expected a folder that can be read`,
      error,
    )
  })
  const paths = entries
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(sep).some((name) => name.startsWith('.')))
    .sort()
  const files: JsonFile[] = []
  for (const path of paths) {
    const text = await readFile(join(folder, path), 'utf8')
    files.push({ path: join(folder, path), folders: path.split(sep).slice(0, -1), value: jsonValue(text) })
  }
  return files
}

/** Whether a value is an object that has a key. */
export function hasKey<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && key in value
}
