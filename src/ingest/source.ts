import type { Covers } from './coverage.js'
import type { Shelf } from './shelf.js'

/** One file of the archive, found and not yet read. */
export interface Source {
  /** As the user gave it, folder and name; a member of a ZIP archive as `letters.zip!/2010/letter.pdf`. */
  path: string
  /**
   * @param shelf may lend the memory, and is to have it back.
   * @throws TroubleError or an error of the file system when it cannot be read.
   */
  read(shelf: Shelf): Promise<Uint8Array>
}

/** What the inputs hold, before any of it is read. */
export interface Listing {
  /** Sorted by path, so that every run meets them in the same order. */
  sources: Source[]
  /** Whether any of the inputs is there at all. */
  isFound: boolean
  /** Patterns that nothing matches. */
  unmatched: string[]
  /** Inputs that are there, or match, and hold no letter. */
  empty: string[]
  /** How many files of no letter's format were passed over, by extension (`.json`), sorted. */
  ignored: Record<string, number>
  /** Whether a path that an earlier run read belongs to these inputs, and so ought to be among the sources. */
  covers: Covers
}

/** Between the path of an archive and the name of what is in it. */
export const MEMBER_MARK = '!/'

/** Order by UTF-16 code unit: the same on every machine, whatever its language. */
export function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
