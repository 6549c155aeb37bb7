import fc from 'fast-check'

const FIRST = [
  'Ada',
  'Bronwen',
  'Cuthbert',
  'Delphine',
  'Edmund',
  'Faiza',
  'Gethin',
  'Honor',
  'Ibrahim',
  'Jocasta',
]
const LAST = [
  'Thorpe',
  'Hallam',
  'Underhay',
  'Oyelaran',
  'Marlpit',
  'O’Dwyer',
  'Fitz-Warren',
  'Wainfleet',
  'Quennell',
  'Sarkar',
]

/** Roots and endings of places that are on no map. */
const ROOTS = ['Ash', 'Brack', 'Fen', 'Lark', 'Quern', 'Thistle', 'Wold', 'Ember']
const ENDINGS = ['combe', 'mere', 'hollow', 'thwaite', 'garth']

export const place = fc
  .tuple(fc.constantFrom(...ROOTS), fc.constantFrom(...ENDINGS))
  .map((parts) => parts.join(''))

/** The council of a place, in the forms in which councils are named. */
export const councilOf = (name: string) =>
  fc.constantFrom(
    `${name} County Council`,
    `${name} Borough Council`,
    `${name} City Council`,
    `London Borough of ${name}`,
  )

const title = fc.constantFrom('', 'Mr ', 'Ms ', 'Dr ')

export const name = fc
  .tuple(title, fc.constantFrom(...FIRST), fc.constantFrom(...LAST))
  .map(([form, first, last]) => `${form}${first} ${last}`)

export const names = (count: number) =>
  fc.uniqueArray(name, { minLength: count, maxLength: count, selector: (one) => one.split(' ').at(-1) })

export const ROLES = [
  'Director of Children’s Services',
  'Chief Executive',
  'Chief Constable',
  'Head of Service',
  'Independent Chair',
]
