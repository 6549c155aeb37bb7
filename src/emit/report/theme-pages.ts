import type { Element } from 'hast'
import { byYear, countsOf } from './by-year.js'
import { KIND_LABELS, KINDS } from './kinds.js'
import { element, link, type Page, toPage } from './page.js'
import { pagePath } from './page-path.js'
import type { FindingEntry } from './summary.js'
import { table } from './table.js'
import { labelOf, placeOf } from './words.js'

/** A narrative holds no findings where `ingest` made the archive; one from elsewhere may say so. */
const SHOWN = [...KINDS, ['narrative', 'Narrative']] as const

/** More findings go onto a page a year: of a page of tens of megabytes a browser makes little. */
const MOST = 2000

/** Where the page of a theme stands; findings without one have a page too, of a name that no theme has. */
export function themePath(theme: string | null): string {
  return theme === null ? 'themes/no--theme.html' : pagePath('themes', theme)
}

/**
 * The pages of a theme: how often it was met, since when, and every finding that has it, each with the way to its letter. Where there
 * are many, the first page leads to one for each year.
 *
 * @param most findings that one page may have.
 */
export function* themePages(
  theme: string | null,
  findings: readonly FindingEntry[],
  most = MOST,
): Generator<Page> {
  const path = themePath(theme)
  const label = labelOf(theme)
  const years = byYear(findings).map((each) => ({ ...each, path: yearPath(path, each.year) }))
  const isOne = findings.length <= most
  const rows = years.map(({ year, path: to, findings: of }) => [
    isOne ? year : link(path, to, year),
    ...countsOf(of),
  ])
  const overview = table('Findings by year of the letter', ['Year', ...KIND_LABELS, 'All'], rows)
  yield toPage(path, label, overview, isOne ? listsOf(path, findings) : null)
  if (isOne) return
  for (const { year, path: own, findings: of } of years)
    yield toPage(own, `${label}: ${year}`, element('p', link(own, path, 'All years')), listsOf(own, of))
}

/** A name of its own beside all themes: none of theirs has two hyphens. */
function yearPath(path: string, year: string): string {
  return path.replace(/\.html$/, `--${year.replace(' ', '-')}.html`)
}

function listsOf(path: string, findings: readonly FindingEntry[]): (Element | null)[] {
  return SHOWN.map(([kind, label]) => {
    const of = findings.filter((finding) => finding.kind === kind).sort(newestFirst)
    if (of.length === 0) return null
    const items = of.map(({ text, letter, pages, id }) => {
      const where = [letter.letterDate ?? 'no date', placeOf(pages)].filter((part) => part !== '').join(', ')
      const to = link(path, letter.path, letter.name, id)
      return element('li', text, element('div.about', to, ` · ${where}`))
    })
    return element('section', element('h2', `${label} (${of.length})`), element('ul', items))
  })
}

/** Letters of a day keep the order of the archive: sorting is stable. Those without a date come last. */
function newestFirst(one: FindingEntry, other: FindingEntry): number {
  const [first, second] = [one.letter.letterDate ?? '', other.letter.letterDate ?? '']
  return first < second ? 1 : first > second ? -1 : 0
}
