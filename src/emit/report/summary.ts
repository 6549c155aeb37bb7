import type { Letter, LetterMessage, SectionKind } from '../../schema.js'
import { Counts, findingsOf } from './kinds.js'
import { pagePath } from './page-path.js'

/** What the pages about all letters keep of one. */
export interface LetterEntry {
  /** Its page. */
  path: string
  /** What to call it: the authority, or else the file. */
  name: string
  authority: string | null
  region: string | null
  letterDate: string | null
  family: Letter['family']
  counts: Counts
  doubts: readonly LetterMessage[]
  lost: number
}

/** One finding, as the page of a theme shows it. */
export interface FindingEntry {
  letter: LetterEntry
  id: string
  kind: SectionKind
  text: string
  pages: readonly number[]
}

/** What the letters of an archive come to. Letters are added one by one, and may then be forgotten. */
export class Summary {
  readonly letters: LetterEntry[] = []
  /** By theme; null for findings without one. */
  readonly themes = new Map<string | null, FindingEntry[]>()

  add(letter: Letter): void {
    const entry: LetterEntry = {
      path: pagePath('letters', letter.id),
      name: letter.authority.name ?? letter.source.fileName,
      authority: letter.authority.name,
      region: letter.authority.region,
      letterDate: letter.letterDate,
      family: letter.family,
      counts: new Counts(),
      // What is only for the record is no doubt.
      doubts: letter.messages.filter(({ severity }) => severity !== 'info'),
      lost: letter.coverage.lost,
    }
    this.letters.push(entry)
    for (const { kind, finding } of findingsOf(letter)) {
      entry.counts.add(kind)
      const { id, text, pages, themes } = finding
      const found: FindingEntry = { letter: entry, id, kind, text, pages }
      const given = themes.length === 0 ? [null] : themes.map((theme) => theme.id)
      for (const theme of new Set(given)) {
        const known = this.themes.get(theme)
        if (known) known.push(found)
        else this.themes.set(theme, [found])
      }
    }
  }
}
