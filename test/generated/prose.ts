import fc from 'fast-check'

/** Words of letters that begin no heading, no date and no list of copies. */
const WORDS = [
  'children',
  'families',
  'managers',
  'the',
  'a',
  'are',
  'seen',
  'alone',
  'records',
  'of',
  'plans',
  'in',
  'time',
  'well',
  'and',
  'most',
  'workers',
  'visit',
  'homes',
  'schools',
  'police',
  'health',
  'referrals',
  'decisions',
  'quickly',
  'with',
  'child’s',
  'co-located',
  'multi-agency',
  'well-being',
  '34',
  'two',
  '(MASH)',
  '‘front door’',
  'after-care',
  'not',
  'yet',
] as const

const word = fc.constantFrom(...WORDS)

const OPENINGS = [
  'Social workers',
  'Most families',
  'In many homes',
  'Team managers',
  'Records',
  'A small number of children',
  'Foster carers',
]

/** A sentence of one line or several, with commas here and there. */
export const sentence = fc
  .tuple(
    fc.constantFrom(...OPENINGS),
    fc.array(fc.tuple(word, fc.constantFrom('', '', '', '', '', ',')), { minLength: 2, maxLength: 40 }),
    fc.constantFrom('.', '.', '.', '?'),
  )
  .map(([opening, words, stop]) => {
    const body = words.map(([text, comma]) => text + comma).join(' ')
    return `${opening} ${body.replace(/,$/, '')}${stop}`
  })

export const sentences = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))

/** A fragment, as short bullets are: no capital and no stop. */
export const fragment = fc
  .array(word, { minLength: 2, maxLength: 14 })
  .map((words) => `the ${words.join(' ')}`.replace(/ (and|of|the|a|in|with)$/, ' plans'))
