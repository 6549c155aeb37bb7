import { describe, expect, it } from 'vitest'
import { readLetter } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'

const OPENER = `14 June 2019

Ms Petra Vane
Director of Children’s Services
Eastmere Council
Town Hall
Eastmere
BW1 2AB
`

const BODY = `Focused visit to Eastmere children’s services

This letter summarises the findings of a focused visit to Eastmere on 3 May 2019.

What needs to improve in this area of social work practice

• Plans.

• Visits.

Yours sincerely
`

async function read(...parts: string[]) {
  const { letter } = await readLetter(
    { path: 'letter.txt', bytes: Buffer.from(parts.join('\n')) },
    toSettings({ classify: false }),
  )
  expect(letter?.coverage.lost).toBe(0)
  return letter!
}

const told = (people: readonly { name: string | null; role: string | null; organisation: string | null }[]) =>
  people.map(({ name, role, organisation }) => [name, role, organisation])

describe('the end of a letter', () => {
  const greeted = [OPENER, 'Dear Ms Vane\n', BODY]
  const SIGNED = 'Jane Merrow\nHer Majesty’s Inspector\n'

  it.each([
    ['side by side', 'cc: Ada Head, Chief Executive, Eastmere Council'],
    ['side by side, copies in lines', 'cc\nAda Head\nChief Executive, Eastmere Council'],
  ])('gives who signed %s', async (_, copies) => {
    const { signatories, copies: copied } = await read(
      ...greeted,
      `Jane Merrow OBE                          Tom Bell
Her Majesty’s Inspector                  HM Inspector of Constabulary
Ofsted                                   HMICFRS

Ann Ward CBE                             Ruth Constable
Care Quality Commission                  HMI Probation
Deputy Chief Inspector                   Chief Inspector of Probation
`,
      copies,
    )
    expect(told(signatories)).toEqual([
      ['Jane Merrow OBE', 'Her Majesty’s Inspector', 'Ofsted'],
      ['Tom Bell', 'HM Inspector of Constabulary', 'HMICFRS'],
      ['Ann Ward CBE', 'Deputy Chief Inspector', 'Care Quality Commission'],
      ['Ruth Constable', 'Chief Inspector of Probation', 'HMI Probation'],
    ])
    expect(told(copied)).toEqual([['Ada Head', 'Chief Executive', 'Eastmere Council']])
  })

  const COPIED = [
    ['Ada Head', 'Chief Executive', 'Eastmere Council'],
    ['Tom O’Brien QPM', 'Chief Constable', 'Eastmere Police'],
  ]

  it.each([
    'cc: Ada Head (Chief Executive, Eastmere Council); Tom O’Brien QPM, Chief Constable Eastmere Police',
    'c.c. Ada Head - Chief Executive, Eastmere Council\n     Tom O’Brien QPM - Chief Constable, Eastmere Police',
    'Copied for information to:\n\n• Ada Head, Chief Executive, Eastmere Council\n• Tom O’Brien QPM, Chief Constable, Eastmere Police',
    'Distribution:\n\nAda Head, Chief Executive, Eastmere Council\n\nTom O’Brien QPM, Chief Constable, Eastmere Police',
    'Copy to: Ada Head, Chief Executive, Eastmere Council\nTom O’Brien QPM, Chief Constable Eastmere Police',
    'Copies sent to:\n1. Ada Head, Chief Executive, Eastmere Council\n2. Tom O’Brien QPM, Chief Constable, Eastmere Police',
  ])('gives who got a copy by %j', async (copies) => {
    const letter = await read(...greeted, SIGNED, copies)
    expect(told(letter.signatories)).toEqual([['Jane Merrow', 'Her Majesty’s Inspector', null]])
    expect(told(letter.copies)).toEqual(COPIED)
  })
})

describe('a letter that greets nobody', () => {
  it('has its subject, date and addressee all the same', async () => {
    const letter = await read(OPENER, BODY, 'Jane Merrow\nHer Majesty’s Inspector')
    expect(letter).toMatchObject({
      family: 'focused-visit',
      title: 'Focused visit to Eastmere children’s services',
      letterDate: '2019-06-14',
      salutation: null,
    })
    expect(told(letter.addressees)).toEqual([
      ['Ms Petra Vane', 'Director of Children’s Services', 'Eastmere Council'],
    ])
    expect(letter.messages.map(({ ruleId }) => ruleId)).toContain('missing-salutation')
  })

  it('has no date for its subject where it has none', async () => {
    const body = BODY.slice(BODY.indexOf('This letter'))
    const letter = await read(OPENER, body, 'Jane Merrow\nHer Majesty’s Inspector')
    expect(letter).toMatchObject({ title: null, letterDate: '2019-06-14' })
    expect(letter.messages.map(({ ruleId }) => ruleId)).toContain('missing-subject')
  })
})

