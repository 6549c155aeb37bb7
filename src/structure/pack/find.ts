import type { PartLine, Stretch } from '../../extract/document.js'
import { toFamily } from '../families/index.js'
import { whyForeign } from '../inspectorate.js'
import { endingOf } from './ending.js'
import { openingOf } from './opening.js'
import { type Pair, toPairs } from './pairs.js'

/** A letter of another body, in a file that holds nothing besides, is refused with its reason and not cut. */
export interface Found extends Stretch {
  /** Whether it is an inspectorate's, on an inspection. */
  isOwn: boolean
}

/** The lines behind a salutation in which the subject stands. */
const SUBJECT_LINES = 4

/** Every letter of a file by its lines, in order. */
export function findLetters(lines: readonly PartLine[]): Found[] {
  const pairs = toPairs(lines)
  const found: Found[] = []
  for (const [index, pair] of pairs.entries()) {
    const floor = found.at(-1)?.to ?? 0
    const from = openingOf(lines, pair.salutation, floor)
    const ceiling = pairs[index + 1]?.salutation ?? lines.length
    const to = endingOf(lines, pair, ceiling)
    found.push({ from, to, isOwn: isOwn(lines, pair, { from, to }) })
  }
  return found
}

function isOwn(
  lines: readonly PartLine[],
  { salutation, valediction }: Pair,
  { from, to }: Stretch,
): boolean {
  const textOf = (start: number, end: number) => lines.slice(start, end).map(({ text }) => text)
  const subject = textOf(salutation + 1, salutation + 1 + SUBJECT_LINES).join(' ')
  const sent = {
    opener: textOf(from, salutation + 1),
    body: textOf(salutation + 1, valediction ?? to).join(' '),
    closer: textOf((valediction ?? to) + 1, to),
    isKnown: toFamily(subject).id !== 'unknown',
  }
  return whyForeign(sent) === null
}
