import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CliError } from '../../messages.js'
import { isMissing } from '../../tables/unreadable.js'
import { type Effects, OutputError } from '../effects.js'
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

  /** @throws CliError where another file stands in the place of the page. */
  async write({ path, html }: Page): Promise<void> {
    this.#written.add(path)
    const file = join(this.folder, path)
    const text = await this.own(path)
    if (text !== html) await this.effects.write(file, html)
  }

  /**
   * The text of a page as it stands there; null where there is none.
   *
   * @throws CliError where it is of others.
   */
  async own(path: string): Promise<string | null> {
    const file = join(this.folder, path)
    const text = await textOf(file)
    if (text === null || isOwn(text)) return text
    throw new CliError(
      'file-in-the-way',
      `Unexpected ${file}, which no report made and a page would replace: name another folder with --out`,
    )
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
      if (text !== null && isOwn(text)) await this.effects.remove(join(this.folder, path))
    }
  }

  /** How many pages the report has. */
  get count(): number {
    return this.#written.size
  }
}

function isOwn(text: string): boolean {
  return text.slice(0, HEAD).includes(GENERATOR)
}

/**
 * The text of a file; null where it is not there.
 *
 * @throws OutputError where it is and cannot be read: it may be anybody's.
 */
async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw new OutputError(path, error as NodeJS.ErrnoException)
  }
}
