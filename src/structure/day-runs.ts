import { daysBetween, type PrintedDay, toIsoDate, weekdayOf } from './calendar.js'
import { matchesOf } from './matches.js'
import { DAYS, toPrintedDays } from './printed-days.js'

/** Days that stand together: one ("5 June 2018"), several ("11, 12 and 13 May") or the ends of a range ("6–10 May"). */
export interface DayRun {
  /** Where the run begins and ends in the text. */
  start: number
  end: number
  /** As printed. */
  text: string
  days: PrintedDay[]
}

/** The days of a run in ISO 8601, in order; or what is wrong with them. */
export type DatedRun =
  | {
      first: string
      last: string
      /** Whether each weekday printed is that of its day. */
      agrees: boolean
      problem: null
    }
  | { problem: string }

/** For text in small letters: to compile it for letters of either case takes as long as to read a letter. */
const RUN = new RegExp(String.raw`(?<![a-z\d/.])(?:${DAYS.toLowerCase()})(?![a-z\d/])`, 'g')

/** The longest time that one inspection takes, in days; two dates further apart do not belong together. */
const LONGEST = 100

/** Every run of days in a text whose last day has its month. */
export function findDayRuns(text: string): DayRun[] {
  // No day is written without a figure, and most sentences have none.
  if (!/\d/.test(text)) return []
  // No letter but those of English, for some others grow longer when they are made small.
  const small = text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
  return [...matchesOf(small, RUN)].flatMap((match) => {
    const printed = text.slice(match.index, match.index + match[0].length)
    const days = toPrintedDays(printed)
    if (days.at(-1)?.month === undefined) return []
    return [{ start: match.index, end: match.index + match[0].length, text: printed.trim(), days }]
  })
}

/** A run whose days in figures are read with the month before the day. */
export function inMonthOrder(run: DayRun): DayRun {
  return {
    ...run,
    days: run.days.map((day) => (day.inFigures ? { ...day, day: day.month!, month: day.day } : day)),
  }
}

/**
 * Gives every day of a run the month and year that stand with another ("30 November to 1 December 2020"), and a
 * run without any year the last such days before the letter.
 *
 * @param letterDate day of the letter (ISO 8601), or null where it is not known.
 */
export function toDatedRun({ text, days }: DayRun, letterDate: string | null): DatedRun {
  const months = fromTheRight(days.map(({ month }) => month))
  const printed = days.map((day, index) => ({ day: day.day, month: months[index]!, year: day.year }))
  const anchor = printed.findLastIndex(({ year }) => year !== undefined)
  if (anchor < 0 && letterDate === null)
    return { problem: `Unexpected dates "${text}" without a year in a letter without a date` }
  if (anchor < 0) {
    const letterYear = Number(letterDate!.slice(0, 4))
    const dated = toYears(printed, printed.length - 1, letterYear)
    const isPast = dated.every((iso) => iso !== null && iso <= letterDate!)
    return toOrdered(text, days, isPast ? dated : toYears(printed, printed.length - 1, letterYear - 1))
  }
  return toOrdered(text, days, toYears(printed, anchor, printed[anchor]!.year!))
}

/** Each day in ISO 8601, going out from the one whose year is known: a month that steps over New Year changes the year. */
function toYears(
  days: readonly { day: number; month: number; year: number | undefined }[],
  anchor: number,
  anchorYear: number,
): (string | null)[] {
  const years = days.map(({ year }) => year)
  years[anchor] = anchorYear
  for (let i = anchor - 1; i >= 0; i -= 1)
    years[i] ??= years[i + 1]! - (isNextWinter(days[i]!, days[i + 1]!) ? 1 : 0)
  for (let i = anchor + 1; i < days.length; i += 1) {
    years[i] ??= years[i - 1]! + (isNextWinter(days[i - 1]!, days[i]!) ? 1 : 0)
  }
  return days.map(({ day, month }, index) => toIsoDate(years[index]!, month, day))
}

/** Whether New Year lies between two days of which the first stands in the last months of a year. */
function isNextWinter(first: { month: number }, second: { month: number }): boolean {
  return first.month >= 10 && second.month <= 3
}

function toOrdered(text: string, days: readonly PrintedDay[], dates: readonly (string | null)[]): DatedRun {
  const known = dates.filter((date) => date !== null)
  if (known.length < dates.length)
    return { problem: `Unexpected day in "${text}", expected one that the calendar has` }
  if (known.some((date, index) => index > 0 && date < known[index - 1]!)) {
    return { problem: `Unexpected order in "${text}", expected the earlier day first` }
  }
  const first = known[0]!
  const last = known.at(-1)!
  if (daysBetween(first, last) > LONGEST)
    return { problem: `Unexpected dates "${text}", expected the days of one inspection` }
  const agrees = days.every(
    ({ weekday }, index) => weekday === undefined || weekday === weekdayOf(known[index]!),
  )
  return { first, last, agrees, problem: null }
}

/** Each value, or where it is absent the next to the right of it. */
function fromTheRight<T>(values: readonly (T | undefined)[]): (T | undefined)[] {
  return values.map((_, index) => values.slice(index).find((value) => value !== undefined))
}
