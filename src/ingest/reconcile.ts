import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Effects } from '../emit/effects.js'
import { jsonValue } from '../json-value.js'
import type { Covers } from './coverage.js'
import { type Ledger, type LetterRow, lettersOf } from './ledger.js'
import { letterName, namesIn, type OutputFolder } from './output-folder.js'
import { recordName } from './quarantine.js'
import type { Tally } from './reading.js'

/** What an earlier run read and this one no longer met. */
export interface Vanished {
  path: string
  /** null where it was in quarantine. */
  id: string | null
}

/**
 * Holds the ledger against what this run met, and takes out what no longer belongs there:
 * - a letter whose file now holds another letter, or whose bytes can no longer be read;
 * - with `prune`, what has vanished from under the inputs. Without, it stays and is reported.
 *
 * Nothing is said of paths that these inputs do not cover: an archive may come in several parts.
 */
export function reconcile(ledger: Ledger, tally: Tally, covers: Covers, prune: boolean): Vanished[] {
  const vanished: Vanished[] = []
  const pathsOfLetters = new Set(
    [...ledger.letters.values()]
      .filter((row) => tally.hashes.has(row.sha256))
      .flatMap((row) => [row.path, ...row.duplicates.filter((path) => tally.paths.has(path))]),
  )
  for (const [sha256, row] of ledger.letters) {
    if (tally.hashes.has(sha256)) continue
    const names = [row.path, ...row.duplicates].filter((path) => !covers(path) && !pathsOfLetters.has(path))
    if (names.length > 0) {
      keepNames(ledger, row, names)
      continue
    }
    const isReplaced = pathsOfLetters.has(row.path)
    const isUnreadable = tally.failedHashes.has(sha256)
    const isGone = !isReplaced && !isUnreadable
    if (isGone) vanished.push(...lettersOf(row).map(({ id }) => ({ path: row.path, id })))
    if (isReplaced || isUnreadable || (isGone && prune)) ledger.letters.delete(sha256)
  }
  for (const path of [...ledger.failures.keys()]) {
    if (tally.paths.has(path) || !covers(path)) continue
    vanished.push({ path, id: null })
    if (prune) ledger.failures.delete(path)
  }
  return vanished
}

/** A letter stays under the names that other runs know it by; one that loses its first is read again under the next when it is met. */
function keepNames(ledger: Ledger, row: LetterRow, names: readonly string[]): void {
  const [path = row.path, ...duplicates] = names
  const version = path === row.path ? row.version : RENAMED
  ledger.letters.set(row.sha256, { ...row, path, duplicates, version })
}

/** No version of the program: the letter's own file still says its former name. */
const RENAMED = 'renamed'

/**
 * Removes the letters and quarantine records that the ledger does not know: taken out, or left by a killed run. What is
 * not of this program's making stays, whatever its name: a file of its own says inside what it is called.
 */
export async function removeUnknown(ledger: Ledger, folder: OutputFolder, effects: Effects): Promise<void> {
  const letters = new Set([...ledger.letters.values()].flatMap(lettersOf).map(({ id }) => letterName(id)))
  const records = new Set([...ledger.failures.values()].map((row) => row.record))
  const remove = async (parent: string, isKnown: ReadonlySet<string>, nameOf: (row: Named) => string) => {
    for (const name of await namesIn(parent)) {
      const path = join(parent, name)
      if (!isKnown.has(name) && nameOf(await namedIn(path)) === name) await effects.remove(path)
    }
  }
  await remove(folder.letters, letters, ({ id = '' }) => letterName(id))
  await remove(folder.quarantine, records, ({ path = '' }) => recordName(path))
}

/** What a letter or a quarantine record is named by. */
const NamedSchema = z.object({ id: z.string().optional(), path: z.string().optional() })
type Named = z.infer<typeof NamedSchema>

/** The names in a file; none in one that this program did not write, for it writes each whole. */
async function namedIn(path: string): Promise<Named> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return NamedSchema.safeParse(jsonValue(text)).data ?? {}
}
