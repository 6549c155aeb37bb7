import { KIND_LABELS } from './kinds.js'
import { link, type Page, toPage } from './page.js'
import type { LetterEntry } from './summary.js'
import { table } from './table.js'

const PATH = 'letters.html'

/** Behind all days: letters without a date come last. */
const LAST = '~'

/** The list of all letters: by authority, the oldest first. */
export function lettersPage(letters: readonly LetterEntry[]): Page {
  const rows = [...letters]
    .sort(
      (one, other) =>
        compare(one.name, other.name) || compare(one.letterDate ?? LAST, other.letterDate ?? LAST),
    )
    .map((letter) => [
      link(PATH, letter.path, letter.name),
      letter.letterDate ?? 'not stated',
      letter.region ?? 'not known',
      letter.family,
      ...letter.counts.cells(),
      letter.doubts.length,
    ])
  const columns = ['Authority', 'Letter of', 'Region', 'Family', ...KIND_LABELS, 'All', 'Doubts']
  return toPage(PATH, 'Letters', table(`${letters.length} letters`, columns, rows))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
