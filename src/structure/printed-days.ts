import { MONTH, type PrintedDay, toMonth } from './calendar.js'
import { matchesOf } from './matches.js'

/**
 * How letters print days: the sources of the patterns, for use with the flag `i`, and what they mean. What ends a word is
 * told by the letters of English alone: to compile thirty classes of all letters, in either case, takes longer than to read a letter.
 */

const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes|s)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?(?![a-z])[.,]?'
const ORDINAL = String.raw`(?:\s?(?:st|nd|rd|th)(?![a-z]))?`
const FULL_YEAR = String.raw`(?:19|20)\d{2}(?!\d)`
/** "’19"; and "19" by itself only where no other word follows that it could count ("on 3 May 19 children"). */
const SHORT_YEAR = String.raw`['’‘]\d{2}(?!\d)`
const BARE_YEAR = String.raw`\d{2}(?=\s*(?:$|[.,;:)\]\u2010-\u2015-]|(?:and|to|until|till|through)(?![a-z])))`

const LEAD = String.raw`(?:the\s+)?(?:${WEEKDAY}\s*)?(?:the\s+)?`
const OF = String.raw`(?:\s*(?:day\s+)?(?:of\s+)?|[-./])`
const YEAR = String.raw`(?:(?:,?\s*|[-./])(?:${FULL_YEAR}|${SHORT_YEAR})|(?:\s+|[-./])${BARE_YEAR})`
const COMMA_YEAR = String.raw`,?\s*(?:${FULL_YEAR}|${SHORT_YEAR})`

/** In figures: the day, the month and the year, or by ISO 8601. */
const FIGURES = String.raw`\d{1,2}(?:\s?/\s?\d{1,2}\s?/\s?|\.\d{1,2}\.|-\d{1,2}-)${FULL_YEAR}|\d{1,2}/\d{1,2}/\d{2}(?!\d)|${FULL_YEAR}-\d{2}-\d{2}(?!\d)`

const JOIN = String.raw`\s*(?:,?\s*(?:\band\b|&)|,?\s*\b(?:to|until|till|through)\b|,|[-/\u2010-\u2015])(?:\s+(?:on|from|between)\b)?\s*`

/** "3", "3 May", "Friday 3rd of May, 2019", "03/05/2019". */
const DAY_FIRST = String.raw`${LEAD}(?:${FIGURES}|\d{1,2}${ORDINAL}(?:${OF}${MONTH}${YEAR}?)?)`
/** "May 3", "May the 3rd". */
const MONTH_FIRST = String.raw`(?:${WEEKDAY}\s+)?${MONTH}\s+(?:the\s+)?\d{1,2}${ORDINAL}`

/** Days that stand together. Where the month comes first, only a year shows that the figure behind it counts days. */
export const DAYS = [
  `${DAY_FIRST}(?:${JOIN}${DAY_FIRST})*`,
  String.raw`${MONTH_FIRST}(?:(?:${COMMA_YEAR})?${JOIN}(?:${MONTH_FIRST}|${LEAD}\d{1,2}${ORDINAL}))*${COMMA_YEAR}`,
].join('|')

const ONE = new RegExp(
  String.raw`(?:(${WEEKDAY})\s*)?(?:the\s+)?(?:(${FIGURES})|(${MONTH})\s+(?:the\s+)?(\d{1,2})${ORDINAL}(${COMMA_YEAR})?|(\d{1,2})${ORDINAL}(?:${OF}(${MONTH})(${YEAR})?|(${COMMA_YEAR}))?)`,
  'gi',
)

/** The days that a text matched by {@link DAYS} prints, in order. */
export function toPrintedDays(text: string): PrintedDay[] {
  const days: PrintedDay[] = []
  for (const [
    ,
    weekday,
    figures,
    monthFirst,
    dayBehind,
    yearBehind,
    day,
    month,
    year,
    yearAlone,
  ] of matchesOf(text, ONE)) {
    const named = weekday === undefined ? {} : { weekday: toWeekday(weekday) }
    if (figures !== undefined) days.push({ ...named, ...fromFigures(figures) })
    else {
      days.push({
        ...named,
        day: Number(day ?? dayBehind),
        month: toMonthNumber(month ?? monthFirst),
        year: toYear(year ?? yearBehind ?? yearAlone),
      })
    }
  }
  return fillFromLeft(days, text)
}

/** A line with a date in figures and nothing else, in which a year of two figures is one whatever parts it. */
const FIGURES_ALONE = new RegExp(
  String.raw`^\s*(?:date[d]?\b\s*:?\s*)?(?:(${WEEKDAY})\s*)?(\d{1,2}([/.-])\d{1,2}\3\d{2})\.?\s*$`,
  'i',
)

/** The day of a line that is a date in figures with a year of two ("03.05.19"); null for any other line. */
export function toDayInFigures(line: string): PrintedDay | null {
  const [, weekday, figures] = FIGURES_ALONE.exec(line) ?? []
  if (figures === undefined) return null
  return { ...(weekday === undefined ? {} : { weekday: toWeekday(weekday) }), ...fromFigures(figures) }
}

function fromFigures(figures: string): PrintedDay {
  const [first, second, third] = figures.split(/\s?[/.-]\s?/) as [string, string, string]
  if (first.length === 4) return { year: Number(first), month: Number(second), day: Number(third) }
  return { day: Number(first), month: Number(second), year: toYear(third), inFigures: true }
}

/** "May 3, 4 and 5, 2019": each day has the month before it. */
function fillFromLeft(days: readonly PrintedDay[], text: string): PrintedDay[] {
  if (!STARTS_WITH_MONTH.test(text)) return [...days]
  let month: number | undefined
  return days.map((day) => {
    month = day.month ?? month
    return { ...day, month }
  })
}

const STARTS_WITH_MONTH = new RegExp(String.raw`^\s*(?:${WEEKDAY}\s+)?${MONTH}`, 'i')

/** The word "may" is a month only with its capital. */
function toMonthNumber(name: string | undefined): number | undefined {
  return name === undefined || name === 'may' ? undefined : toMonth(name)
}

/** A year of two figures is of the century that POSIX takes it for: 69 to 99 of the last. */
function toYear(printed: string | undefined): number | undefined {
  const figures = printed === undefined ? undefined : /\d+/.exec(printed)?.[0]
  if (figures === undefined) return undefined
  const year = Number(figures)
  return figures.length === 4 ? year : year < 69 ? 2000 + year : 1900 + year
}

const WEEKDAYS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa']

function toWeekday(name: string): number {
  return WEEKDAYS.indexOf(name.slice(0, 2).toLowerCase())
}
