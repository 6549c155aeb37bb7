import { existsSync, realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import { CliError } from '../messages.js'
import { type Covers, fileOf } from './coverage.js'
import { type Ledger, relativePathsOf } from './ledger.js'
import type { Source } from './source.js'

/**
 * Binds the relative paths of a ledger to the folder that this run is started in, or sees what they are bound to already:
 * from elsewhere `letters/a.pdf` is another file, which must neither stand in for the first nor have it removed.
 *
 * @param covers of the inputs, for paths as they are seen from here.
 * @param out the output folder, which is there.
 * @returns the same for paths of the ledger.
 * @throws CliError when there are relative paths here and in the ledger, and they start from different folders.
 */
export function bindPaths(ledger: Ledger, sources: readonly Source[], covers: Covers, out: string): Covers {
  const root = realpathSync(out)
  const here = relative(root, realpathSync(process.cwd()))
  const known = relativePathsOf(ledger)
  const isNamedFromHere = sources.some(({ path }) => !isAbsolute(path))
  const isIn = (base: string) => known.some((path) => existsSync(resolve(root, base, fileOf(path))))
  const { base } = ledger
  // A ledger that was moved with its folder, or that does not yet say, is taken at the word of who names paths from here.
  const isFree = known.length === 0 || (isNamedFromHere && (base === null || (!isIn(base) && isIn(here))))
  if (isFree) ledger.base = here
  else if (isNamedFromHere && base !== here)
    throw new CliError(
      'other-folder',
      `The letters in ${out} were named from ${resolve(root, base ?? '')}: run it there, name the inputs in full, or give another --out`,
    )
  const from = ledger.base
  if (from === null) return (path) => isAbsolute(path) && covers(path)
  return (path) => covers(resolve(root, from, path))
}
