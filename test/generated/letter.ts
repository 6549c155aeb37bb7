import fc from 'fast-check'
import type { Family, SectionKind } from '../../src/schema.js'
import {
  type Block,
  type Bullet,
  bullet,
  bullets,
  p,
  type SectionSource,
  type SpecimenLetter,
  sub,
} from '../specimens/letter.js'
import { councilOf, names, place, ROLES } from './people.js'
import { fragment, sentence, sentences } from './prose.js'

/** How each family names its subject and its sections of judgements. */
const FAMILIES: Record<
  Exclude<Family, 'unknown'>,
  { title: (council: string) => string; headings: [string, SectionKind][] }
> = {
  'contact-referral-assessment': {
    title: (council) =>
      `Annual unannounced inspection of contact, referral and assessment arrangements within ${council} children’s services`,
    headings: [
      ['Strengths', 'strengths'],
      ['The service meets the requirements of statutory guidance in the following areas', 'requirements-met'],
      ['Areas for development', 'areas-for-development'],
      ['Areas for priority action', 'priority-actions'],
    ],
  },
  'joint-targeted-area': {
    title: (council) =>
      `Joint targeted area inspection of the multi-agency response to neglect in ${council}`,
    headings: [
      ['Key strengths', 'strengths'],
      ['Areas for improvement', 'areas-for-development'],
      ['What needs to improve?', 'areas-for-development'],
      ['Area for priority action', 'priority-actions'],
    ],
  },
  'focused-visit': {
    title: (council) => `Focused visit to ${council} children’s services`,
    headings: [
      ['What needs to improve in this area of social work practice', 'areas-for-development'],
      ['Areas for priority action', 'priority-actions'],
      ['Findings', 'findings'],
    ],
  },
}

const NONE: Readonly<Partial<Record<SectionKind, string>>> = {
  'priority-actions': 'There are no areas for priority action.',
  'areas-for-development': 'No areas for development were identified.',
}

const item: fc.Arbitrary<Bullet> = fc.oneof(
  { weight: 6, arbitrary: sentences.map((text) => bullet(text)) },
  { weight: 1, arbitrary: fragment.map((text) => bullet(text)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(sentence, fc.array(fragment, { minLength: 2, maxLength: 3 }))
      .map(([lead, nested]) => bullet(lead.replace(/[.?]$/, ':'), ...nested)),
  },
)

const list = fc.array(item, { minLength: 1, maxLength: 6 }).map((items) => bullets(...items))

/** A section of judgements: bullets, some below sub-headings or behind what leads in; or the statement that there are none. */
const judged = ([heading, kind]: [string, SectionKind]): fc.Arbitrary<SectionSource> => {
  const section = (blocks: Block[], statedNone = false): SectionSource => ({
    kind,
    heading,
    statedNone,
    blocks,
  })
  const none = NONE[kind]
  return fc.oneof(
    { weight: 5, arbitrary: list.map((one) => section([one])) },
    { weight: 1, arbitrary: list.map((one) => section([p('Inspectors found that:'), one])) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(list, list)
        .map(([one, other]) => section([sub('Front door'), one, sub('Care planning'), other])),
    },
    ...(none ? [{ weight: 1, arbitrary: fc.constant(section([p(none)], true)) }] : []),
  )
}

const narrative = (heading: string | null, texts: readonly string[]): SectionSource => ({
  kind: 'narrative',
  heading,
  statedNone: false,
  blocks: texts.map((text) => p(text)),
})

const layout = fc.record({
  tagged: fc.boolean(),
  face: fc.constantFrom('dejavu' as const, 'helvetica' as const),
  hyphenates: fc.boolean(),
  bullet: fc.constantFrom('◼' as const, '\uf06e' as const, '•' as const, 'ƒ' as const),
  letterhead: fc.constantFrom('office' as const, 'logos' as const),
  letterheadOrder: fc.constantFrom('first' as const, 'last' as const),
  pageNumber: fc.constantFrom('right' as const, 'centre' as const),
  signatures: fc.constantFrom('plain' as const),
})

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Days of an inspection and of the letter, two months later. */
const dates = fc.record({
  year: fc.integer({ min: 2009, max: 2025 }),
  month: fc.nat(9),
  day: fc.integer({ min: 1, max: 24 }),
  days: fc.integer({ min: 1, max: 4 }),
})

/** A letter of an invented council: its description, from which each form of it is written. */
export const letter: fc.Arbitrary<SpecimenLetter> = fc
  .record({
    family: fc.constantFrom(...(Object.keys(FAMILIES) as (keyof typeof FAMILIES)[])),
    place,
    people: names(4),
    isSignedByTwo: fc.boolean(),
    role: fc.constantFrom(...ROLES),
    dates,
    layout,
    markdown: fc.constantFrom('marked' as const, 'bare' as const),
    intro: fc.array(sentences, { minLength: 1, maxLength: 3 }),
    context: fc.option(sentences),
    postcode: fc.boolean(),
  })
  .chain((parts) => {
    const family = FAMILIES[parts.family]
    return fc.record({
      parts: fc.constant(parts),
      council: councilOf(parts.place),
      sections: fc
        .shuffledSubarray(family.headings, { minLength: 1 })
        .chain((headings) => fc.tuple(...headings.map(judged))),
    })
  })
  .map(({ parts, council, sections }) => toLetter(parts, council, sections))

interface Parts {
  family: keyof typeof FAMILIES
  place: string
  people: string[]
  isSignedByTwo: boolean
  role: string
  dates: { year: number; month: number; day: number; days: number }
  layout: SpecimenLetter['layout']
  markdown: SpecimenLetter['markdown']
  intro: string[]
  context: string | null
  postcode: boolean
}

function toLetter(parts: Parts, council: string, sections: SectionSource[]): SpecimenLetter {
  const { year, month, day, days } = parts.dates
  const [addressee = '', signatory = '', copied = '', other = ''] = parts.people
  const when = `${day}${days === 1 ? ' and' : ' to'} ${day + days} ${MONTHS[month]} ${year}`
  const first = `This letter summarises the findings of the inspection of children’s services in ${council}, which was conducted on ${when}.`
  return {
    slug: `${parts.place.toLowerCase()}-generated`,
    family: parts.family,
    layout: parts.layout,
    markdown: parts.markdown,
    html: 'bare',
    letterDate: { printed: `28 ${MONTHS[month + 2]} ${year}`, iso: iso(year, month + 3, 28) },
    addressees: [
      {
        name: addressee,
        role: parts.role,
        organisation: council,
        address: ['Moot Hall', parts.place],
        postcode: parts.postcode ? 'AQ1 7YX' : null,
      },
    ],
    salutation: `Dear ${addressee.split(' ').slice(-2).join(' ')}`,
    title: FAMILIES[parts.family].title(council),
    authority: parts.place,
    inspection: { start: iso(year, month + 1, day), end: iso(year, month + 1, day + days), legalBasis: null },
    sections: [
      narrative(null, [first, ...parts.intro]),
      ...(parts.context ? [narrative('Context', [parts.context])] : []),
      ...sections,
    ],
    closing: [p('This letter will be published on our website.')],
    signatories: [
      { name: signatory, role: 'Her Majesty’s Inspector', organisation: null },
      ...(parts.isSignedByTwo
        ? [{ name: other, role: 'HM Inspector of Constabulary', organisation: null }]
        : []),
    ],
    copies: [{ name: copied, role: 'Chief Executive', organisation: council }],
    footnotes: [],
  }
}
