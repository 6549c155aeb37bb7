import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Effects } from '../effects.js'
import { GENERATOR, type Page } from './page.js'

/** Characters of a page within which it says what made it. */
const HEAD = 400

/** Writes pages into a folder, each whole or not at all, and none that is there already as it would be. */
export class PageWriter {
  readonly #written = new Set<string>()

  constructor(
    readonly folder: string,
    readonly effects: Effects,
  ) {}

  async write({ path, html }: Page): Promise<void> {
    this.#written.add(path)
    const file = join(this.folder, path)
    if ((await textOf(file)) !== html) await this.effects.write(file, html)
  }

  has({ path }: Page): boolean {
    return this.#written.has(path)
  }

  /** Removes the pages in a folder of the report that an earlier report made and this one did not; files of others stay. */
  async removeStale(name: string): Promise<void> {
    for (const file of await readdir(join(this.folder, name))) {
      const path = `${name}/${file}`
      if (this.#written.has(path) || !file.endsWith('.html')) continue
      const text = await textOf(join(this.folder, path))
      if (text?.slice(0, HEAD).includes(GENERATOR)) await this.effects.remove(join(this.folder, path))
    }
  }

  /** How many pages the report has. */
  get count(): number {
    return this.#written.size
  }
}

/** The text of a file; null where it is not there or is none. */
async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null)
}
