import { byYear, countsOf } from './by-year.js'
import { KIND_LABELS } from './kinds.js'
import { element, link, type Page, toPage } from './page.js'
import type { RunDoubts } from './run-doubts.js'
import type { Summary } from './summary.js'
import { table } from './table.js'
import { themePath } from './theme-pages.js'
import { labelOf } from './words.js'

const PATH = 'index.html'

/** The first page: how much there is, what it is about, and how far it can be trusted. */
export function overviewPage({ letters, themes }: Summary, record: RunDoubts | null): Page {
  const all = [...new Set([...themes.values()].flat())]
  const doubtful = letters.filter(({ doubts }) => doubts.length > 0).length
  const lost = letters.reduce((sum, letter) => sum + letter.lost, 0)
  const authorities = new Set(letters.flatMap(({ authority }) => authority ?? []))
  const days = letters.flatMap(({ letterDate }) => letterDate ?? []).sort()
  const span = days.length === 0 ? '' : `, from ${days[0]} to ${days.at(-1)}`
  return toPage(
    PATH,
    'What inspectors found',
    element(
      'p',
      `${letters.length} letters${span}, about ${authorities.size} authorities, with ${all.length} findings.`,
    ),
    record?.run.isComplete === false
      ? element('p.doubt', 'The archive is incomplete: its last run was interrupted. Run ingest again.')
      : null,
    element(
      'p',
      `Words lost: ${lost}. Letters with a doubt: ${doubtful}. Files of which no letter came: ${record?.failures.length ?? 'not known'}. `,
      link(PATH, 'doubts.html', 'Which, and why'),
    ),
    table(
      'Findings by theme; one of several themes counts with each',
      ['Theme', ...KIND_LABELS, 'All'],
      themeRows(themes),
    ),
    table(
      'Findings by year of the letter',
      ['Year', ...KIND_LABELS, 'All'],
      byYear(all).map(({ year, findings }) => [year, ...countsOf(findings)]),
    ),
  )
}

/** The most frequent first. */
function themeRows(themes: Summary['themes']) {
  return [...themes]
    .sort(
      ([one, first], [other, second]) =>
        second.length - first.length || (labelOf(one) < labelOf(other) ? -1 : 1),
    )
    .map(([theme, findings]) => [link(PATH, themePath(theme), labelOf(theme)), ...countsOf(findings)])
}
