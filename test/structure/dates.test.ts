import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { PDFParse } from 'pdf-parse'
import { describe, expect, it } from 'vitest'
import { findInspectionDates } from '../../src/structure/dates.js'
import { parseLetterDate } from '../../src/structure/letter-date.js'
import { describeWith, SHARED } from '../outside.js'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** What a letter of 10 January 2031 says of its inspection. */
const read = (text: string, letterDate: string | null = '2031-01-10') => {
  const { start, end, problem } = findInspectionDates(text, letterDate)
  return problem ? problem.ruleId : `${start} ${end}`
}

describe('findInspectionDates', () => {
  it.each([
    ['on 5 June 2030', '2030-06-05 2030-06-05'],
    ['on 5 and 6 October 2030', '2030-10-05 2030-10-06'],
    ['on the 15 and 16 of May 2030', '2030-05-15 2030-05-16'],
    ['on 2nd and 3rd May 2030', '2030-05-02 2030-05-03'],
    ['on 21st June', '2030-06-21 2030-06-21'],
    ['on 20 December', '2030-12-20 2030-12-20'],
    ['on 5 January', '2031-01-05 2031-01-05'],
    ['from 15 to 19 July 2030', '2030-07-15 2030-07-19'],
    ['from 6\u201310 May 2030', '2030-05-06 2030-05-10'],
    ['from 6 - 10 May 2030', '2030-05-06 2030-05-10'],
    ['between 31 October and 4 November 2030', '2030-10-31 2030-11-04'],
    ['on 28 November and 1 December 2030', '2030-11-28 2030-12-01'],
    ['between 30 November 2030 and 1 December 2030', '2030-11-30 2030-12-01'],
    ['from 30 November 2030 to 1 December', '2030-11-30 2030-12-01'],
    ['from 30 December to 3 January 2031', '2030-12-30 2031-01-03'],
    ['from 30 December 2030 to 3 January', '2030-12-30 2031-01-03'],
    ['from 30 December to 3 January', '2030-12-30 2031-01-03'],
    ['on 11, 12 and 13 May 2030', '2030-05-11 2030-05-13'],
    ['on 29 and 30 September, and 1 October 2030', '2030-09-29 2030-10-01'],
    ['from Monday 7 to Friday 11 October 2030', '2030-10-07 2030-10-11'],
    ['from Monday, 7 October 2030 to Friday, 11 October 2030', '2030-10-07 2030-10-11'],
    ['between the 5th and the 9th of June 2030', '2030-06-05 2030-06-09'],
    ['from 3 to 21 October 2030, on site 17 to 21', '2030-10-03 2030-10-21'],
    ['from 3 to 7 October 2030 and on site from 17 to 21 October 2030', '2030-10-03 2030-10-21'],
    ['on 5 and 6 May 2030 and on 12 May 2030', '2030-05-05 2030-05-12'],
    ['on 5/6 June 2030', '2030-06-05 2030-06-06'],
    ['from 15 to 19 and 22 to 26 July 2030', '2030-07-15 2030-07-26'],
    ['on 5 Sept 2030', '2030-09-05 2030-09-05'],
    ['on 5 June 30', '2030-06-05 2030-06-05'],
    ['on 5 June ’30', '2030-06-05 2030-06-05'],
    ['from 3 May 30 to 7 May 30', '2030-05-03 2030-05-07'],
    ['on 3 May, 19 and 20 June 2030', '2030-05-03 2030-06-20'],
    ['on June 5, 2030', '2030-06-05 2030-06-05'],
    ['on June 5th and 6th, 2030', '2030-06-05 2030-06-06'],
    ['from May 30 to June 3, 2030', '2030-05-30 2030-06-03'],
    ['from Monday June 3 to Friday June 7, 2030', '2030-06-03 2030-06-07'],
    ['from 13/05/2030 to 17/05/2030', '2030-05-13 2030-05-17'],
    ['from 13/05/30 to 17/05/30', '2030-05-13 2030-05-17'],
    ['on 2030-05-13', '2030-05-13 2030-05-13'],
    ['on 3-May-2030', '2030-05-03 2030-05-03'],
    ['on the 3rd day of May 2030', '2030-05-03 2030-05-03'],
    ['on 3May 2030', '2030-05-03 2030-05-03'],
    ['from 06/05/2030 to 10/05/2030', '2030-05-06 2030-05-10'],
    ['on 20/06/2030 and 01/07/2030', '2030-06-20 2030-07-01'],
  ])('reads %j', (days, expected) => {
    expect(read(`This letter summarises the findings of a focused visit to Eastmere ${days}.`)).toBe(expected)
    expect(read(`This inspection took place ${days}. It was led by Ada Field.`)).toBe(expected)
  })

  it.each([
    [
      'a sentence that begins with the dates',
      'Between 14 and 18 March 2030, Ofsted and the police\ninspectorate undertook a joint inspection of the response to neglect in Eastmere.',
      '2030-03-14 2030-03-18',
    ],
    [
      'an inspection that was conducted',
      'This letter tells of the recent unannounced inspection of services in Eastmere which was conducted on 5 and 6 October 2030.',
      '2030-10-05 2030-10-06',
    ],
    [
      'the right one of two inspections',
      'At the last inspection on 4 May 2027, services were good.\n\nThis visit took place on 7 and 8 August 2030.',
      '2030-08-07 2030-08-08',
    ],
    [
      'the right one of two in a sentence',
      'Since the last inspection on 4 May 2030, when services were good, this visit took place on 7 August 2030.',
      '2030-08-07 2030-08-07',
    ],
    [
      'a visit that names the earlier one after it',
      'The visit took place on 7 August 2030, a year after the previous inspection on 2 August 2029.',
      '2030-08-07 2030-08-07',
    ],
    [
      'days on site in a sentence of their own',
      'The inspection took place from 3 to 7 June 2030. Inspectors were on site from 17 to 21 June 2030. A plan is due by 1 July 2030.',
      '2030-06-03 2030-06-21',
    ],
    [
      'no deadline, no publication',
      'We will publish this letter on 20 January 2031. Please send a plan by 1 February 2031. The inspection took place on 1 May 2030.',
      '2030-05-01 2030-05-01',
    ],
    [
      'this inspection after one that is told at length',
      'Ofsted conducted an inspection of Eastmere on 4 May 2027.\n\nThis focused visit took place on 7 August 2030.',
      '2030-08-07 2030-08-07',
    ],
    [
      'the inspection after an earlier one that took place',
      'Since the last inspection, which took place on 4 May 2030, inspectors visited on 7 August 2030.',
      '2030-08-07 2030-08-07',
    ],
    [
      'the days in a text whose subject line runs into it',
      'Joint inspection of the response to neglect in Eastmere Between 14 and 18 March 2030, Ofsted undertook a joint inspection.',
      '2030-03-14 2030-03-18',
    ],
    ['nothing', 'Inspectors visited Eastmere in May 2030.', 'missing-inspection-dates'],
    ['no date of something else', 'The council came into being on 1 April 2030.', 'missing-inspection-dates'],
  ])('finds %s', (_, text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['a day that the calendar lacks', 'on 31 June 2030'],
    ['a leap day in a common year', 'on 28 and 29 February 2030'],
    ['an end before the start', 'from 9 to 5 May 2030'],
    ['an end before the start, months and years printed', 'from 9 June 2030 to 5 May 2030'],
    ['days a year apart', 'on 24 October 2029 to 25 October 2030'],
    ['an inspection after the letter', 'on 11 January 2031'],
    ['an inspection a year before the letter', 'on 5 and 6 December 2029'],
  ])('flags %s', (_, days) => {
    expect(read(`This visit took place ${days}.`)).toBe('misprinted-inspection-dates')
  })

  it.each([
    ['on 03/05/2030', '2030-05-03 2030-05-03'],
    ['on 05/06/30', '2030-06-05 2030-06-05'],
    ['on 05/13/2030', '2030-05-13 2030-05-13'],
    ['on Monday 14 May 2030', '2030-05-14 2030-05-14'],
  ])('reads %j and says its doubt', (days, expected) => {
    const { start, end, problem } = findInspectionDates(`This visit took place ${days}.`, '2030-12-01')
    expect(`${start} ${end}`).toBe(expected)
    expect(problem?.ruleId).toBe('doubtful-inspection-dates')
  })

  it('takes no number of things or paragraphs for a date', () => {
    expect(read('Between 3 and 7 May 2030, inspectors held 12 may-day visits.')).toBe('2030-05-03 2030-05-07')
    expect(read('1.2.10 This visit took place on 3 May 2030.')).toBe('2030-05-03 2030-05-03')
    expect(read('In May 3 inspectors visited Eastmere. The visit was held on 7 June 2030.')).toBe(
      '2030-06-07 2030-06-07',
    )
    expect(read('On 3 May 19 children were seen by inspectors on the visit.')).toBe('2030-05-03 2030-05-03')
  })

  it('does not guess the year of days in a letter without a date', () => {
    expect(read('This visit took place on 5 and 6 May.', null)).toBe('misprinted-inspection-dates')
    expect(read('This visit took place on 5 and 6 May 2030.', null)).toBe('2030-05-05 2030-05-06')
  })

  it('reads back any range in any form', () => {
    const day = fc.date({ min: new Date('2009-05-01'), max: new Date('2039-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.nat(20), fc.nat(120), fc.nat(FORMS.length - 1), (first, span, delay, form) => {
        const [start, end, letter] = [0, span, span + delay].map((days) => addDays(first, days)) as [
          Date,
          Date,
          Date,
        ]
        const text = `This inspection took place ${FORMS[form]!(start, end)}.`
        expect(read(text, toIso(letter)), text).toBe(`${toIso(start)} ${toIso(end)}`)
      }),
      { numRuns: 2000 },
    )
  })
})