describe('a date broken over lines', () => {
  it.each(['14 June\n2019', '14\nJune 2019', 'Friday 14th\nof June, 2019'])(
    'is read from %j',
    async (date) => {
      const opener = OPENER.replace('14 June 2019', date)
      const letter = await read(opener, 'Dear Ms Vane\n', BODY, 'Jane Merrow\nHer Majesty’s Inspector')
      expect(letter.letterDate).toBe('2019-06-14')
      expect(letter.addressees).toHaveLength(1)
    },
  )
})

describe('the addressee', () => {
  const SENDER = 'Aldgate House\n14 Fenwick Row\nLondon W9 3QZ\nT 0300 999 1234\nletters@example.org\n'
  const PERSON = 'Petra Vane\nDirector of Children’s Services\nEastmere Council\n'
  const EXPECTED = [['Petra Vane', 'Director of Children’s Services', 'Eastmere Council']]
  const SIGNED = 'Jane Merrow\nHer Majesty’s Inspector'

  it.each([
    ['below a letterhead without a date', SENDER, PERSON],
    ['above the date and below a letterhead', SENDER, PERSON, '14 June 2019\n'],
    ['above the date and the letterhead', PERSON, '14 June 2019\n', SENDER],
  ])('is who is greeted, %s', async (_, ...opener) => {
    const letter = await read(...opener, 'Dear Ms Vane\n', BODY, SIGNED)
    expect(told(letter.addressees)).toEqual(EXPECTED)
    expect(letter.addressees[0]!.postcode).toBeNull()
    expect(letter.sections.flatMap(({ paragraphs }) => paragraphs).map(({ text }) => text)).toEqual([
      'This letter summarises the findings of a focused visit to Eastmere on 3 May 2019.',
    ])
  })

  it('is one of several without titles, each with an office in the line below', async () => {
    const letter = await read(
      '14 June 2019\n',
      PERSON,
      'Ivo Tarrant QPM\nChief Constable\nEastmere Constabulary\n',
      'Nell Ashby\nEastmere Youth Offending Manager\n',
      'Dear Eastmere partnership\n',
      BODY,
      SIGNED,
    )
    expect(told(letter.addressees)).toEqual([
      ...EXPECTED,
      ['Ivo Tarrant QPM', 'Chief Constable', 'Eastmere Constabulary'],
      ['Nell Ashby', 'Eastmere Youth Offending Manager', null],
    ])
  })

  it.each([
    [
      'a building with a name like a person’s',
      ['Marsh House', 'Head Office'],
      null,
      ['Marsh House', 'Head Office', 'Eastmere'],
    ],
    [
      'a building above a department',
      ['Eastmere Council', 'Marlow House', 'Chief Executive’s Department'],
      'Eastmere Council',
      ['Marlow House', 'Chief Executive’s Department', 'Eastmere'],
    ],
    [
      'a part of the council above an office',
      ['Public Protection', 'Deputy Chief Executive'],
      null,
      ['Public Protection', 'Deputy Chief Executive', 'Eastmere'],
    ],
    [
      'a street named for a body',
      ['Council House', 'Corporation Street'],
      null,
      ['Council House', 'Corporation Street', 'Eastmere'],
    ],
    [
      'a building above the council’s name',
      ['Council Offices', 'Eastmere District Council'],
      'Eastmere District Council',
      ['Council Offices', 'Eastmere'],
    ],
    ['a building of the council’s', ['The Council House'], null, ['The Council House', 'Eastmere']],
    [
      'a part of the council above its name',
      ['Children and Families Services', 'Eastmere Council'],
      'Eastmere Council',
      ['Children and Families Services', 'Eastmere'],
    ],
  ])('has %s in the address', async (_, lines, organisation, address) => {
    const block = ['Petra Vane', 'Director of Early Help', ...lines, 'Eastmere', 'BW1 2AB'].join('\n')
    for (const greeting of ['Dear Ms Vane', 'Dear Petra'])
      expect((await read('14 June 2019\n', block, `\n${greeting}\n`, BODY, SIGNED)).addressees).toEqual([
        { name: 'Petra Vane', role: 'Director of Early Help', organisation, address, postcode: 'BW1 2AB' },
      ])
  })

  it('is doubted where another is greeted', async () => {
    const rulesOf = async (greeting: string) => {
      const { messages } = await read(OPENER, `Dear ${greeting}\n`, BODY, SIGNED)
      return messages.map(({ ruleId }) => ruleId)
    }
    expect(await rulesOf('Mr Thorpe')).toContain('greeted-other')
    for (const greeting of ['Ms Vane', 'Ms P Vane', 'Petra', 'Pet', 'colleague', 'Director'])
      expect(await rulesOf(greeting)).not.toContain('greeted-other')
  })
})
