import type { Element } from 'hast'
import { RULES } from '../../rules.js'
import { element, link, type Page, toPage } from './page.js'
import type { RunDoubts } from './run-doubts.js'
import type { LetterEntry } from './summary.js'
import { table } from './table.js'

const PATH = 'doubts.html'

const UNKNOWN =
  'Of which files no letter came is not known, nor whether the archive is whole: it has no run.json that can be read.'

/** All that is in doubt: the files of which no letter came, and what was said of letters, by rule. */
export function doubtsPage(letters: readonly LetterEntry[], record: RunDoubts | null): Page {
  const said = letters.flatMap((letter) => letter.doubts.map((doubt) => ({ letter, ...doubt })))
  const rules = [...new Set(said.map(({ ruleId }) => ruleId))].sort()
  return toPage(
    PATH,
    'Doubts',
    record === null
      ? element('p', UNKNOWN)
      : table(
          'Files of which no letter came',
          ['File', 'Page', 'Reason', 'Rule'],
          record.failures.map(({ path, page, reason, ruleId }) => [
            path,
            page === null ? '' : `${page}`,
            reason,
            ruleId,
          ]),
        ),
    rules.map((rule): Element => {
      const of = said.filter(({ ruleId }) => ruleId === rule)
      const rows = of.map(({ letter, page, reason }) => [
        link(PATH, letter.path, `${letter.name}, ${letter.letterDate ?? 'no date'}`),
        page === null ? '' : `${page}`,
        reason,
      ])
      const advice = Object.hasOwn(RULES, rule) ? RULES[rule as keyof typeof RULES].note : null
      return element(
        'section',
        element('h2', rule),
        advice === null ? null : element('p', advice),
        table(`${of.length} in all`, ['Letter', 'Page', 'Reason'], rows),
      )
    }),
  )
}