const addDays = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000)
const toIso = (date: Date) => date.toISOString().slice(0, 10)
const month = (date: Date) => MONTHS[date.getUTCMonth()]!
const ordinal = (day: number) =>
  `${day}${['th', 'st', 'nd', 'rd'][day % 100 > 10 && day % 100 < 14 ? 0 : day % 10] ?? 'th'}`
const short = (date: Date) => `${date.getUTCDate()} ${month(date)}`
const long = (date: Date) => `${short(date)} ${date.getUTCFullYear()}`
const named = (date: Date) => `${WEEKDAYS[date.getUTCDay()]} ${ordinal(date.getUTCDate())} ${month(date)}`
/** The first of two days, with no more than the second does not say. */
const brief = (start: Date, end: Date) =>
  month(start) === month(end) ? String(start.getUTCDate()) : short(start)

const FORMS: readonly ((start: Date, end: Date) => string)[] = [
  (start, end) => `between ${long(start)} and ${long(end)}`,
  (start, end) => `from ${brief(start, end)} to ${long(end)}`,
  (start, end) => `from ${brief(start, end)}\u2013${long(end)}`,
  (start, end) => `on ${brief(start, end)} and ${long(end)}`,
  (start, end) => `from ${short(start)} to ${short(end)}`,
  (start, end) => `from ${long(start)} to ${short(end)}`,
  (start, end) => `from ${named(start)} to ${named(end)} ${end.getUTCFullYear()}`,
  (start, end) => `from ${named(start)} until ${named(end)}`,
]

