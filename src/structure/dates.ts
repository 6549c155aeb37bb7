import type { RuleId } from '../rules.js'
import { daysBetween } from './calendar.js'
import { type DatedRun, type DayRun, findDayRuns, inMonthOrder, toDatedRun } from './day-runs.js'
import { IS_ABOUT_INSPECTION, IS_CONTINUED, IS_OTHER, TELLING } from './inspection-wording.js'
import { toSentences } from './sentences.js'

/** Why a date is null, or may be another one: the rule to say, and what was seen. */
export interface DateProblem {
  ruleId: Extract<RuleId, `${'missing' | 'misprinted' | 'doubtful'}-${'date' | 'inspection-dates'}`>
  reason: string
}

/** Days in ISO 8601; both null where there is a problem that is not a mere doubt. */
export interface InspectionDates {
  start: string | null
  end: string | null
  problem: DateProblem | null
}

/**
 * The longest time in days from an inspection to the letter about it. Letters follow within three months, seldom
 * four; a misprinted year makes a year and more of it.
 */
const LONGEST_DELAY = 300

/**
 * The first and the last day of the inspection that a letter reports, from the text of its opening paragraphs. Other
 * dates in them (earlier inspections, deadlines, publication) are passed over. A misprint gives nulls, never a guess:
 * a day that the calendar lacks, an end before the start, an inspection after its letter or long before it. Figures that
 * could be read with the month before the day are read so only where the other order cannot be.
 *
 * @param text paragraphs, with a blank line between them.
 * @param letterDate day of the letter (ISO 8601), or null where it is not known; it gives the year where none is printed.
 */
export function findInspectionDates(text: string, letterDate: string | null): InspectionDates {
  const sentences = toSentences(text)
  const index = TELLING.map((pattern) =>
    sentences.findIndex((one) => maySay(one) && pattern.test(one) && ownRuns(one).length > 0),
  ).find((found) => found >= 0)
  if (index === undefined) return toMissing('Unexpected opening, expected the days of the inspection in it')
  const more = sentences[index + 1] ?? ''
  const runs = [...ownRuns(sentences[index]!), ...(isContinued(more) ? ownRuns(more) : [])]
  return inLikelierOrder(
    toInspection(runs, letterDate),
    toInspection(runs.map(inMonthOrder), letterDate),
    runs,
  )
}

/** More characters are no sentence, but rows without stops, in which to look costs the square of their length. */
const LONGEST_SENTENCE = 10_000

/** Whether a sentence can print a day at all. */
function maySay(sentence: string): boolean {
  return sentence.length <= LONGEST_SENTENCE && /\d/.test(sentence)
}

/** The dates with the day first, or with the month first where only that can be; in doubt where both can. */
function inLikelierOrder(
  byDay: InspectionDates,
  byMonth: InspectionDates,
  runs: readonly DayRun[],
): InspectionDates {
  const isSure = ({ problem }: InspectionDates) => problem === null
  const isSame = byDay.start === byMonth.start && byDay.end === byMonth.end
  if (isSame || !isSure(byMonth)) return byDay
  const likelier = byDay.start === null ? byMonth : byDay
  const order = likelier === byDay ? 'day before the month' : 'month before the day'
  return toDoubt(likelier, `Unexpected dates in figures "${toPrinted(runs)}", read with the ${order}`)
}

/** The runs of days in a sentence that are this inspection's: the first, and those that carry it on. */
function ownRuns(sentence: string): DayRun[] {
  const own: DayRun[] = []
  let from = 0
  for (const run of findDayRuns(sentence)) {
    const between = sentence.slice(from, run.start)
    from = run.end
    if (IS_OTHER.test(between) || (own.length > 0 && !IS_CONTINUED.test(between))) continue
    own.push(run)
  }
  return own
}

/** Whether a sentence goes on to tell when inspectors were where. */
function isContinued(sentence: string): boolean {
  return IS_ABOUT_INSPECTION.test(sentence) && /\b(?:on|off)[- ]?site\b|\bremote|\breturned\b/i.test(sentence)
}

function toInspection(runs: readonly DayRun[], letterDate: string | null): InspectionDates {
  const printed = toPrinted(runs)
  const dated: Extract<DatedRun, { problem: null }>[] = []
  for (const run of runs.map((one) => toDatedRun(one, letterDate))) {
    if (run.problem !== null) return toMisprint(run.problem)
    dated.push(run)
  }
  const start = dated.map(({ first }) => first).sort()[0]!
  const end = dated
    .map(({ last }) => last)
    .sort()
    .at(-1)!
  if (letterDate !== null && end > letterDate) {
    return toMisprint(`Unexpected dates "${printed}", expected days before the letter of ${letterDate}`)
  }
  if (letterDate !== null && daysBetween(end, letterDate) > LONGEST_DELAY) {
    return toMisprint(
      `Unexpected dates "${printed}", expected days in the months before the letter of ${letterDate}`,
    )
  }
  const inspection: InspectionDates = { start, end, problem: null }
  return dated.every(({ agrees }) => agrees)
    ? inspection
    : toDoubt(inspection, `Unexpected dates "${printed}", expected the days of the week that they fall on`)
}

const toPrinted = (runs: readonly DayRun[]) => runs.map(({ text }) => text).join('", "')

const toDoubt = ({ start, end }: InspectionDates, reason: string): InspectionDates => ({
  start,
  end,
  problem: { ruleId: 'doubtful-inspection-dates', reason },
})

const toMissing = (reason: string): InspectionDates => ({
  start: null,
  end: null,
  problem: { ruleId: 'missing-inspection-dates', reason },
})

const toMisprint = (reason: string): InspectionDates => ({
  start: null,
  end: null,
  problem: { ruleId: 'misprinted-inspection-dates', reason },
})
