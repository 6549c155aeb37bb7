import { describe, expect, it } from 'vitest'
import { isName, readName, toEachName } from '../../src/structure/names.js'
import { splitRole } from '../../src/structure/offices.js'

describe('readName', () => {
  it.each([
    'Ada Head',
    'Ms Head',
    'Helen Nurse',
    'Ruth Constable QPM',
    'RUTH CONSTABLE',
    'Peter Bishop',
    'Tom Marshall CBE, DL',
    'Jo Constable-Lee',
    'Anne O’Brien OBE',
    "Anne O'Brien, QPM",
    'Jean-Luc de la Tour',
    'Sofia dos Santos',
    'J.R. Hartley',
    'J-P. Bell',
    'A B Smith CBE',
    'Peter (Pete) Smith',
    'Anne “Annie” Smith',
    'Fiona McDonald, BSc (Hons)',
    'Dr Mary d’Arcy',
    'Cllr Bob van der Berg',
    'The Rt Hon Anne Priest',
    'Mr and Mrs Ward',
  ])('takes %j for a name', (line) => {
    expect(readName(line)).toEqual({ name: line, rest: null })
    expect(readName(`${line}, Director of Services`)).toEqual({ name: line, rest: 'Director of Services' })
  })

  it.each([
    'Deputy Head',
    'School Nurse',
    'Lead Nurse',
    'Chief Constable',
    'Police Constable',
    'Lord Mayor',
    'Area Manager',
    'Independent Co-Chair',
    'Joint Vice-Chair',
    'Eastmere Council',
  ])('takes %j for none', (line) => {
    expect(isName(line)).toBe(false)
  })

  it.each([
    ['Ada Bell (Chief Executive, Eastmere Council)', 'Ada Bell', 'Chief Executive, Eastmere Council'],
    ['Ada Head Chief Executive', 'Ada Head', 'Chief Executive'],
    ['Peter Ward HMI', 'Peter Ward', 'HMI'],
    ['Peter Ward OBE, HMI', 'Peter Ward OBE', 'HMI'],
    ['Peter Ward HMI, Regional Director', 'Peter Ward', 'HMI, Regional Director'],
    ['Ada Bell HMI and Peter Ward HMI', 'Ada Bell and Peter Ward', 'HMI'],
    ['Tom Bell HM Inspector of Constabulary', 'Tom Bell', 'HM Inspector of Constabulary'],
  ])('parts %j', (line, name, rest) => {
    expect(readName(line)).toEqual({ name, rest })
  })
})

describe('toEachName', () => {
  it.each([
    ['Ada Bell and Peter Ward', ['Ada Bell', 'Peter Ward']],
    ['Ms Ada Bell OBE & Mr Peter Ward', ['Ms Ada Bell OBE', 'Mr Peter Ward']],
    ['Mary Ann Bell / Peter James Ward', ['Mary Ann Bell', 'Peter James Ward']],
    ['Ada and Peter Ward', ['Ada and Peter Ward']],
    ['Mr and Mrs Ward', ['Mr and Mrs Ward']],
    ['Brighton and Hove', ['Brighton and Hove']],
    ['Tower Hamlets and Waltham Forest', ['Tower Hamlets and Waltham Forest']],
  ])('parts %j', (name, names) => {
    expect(toEachName(name)).toEqual(names)
  })
})

describe('splitRole', () => {
  it.each([
    ['Chief Officer Eastmere and Westmere CCG', 'Chief Officer', 'Eastmere and Westmere CCG'],
    [
      'Chief Executive and Accountable Officer, NHS Eastmere',
      'Chief Executive and Accountable Officer',
      'NHS Eastmere',
    ],
    ['Chief Officer and Clinical Lead NHS Eastmere', 'Chief Officer and Clinical Lead', 'NHS Eastmere'],
    ['Head of Service Eastmere Youth Offending Team', 'Head of Service', 'Eastmere Youth Offending Team'],
    ['Chair of the Eastmere Board', 'Chair', 'Eastmere Board'],
    ['Chief Constable Eastmere Police', 'Chief Constable', 'Eastmere Police'],
    ['Director of People and Health Services', 'Director of People and Health Services', null],
    ['Head Children’s Services Team', 'Head Children’s Services Team', null],
    ['Lead Member for Children', 'Lead Member for Children', null],
    [', Chief Constable, , Eastmere Police', 'Chief Constable', 'Eastmere Police'],
    [', ', null, null],
  ])('parts %j', (text, role, organisation) => {
    expect(splitRole(text)).toEqual({ role, organisation })
  })
})
