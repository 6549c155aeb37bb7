/** A day of the calendar as printed: each part is there only where the letter prints it. */
export interface PrintedDay {
  day: number
  /** 1 is January. */
  month?: number | undefined
  year?: number | undefined
  /** The day of the week printed with it: 0 is Sunday. */
  weekday?: number
  /** Printed in figures with the year last: day and month could stand the other way round. */
  inFigures?: boolean
}

/** Names of the months in English, and how letters shorten them. */
const MONTHS = [
  'Jan(?:uary)?',
  'Feb(?:ruary)?',
  'Mar(?:ch)?',
  'Apr(?:il)?',
  'May',
  'June?',
  'July?',
  'Aug(?:ust)?',
  'Sept?(?:ember)?',
  'Oct(?:ober)?',
  'Nov(?:ember)?',
  'Dec(?:ember)?',
]

/** The source of a pattern that matches the name of a month, for use with the flag `i`. */
export const MONTH = String.raw`(?:${MONTHS.join('|')})(?![a-z])\.?`

const MONTH_NUMBERS = MONTHS.map((name) => new RegExp(`^${name}$`, 'i'))

/** The number of a month from its name, 1 for January. */
export function toMonth(name: string): number {
  return MONTH_NUMBERS.findIndex((pattern) => pattern.test(name.replace('.', ''))) + 1
}

/** The day in ISO 8601, or null where the calendar has no such day (31 June). */
export function toIsoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : null
}

/** Days from one day to another, both in ISO 8601; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** The day of the week of a day in ISO 8601: 0 is Sunday. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay()
}
