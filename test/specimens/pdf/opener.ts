import { toAddressLines } from '../address.js'
import type { SpecimenLetter } from '../letter.js'
import { toRuns } from '../prose.js'
import { type Flow, LEADING } from './flow.js'

/** Date, addressees, salutation, subject. */
export function printOpener(flow: Flow, letter: SpecimenLetter): void {
  if (letter.layout.letterhead === 'office') flow.skip(46)
  line(flow, letter.letterDate.printed)
  flow.skip(LEADING * 1.2)
  for (const text of toAddressLines(letter)) line(flow, text)
  flow.skip(LEADING * 1.6)
  line(flow, letter.salutation)
  flow.skip(LEADING)
  const subject = flow.break(toRuns(letter.title, 'bold'))
  flow.set(null, subject, flow.tags.open(flow.tags.root, 'P'), 'P')
  flow.skip(LEADING)
}

function line(flow: Flow, text: string): void {
  flow.set(null, flow.break(toRuns(text)), flow.tags.open(flow.tags.root, 'P'), 'P')
}
