import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { MEMBER_MARK } from './source.js'

/** Says of a path that an earlier run read whether it belongs to the inputs of this one. */
export type Covers = (path: string) => boolean

/**
 * @param roots files, folders and archives: a path belongs to them where it is one of them or lies below.
 * @param bases folders below which a glob pattern looks: a pattern cannot be asked backwards, but a file that is gone
 *   from below its folder is gone from it.
 */
export function coverage(roots: Iterable<string>, bases: Iterable<string> = []): Covers {
  const isRoot = new Set([...roots].map((path) => resolve(path)))
  const isBase = new Set([...bases].map((path) => resolve(path)))
  return (path) =>
    isRoot.has(resolve(path)) ||
    isBelow(fileOf(path), isRoot) ||
    (isBelow(fileOf(path), isBase) && !existsSync(fileOf(path)))
}

/** The file on the disk that a path lies in: the archive of a member. */
export function fileOf(path: string): string {
  const mark = path.indexOf(MEMBER_MARK)
  return mark === -1 ? path : path.slice(0, mark)
}

/**
 * Whether a path is one of the given, or in a folder that is.
 *
 * @param roots in full.
 */
export function isBelow(file: string, roots: ReadonlySet<string>): boolean {
  let at = resolve(file)
  while (!roots.has(at)) {
    const above = dirname(at)
    if (above === at) return false
    at = above
  }
  return true
}
