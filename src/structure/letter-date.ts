import { MONTH, type PrintedDay, toIsoDate, weekdayOf } from './calendar.js'
import type { DateProblem } from './dates.js'
import { findDayRuns } from './day-runs.js'
import { toDayInFigures } from './printed-days.js'

/** Day of a letter in ISO 8601; null where there is a problem that is not a mere doubt. */
export interface LetterDate {
  date: string | null
  problem: DateProblem | null
}

/** A line that can only be meant for a date, though the month is misspelled or the day is not there. */
const IS_MEANT = new RegExp(
  String.raw`^\s*(?:(?:\p{L}+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+|(?:date\s*:?\s*)?${MONTH})\s+(?:19|20)\d{2}\s*$`,
  'iu',
)

/**
 * The date that a line of the opener prints: "3 November 2010", "Wednesday 3rd November, 2010", "November 3, 2010",
 * "03/11/2010", "3 Nov 10".
 *
 * @returns with the rule `doubtful-date` where it is in figures that could be read the other way round, or on another day
 * of the week than printed; null with the rule `missing-date` where the line has none, `misprinted-date` where it has no
 * year or one of five digits, a month that is none, or a day that the calendar lacks.
 */
export function parseLetterDate(text: string): LetterDate {
  const days = findDayRuns(text).flatMap((run) => (run.days.length === 1 ? run.days : []))
  const day = toDayInFigures(text) ?? days.find(({ year }) => year !== undefined) ?? days[0]
  if (!day && !IS_MEANT.test(text)) {
    return {
      date: null,
      problem: { ruleId: 'missing-date', reason: 'Unexpected opening, expected a date in it' },
    }
  }
  const printed = text.trim()
  const [likelier, other] = day ? toReadings(day) : []
  if (likelier === undefined) {
    const reason = `Unexpected date "${printed}", expected a day, a month and a year that the calendar has`
    return { date: null, problem: { ruleId: 'misprinted-date', reason } }
  }
  const isByMonth = day?.inFigures === true && day.day !== Number(likelier.slice(-2))
  const reason =
    other !== undefined
      ? `Unexpected date in figures "${printed}", read as ${likelier} and not as ${other}`
      : isByMonth && day.weekday === undefined
        ? `Unexpected date in figures "${printed}", read as ${likelier} with the month before the day`
        : day?.weekday !== undefined && day.weekday !== weekdayOf(likelier)
          ? `Unexpected date "${printed}", expected the day of the week that it falls on`
          : null
  return { date: likelier, problem: reason === null ? null : { ruleId: 'doubtful-date', reason } }
}

/** The days of the calendar that a printed day may be, the likeliest first; a weekday decides between two. */
function toReadings(printed: PrintedDay): string[] {
  const { day, month, year, weekday, inFigures } = printed
  if (month === undefined || year === undefined) return []
  const readings = [toIsoDate(year, month, day), ...(inFigures ? [toIsoDate(year, day, month)] : [])]
  const known = [...new Set(readings.filter((date) => date !== null))]
  const agreeing = known.filter((date) => weekday === weekdayOf(date))
  return agreeing.length > 0 ? agreeing : known
}
