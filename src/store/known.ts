import type { Letter } from '../schema.js'
import { contentHash } from '../tables/letter-rows.js'
import { storableText } from '../tables/storable.js'
import type { Transaction } from './store.js'

/** What came of offering a letter to the database. */
export type Standing = 'added' | 'replaced' | 'unchanged'

/**
 * The letters that a database holds, by id and by path, so that of an archive only what is new or changed is
 * written. Follows what the load does.
 */
export class KnownLetters {
  readonly #hashes = new Map<string, string>()
  readonly #paths = new Map<string, string>()
  readonly #idsByPath = new Map<string, string>()
  readonly #met = new Set<string>()

  static async in({ db }: Transaction): Promise<KnownLetters> {
    const known = new KnownLetters()
    const rows = await db.selectFrom('letters').select(['letter_id', 'path', 'content_hash']).execute()
    for (const row of rows) known.#enter(row.letter_id, row.path, row.content_hash)
    return known
  }

  /**
   * Notes a letter of the archive.
   *
   * @returns its standing, and the ids of the letters whose rows go for it: its own, and that of the letter which
   * its file held before.
   */
  meet(letter: Letter): { standing: Standing; outdated: string[] } {
    const id = storableText(letter.id)
    const path = storableText(letter.source.path)
    const hash = contentHash(letter)
    const before = this.#hashes.get(id)
    const namesake = this.#idsByPath.get(path)
    this.#met.add(id)
    if (before === hash) return { standing: 'unchanged', outdated: [] }
    const outdated = before === undefined ? [] : [id]
    if (namesake !== undefined && !this.#met.has(namesake)) outdated.push(namesake)
    for (const each of outdated) this.#forget(each)
    this.#enter(id, path, hash)
    return { standing: outdated.length === 0 ? 'added' : 'replaced', outdated }
  }

  /** Ids of the letters that were not met. */
  get unmet(): string[] {
    return [...this.#hashes.keys()].filter((id) => !this.#met.has(id))
  }

  #enter(id: string, path: string, hash: string): void {
    this.#hashes.set(id, hash)
    this.#paths.set(id, path)
    this.#idsByPath.set(path, id)
  }

  #forget(id: string): void {
    const path = this.#paths.get(id) ?? ''
    if (this.#idsByPath.get(path) === id) this.#idsByPath.delete(path)
    this.#hashes.delete(id)
    this.#paths.delete(id)
  }
}
