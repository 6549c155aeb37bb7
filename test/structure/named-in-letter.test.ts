import { describe, expect, it } from 'vitest'
import { readLetter } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'
import { findLegalBasis } from '../../src/structure/legal-basis.js'
import { findPrevious } from '../../src/structure/previous.js'
import { toSentences } from '../../src/structure/sentences.js'

describe('findLegalBasis', () => {
  it.each([
    [
      'The inspection was carried out under section 138 of the Education and Inspections Act 2006. It will count.',
      'section 138 of the Education and Inspections Act 2006',
    ],
    [
      '1 This joint inspection was conducted under section 20 of the Children Act 2004.',
      'section 20 of the Children Act 2004',
    ],
    [
      'The visit was made in accordance with section 20(1)(b) of the Children Act 2004 by four inspectorates.',
      'section 20(1)(b) of the Children Act 2004',
    ],
    [
      'The visit was carried out under sections 136, 137 and\\n138A of the Education and Inspections Act 2006.',
      'sections 136, 137 and 138A of the Education and Inspections Act 2006',
    ],
    ['Section 47 of the Children Act 1989 enquiries are prompt. Inspectors saw good plans.', null],
    ['Inspectors saw children in care under the Act.', null],
    ['Inspectors saw children who are in care under section 31 of the Children Act 1989.', null],
    ['The inspection showed that section 47 of the Children Act 1989 enquiries are prompt.', null],
    [
      'A joint visit under the powers in section 21 of the Care of Children Act 2004 was made.',
      'section 21 of the Care of Children Act 2004',
    ],
    ['Children accommodated under section 20 of the Children Act 1989 are visited.', null],
  ])('in %j is %j', (text, expected) => {
    expect(findLegalBasis(text.replace('\\n', '\n'))).toBe(expected)
  })
})

describe('findPrevious', () => {
  it.each([
    [
      'Most areas identified in the last inspection in October 2029 have been addressed.',
      'the last inspection in October 2029',
    ],
    [
      'Since the previous full inspection, in February 2027, leaders have done much.',
      'the previous full inspection, in February 2027',
    ],
    ['Since Eastmere\u2019s last inspection in 2028, staffing is stable.', 'last inspection in 2028'],
    [
      'Eastmere children\u2019s services were last inspected by Ofsted in April/May 2026, when they were good.',
      'last inspected by Ofsted in April/May 2026',
    ],
    [
      'At the last inspection of Eastmere children\u2019s services in late 2027, plans were weak.',
      'the last inspection of Eastmere children\u2019s services in late 2027',
    ],
    ['Much has changed since the December 2028 inspection.', 'the December 2028 inspection'],
    ['The Ofsted single inspection in 2024 found weak plans.', 'The Ofsted single inspection in 2024'],
    ['The Ofsted focused visit in May 2031 found weak plans.', null],
    ['Since the police inspection in 2028, calls are answered.', null],
    [
      'Since the previous inspection by Ofsted and CQC in March 2029, calls are answered.',
      'the previous inspection by Ofsted and CQC in March 2029',
    ],
    ['Since the last visit to the child in August 2030, nothing was written down.', null],
    ['The fostering service was good at its last inspection of fostering in May 2030.', null],
    ['An inspection of Eastmere took place in May 2026.', 'An inspection of Eastmere took place in May 2026'],
    [
      'The JTAI in 2028 was hard. Since the last inspection in 2026, much is better.',
      'the last inspection in 2026',
    ],
    ['Since the last inspection, much is better.', null],
    ['This inspection took place in May 2030. The council began in April 2029.', null],
    ['The findings of the visit to Eastmere on 5 May 2030.', null],
  ])('in %j is %j', (text, expected) => {
    expect(findPrevious(text, 2031)).toBe(expected)
  })
})

describe('toSentences', () => {
  it.each([
    ['One. Two? Three', ['One.', 'Two?', 'Three']],
    [
      'Mr. Field met Dr. Holt in St. Mary. They spoke.',
      ['Mr. Field met Dr. Holt in St. Mary.', 'They spoke.'],
    ],
    ['A heading\n\nA line\nand more.', ['A heading', 'A line and more.']],
    ['It says so.1 The next.', ['It says so.1', 'The next.']],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(toSentences(text)).toEqual(expected)
  })
})

it('the earlier inspection may be named in a finding alone', async () => {
  const text = `14 June 2031

Ms Petra Vane
Director of Children’s Services
Eastmere Council

Dear Ms Vane

Focused visit to Eastmere children’s services

This letter summarises the findings of a focused visit to Eastmere on 3 May 2031.

Areas for improvement

• Plans, which were weak at the last full inspection in 2027, and still are.

• Visits.

Yours sincerely

Jane Merrow
Her Majesty’s Inspector
`
  const { letter } = await readLetter(
    { path: 'letter.txt', bytes: Buffer.from(text) },
    toSettings({ classify: false }),
  )
  expect(letter?.inspection.previous).toBe('the last full inspection in 2027')
})

it('a finding names none by its date alone', () => {
  const named = (text: string) => findPrevious(text, 2031, true)
  expect(named('Since the inspection in May 2031 plans are better.')).toBeNull()
  expect(named('Since the inspection in May 2029 plans are better.')).toBe('the inspection in May 2029')
})
