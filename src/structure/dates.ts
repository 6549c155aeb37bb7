import type { RuleId } from '../messages.js'
import { daysBetween, type PrintedDay, toIsoDate } from './calendar.js'
import { type DatedRun, type DayRun, findDayRuns, toDatedRun } from './day-runs.js'
import { IS_ABOUT_INSPECTION, IS_CONTINUED, IS_OTHER, TELLING } from './inspection-wording.js'
import { toSentences } from './sentences.js'

/** Why a date is null: the rule to say, and what was seen. */
export interface DateProblem {
  ruleId: Extract<RuleId, `${'missing' | 'misprinted'}-${'date' | 'inspection-dates'}`>
  reason: string
}

/** Days in ISO 8601; both null where there is a problem. */
export interface InspectionDates {
  start: string | null
  end: string | null
  problem: DateProblem | null
}

export interface LetterDate {
  date: string | null
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
 * a day that the calendar lacks, an end before the start, an inspection after its letter or long before it.
 *
 * @param text paragraphs, with a blank line between them.
 * @param letterDate day of the letter (ISO 8601), or null where it is not known; it gives the year where none is printed.
 */
export function findInspectionDates(text: string, letterDate: string | null): InspectionDates {
  const sentences = toSentences(text)
  const index = TELLING.map((pattern) =>
    sentences.findIndex((one) => pattern.test(one) && ownRuns(one).length > 0),
  ).find((found) => found >= 0)
  if (index === undefined) return toMissing('Unexpected opening, expected the days of the inspection in it')
  const more = sentences[index + 1] ?? ''
  const runs = [...ownRuns(sentences[index]!), ...(isContinued(more) ? ownRuns(more) : [])]
  return toInspection(
    runs.map((run) => toDatedRun(run, letterDate)),
    runs.map((run) => run.text).join('", "'),
    letterDate,
  )
}

/** A day in figures, as it is written in England: the day before the month. */
const IN_FIGURES = /(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/

/** A line that can only be meant for a date, though the month is misspelled. */
const IS_MEANT = /^\s*(?:\p{L}+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+\s+(?:19|20)\d{2}\s*$/u

/**
 * The date that a line of the opener prints: "3 November 2010", "Wednesday 3rd November, 2010", "03/11/2010".
 *
 * @returns null with the rule `missing-date` where the line has none, `misprinted-date` where it has no year or one
 * of five digits, a month that is none, or a day that the calendar lacks.
 */
export function parseLetterDate(text: string): LetterDate {
  const days = findDayRuns(text).flatMap((run) => (run.days.length === 1 ? run.days : []))
  const figures = IN_FIGURES.exec(text)
  const day: PrintedDay | undefined =
    days.find(({ year }) => year !== undefined) ??
    (figures ? { day: Number(figures[1]), month: Number(figures[3]), year: Number(figures[4]) } : days[0])
  if (!day && !IS_MEANT.test(text)) {
    return {
      date: null,
      problem: { ruleId: 'missing-date', reason: 'Unexpected opening, expected a date in it' },
    }
  }
  const date = day?.year && day.month ? toIsoDate(day.year, day.month, day.day) : null
  if (date) return { date, problem: null }
  const reason = `Unexpected date "${text.trim()}", expected a day, a month and a year that the calendar has`
  return { date: null, problem: { ruleId: 'misprinted-date', reason } }
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

function toInspection(
  runs: readonly DatedRun[],
  printed: string,
  letterDate: string | null,
): InspectionDates {
  const dated: { first: string; last: string }[] = []
  for (const run of runs) {
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
  return { start, end, problem: null }
}

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
