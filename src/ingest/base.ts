import { realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import { CliError } from '../messages.js'
import type { Covers } from './coverage.js'
import { hasRelativePaths, type Ledger } from './ledger.js'
import type { Source } from './source.js'

/**
 * Binds the relative paths of a ledger to the folder that this run is started in, or sees that they are bound to it
 * already: from elsewhere `letters/a.pdf` is another file, which must neither stand in for the first nor have it removed.
 *
 * @param root the output folder, which is there.
 * @returns whether a path that an earlier run read belongs to this one's inputs.
 * @throws CliError when there are relative paths here and in the ledger, and they start from different folders.
 */
export function bindPaths(ledger: Ledger, sources: readonly Source[], covers: Covers, root: string): Covers {
  const here = relative(realpathSync(root), realpathSync(process.cwd()))
  const isElsewhere = ledger.base !== null && ledger.base !== here && hasRelativePaths(ledger)
  if (!isElsewhere) {
    ledger.base = here
    return covers
  }
  if (sources.some(({ path }) => !isAbsolute(path)))
    throw new CliError(
      'other-folder',
      `The letters in ${root} were named from ${resolve(root, ledger.base ?? '')}: run it there, name the inputs in full, or give another --out`,
    )
  return (path) => isAbsolute(path) && covers(path)
}
