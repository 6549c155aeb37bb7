import type { Letter } from '../schema.js'
import { contentHash } from '../tables/letter-rows.js'
import { storableText } from '../tables/storable.js'
import type { Transaction } from './store.js'

/** What came of offering a letter to the database. */
export type Standing = 'added' | 'replaced' | 'unchanged'

/** What is known of a letter that a database holds. */
interface Held {
  path: string
  sha256: string
  hash: string
}

/**
 * The letters that a database holds, by id and by path, so that of an archive only what is new or changed is
 * written. Follows what the load does. A file can hold several letters, which then have its path and its hash.
 */
export class KnownLetters {
  readonly #held = new Map<string, Held>()
  readonly #idsByPath = new Map<string, Set<string>>()
  readonly #met = new Set<string>()
  readonly #metPaths = new Set<string>()

  static async in({ db }: Transaction): Promise<KnownLetters> {
    const known = new KnownLetters()
    const rows = await db
      .selectFrom('letters')
      .select(['letter_id', 'path', 'sha256', 'content_hash'])
      .execute()
    for (const { letter_id, path, sha256, content_hash } of rows)
      known.#enter(letter_id, { path, sha256, hash: content_hash })
    return known
  }

  /**
   * Notes a letter of the archive.
   *
   * @returns its standing, and the ids of the letters whose rows go for it: its own, and those of the letters which
   * its file held when it had other bytes.
   */
  meet(letter: Letter): { standing: Standing; outdated: string[] } {
    const id = storableText(letter.id)
    const path = storableText(letter.source.path)
    const now = { path, sha256: letter.source.sha256, hash: contentHash(letter) }
    const before = this.#held.get(id)
    this.#met.add(id)
    this.#metPaths.add(path)
    if (before?.hash === now.hash) return { standing: 'unchanged', outdated: [] }
    const namesakes = [...(this.#idsByPath.get(path) ?? [])].filter(
      (each) => !this.#met.has(each) && this.#held.get(each)?.sha256 !== now.sha256,
    )
    const outdated = before === undefined ? namesakes : [id, ...namesakes]
    for (const each of outdated) this.#forget(each)
    this.#enter(id, now)
    return { standing: outdated.length === 0 ? 'added' : 'replaced', outdated }
  }

  /** Ids of the letters that were not met. */
  get unmet(): string[] {
    return [...this.#held.keys()].filter((id) => !this.#met.has(id))
  }

  /** Those of them whose file was met: it gives other letters now. */
  get superseded(): string[] {
    return this.unmet.filter((id) => this.#metPaths.has(this.#held.get(id)?.path ?? ''))
  }

  #enter(id: string, held: Held): void {
    this.#held.set(id, held)
    const namesakes = this.#idsByPath.get(held.path)
    if (namesakes === undefined) this.#idsByPath.set(held.path, new Set([id]))
    else namesakes.add(id)
  }

  #forget(id: string): void {
    this.#idsByPath.get(this.#held.get(id)?.path ?? '')?.delete(id)
    this.#held.delete(id)
  }
}