describe('parseLetterDate', () => {
  it.each([
    ['3 November 2030', '2030-11-03'],
    ['  03 November 2030 ', '2030-11-03'],
    ['3rd November, 2030', '2030-11-03'],
    ['Sunday 3 November 2030', '2030-11-03'],
    ['Date: 3 Nov 2030', '2030-11-03'],
    ['31 June 2030', 'misprinted-date'],
    ['3 November 20300', 'misprinted-date'],
    ['3 November', 'misprinted-date'],
    ['3 Novmber 2030', 'misprinted-date'],
    ['30/13/2030', 'misprinted-date'],
    ['1 Market Street', 'missing-date'],
    ['Reference 12/2030', 'missing-date'],
    ['Ada Field', 'missing-date'],
    ['3 May 19', '2019-05-03'],
    ['3 May ’19', '2019-05-03'],
    ['3-May-19', '2019-05-03'],
    ['13/05/19', '2019-05-13'],
    ['03/03/2030', '2030-03-03'],
    ['13.05.19', '2019-05-13'],
    ['Date: 13-05-19', '2019-05-13'],
    ['2019-05-03', '2019-05-03'],
    ['May 3, 2019', '2019-05-03'],
    ['Friday May 3rd 2019', '2019-05-03'],
    ['Fri. 3 May 2019', '2019-05-03'],
    ['3rd day of May 2019', '2019-05-03'],
    ['3May2019', '2019-05-03'],
    ['05/05/2019', '2019-05-05'],
    ['Friday 03/05/2019', '2019-05-03'],
    ['Tuesday 03/05/2019', '2019-03-05'],
    ['Version 1.2.19', 'missing-date'],
    ['May 2019', 'misprinted-date'],
    ['3 May 201', 'misprinted-date'],
    ['May the council go on', 'missing-date'],
  ])('reads %j as %s', (line, expected) => {
    const { date, problem } = parseLetterDate(line)
    expect(date ?? problem?.ruleId).toBe(expected)
    if (date !== null) expect(problem).toBeNull()
  })

  it.each([
    ['03/05/2019', '2019-05-03'],
    ['03/05/19', '2019-05-03'],
    ['3.5.2019', '2019-05-03'],
    ['05/13/2019', '2019-05-13'],
    ['Monday 3 May 2019', '2019-05-03'],
    ['Monday 03/05/2019', '2019-05-03'],
  ])('reads %j as %s and says its doubt', (line, expected) => {
    const { date, problem } = parseLetterDate(line)
    expect(date).toBe(expected)
    expect(problem?.ruleId).toBe('doubtful-date')
  })
})

describeWith({ shared: ['gold/letters', 'letters'] }, 'dates of the real letters', () => {
  it('are those of gold', { timeout: 120_000 }, async () => {
    const folder = join(SHARED, 'gold/letters')
    for (const file of readdirSync(folder)) {
      const { source, letterDate, inspection } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      const text = await readOpening(join(SHARED, 'letters', source))
      expect(findInspectionDates(text, letterDate), file).toEqual({ ...inspection, problem: null })
    }
  })
})

/** The text of the first two pages from the salutation on, lines as they are laid out. */
async function readOpening(path: string): Promise<string> {
  const bytes = readFileSync(path)
  const text = path.endsWith('.pdf') ? await readPages(bytes) : bytes.toString('utf8')
  return text.slice(text.search(/^\s*Dear /m), 8000)
}

async function readPages(bytes: Uint8Array): Promise<string> {
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 })
  try {
    return (await parser.getText({ first: 2 })).text
  } finally {
    await parser.destroy()
  }
}
