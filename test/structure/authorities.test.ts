import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toAuthorityKey } from '../../src/evaluate/normalise.js'
import { AUTHORITY_NAMES, resolveAuthority } from '../../src/structure/authorities.js'
import rows from '../../src/structure/authorities.json' with { type: 'json' }
import { findAuthority, findUnknownAuthority, toAuthority } from '../../src/structure/authority-mentions.js'
import { findAuthorities } from '../../src/structure/several-authorities.js'
import { describeWith, SHARED } from '../outside.js'

describe('the table of authorities', () => {
  it('gives every row its codes in their form, and no two rows in force the same', () => {
    const inForce = rows.filter((row) => !('until' in row))
    for (const { laCode, gssCode } of rows)
      expect(`${laCode} ${gssCode}`).toMatch(/^\d{3} E(06|08|09|10)\d{6}$/)
    expect(new Set(inForce.map(({ gssCode }) => gssCode)).size).toBe(inForce.length)
    expect(new Set(inForce.map(({ laCode }) => laCode)).size).toBe(inForce.length)
  })
})

describe('resolveAuthority', () => {
  const codeOf = (name: string) => rows.findLast((row) => row.name === name)?.gssCode

  it.each(rows.map(({ name }) => name))('knows %s in every form', (name) => {
    const forms = [
      name,
      name.toUpperCase(),
      name.replaceAll('-', ' ').replaceAll(' and ', ' & '),
      `${name} Council`,
      `${name} City Council`,
      `${name} county council children\u2019s services`,
      `${name} Metropolitan Borough Council\u2019s children's services`,
      `${name} local authority`,
      `the London Borough of ${name}`,
      `The Royal Borough of ${name}`,
      `City of ${name} Council`,
      `${name} Children's Trust`,
      `${name}, City of`.replace(', City of', ' Safeguarding Children Partnership'),
    ]
    for (const form of forms)
      expect(resolveAuthority(form), form).toMatchObject({ name, gssCode: codeOf(name) })
  })

  it.each([
    ['BCP Council', 'Bournemouth, Christchurch and Poole'],
    ['City of London Corporation', 'City of London'],
    ['County Durham', 'Durham'],
    ['St. Helens Borough Council', 'St Helens'],
    ['Saint Helens', 'St Helens'],
    ['Hull City Council', 'Hull'],
    ['Derby City', 'Derby'],
    ['Royal Borough of Windsor & Maidenhead', 'Windsor and Maidenhead'],
  ])('reads %s as %s', (written, name) => {
    expect(resolveAuthority(written)?.name).toBe(name)
  })

  it.each([
    ['Dorset', '2018-06-01', 'E10000009'],
    ['Dorset', '2019-04-01', 'E06000059'],
    ['Somerset', '2023-03-31', 'E10000027'],
    ['Somerset', null, 'E06000066'],
    ['Cumbria', '2022-01-01', 'E10000006'],
    ['Cumbria', '2024-01-01', 'E10000006'],
  ])('gives %s on %s the code %s', (name, on, gssCode) => {
    expect(resolveAuthority(name, on)?.gssCode).toBe(gssCode)
  })

  it.each(['Eastmere', 'Derbymere', 'London', 'Borough Council', ''])('does not know %j', (name) => {
    expect(resolveAuthority(name)).toBeNull()
  })
})

describe('findAuthority', () => {
  it.each(AUTHORITY_NAMES)('finds %s in a sentence, whole', (name) => {
    const sentence = `This letter tells of the visit to ${name} children\u2019s services on 5 May.`
    expect(findAuthority(sentence)).toEqual(resolveAuthority(name))
  })

  it.each([
    ['Focused visit to Derbyshire children\u2019s services', 'Derbyshire'],
    ['Joint inspection of services in North East Lincolnshire', 'North East Lincolnshire'],
    ['FOCUSED VISIT TO NORTH YORKSHIRE', 'North Yorkshire'],
    ['Focused Visit To Telford & Wrekin', 'Telford and Wrekin'],
    ['Inspection of Stockton-On-Tees', 'Stockton-on-Tees'],
    ['The inspectors were Ada Sutton and Ben Holt. They went to Halton\u2019s schools.', 'Halton'],
    ['Leeds Road, Bolton', 'Bolton'],
    ['Lancashire Police work with Bury Council', 'Bury'],
  ])('reads %j as %s', (text, name) => {
    expect(findAuthority(text)?.name).toBe(name)
  })

  it.each([
    'Bedfordshire Police',
    'Greater Manchester',
    'York House',
    'reading and writing',
    'New Derby Council',
    'Dear Ms Kent',
  ])('finds none in %j', (text) => {
    expect(findAuthority(text)).toBeNull()
  })
})

describe('findAuthorities', () => {
  it.each([
    ['Focused visit to Bury and Leeds', [], ['Bury', 'Leeds']],
    ['Focused visit to children\u2019s services', ['Bury Council', 'Leeds City Council'], ['Bury', 'Leeds']],
    ['Focused visit to Bury children\u2019s services', ['Bury Council'], ['Bury']],
    ['Focused visit to Bury children\u2019s services', ['Leeds Clinical Commissioning Group'], ['Bury']],
    ['Focused visit to Bournemouth, Christchurch and Poole', [], ['Bournemouth, Christchurch and Poole']],
    ['Focused visit to Eastmere', ['Eastmere Council'], []],
  ])('finds in %j and %j %j', (subject, organisations, names) => {
    expect(findAuthorities(subject, organisations).map(({ name }) => name)).toEqual(names)
  })

  it.each([
    ['The visit to children’s services in Bury and in Leeds was short.', ['Bury', 'Leeds']],
    ['Inspectors visited Bury Council, Leeds City Council and Bolton Council.', ['Bury', 'Leeds', 'Bolton']],
    ['The visit to Bury, which borders on Rochdale and Bolton, was short.', ['Bury']],
    ['The visit to Bury was short. Leeds and Bolton were not visited.', ['Bury']],
    [
      'The visit to North and West Northamptonshire was short.',
      ['North Northamptonshire', 'West Northamptonshire'],
    ],
    ['The visit to Brighton and Hove was short.', ['Brighton and Hove']],
  ])('finds in the first paragraph %j %j', (intro, names) => {
    const found = findAuthorities('Focused visit to children’s services', [], intro)
    expect(found.map(({ name }) => name)).toEqual(names)
  })

  it('does not look into the first paragraph where the subject line names one', () => {
    const intro = 'The visit to Bury and Leeds was short.'
    for (const named of ['Bolton', 'Eastmere'])
      expect(findAuthorities(`Focused visit to ${named} children’s services`, [], intro).length).toBeLessThan(
        2,
      )
  })
})

describe('findUnknownAuthority', () => {
  it.each([
    ['Focused visit to Eastmere children\u2019s services', 'Eastmere'],
    ['Focused visit to the London Borough of Eastmere children\u2019s services', 'Eastmere'],
    ['Joint targeted area inspection of Eastmere and Westmere', 'Eastmere and Westmere'],
    ['Inspection of the response to neglect in Mere-on-Sea.', 'Mere-on-Sea'],
    ['Annual inspection of arrangements within Eastmere County Council children\u2019s services', 'Eastmere'],
    ['This letter tells of a visit to Eastmere local authority on 3 May 2030.', 'Eastmere'],
    ['Eastmere Metropolitan Borough Council', 'Eastmere'],
    ['The Council of the City of Eastmere', 'Eastmere'],
    ['Focused visit to children\u2019s services', null],
    ['Eastmere Constabulary', null],
  ])('reads %j as %s', (text, name) => {
    expect(findUnknownAuthority(text)).toBe(name)
  })
})

describe('toAuthority', () => {
  it('takes the first source that names an authority, known or not', () => {
    expect(toAuthority([null, 'Visit to Eastmere children\u2019s services', 'Leeds City Council'])).toEqual({
      name: 'Eastmere',
      laCode: null,
      gssCode: null,
      region: null,
    })
    expect(toAuthority(['Focused visit to children\u2019s services', 'Leeds City Council']).laCode).toBe(
      '383',
    )
  })

  it('gives nulls where none is named', () => {
    expect(toAuthority(['', null]).name).toBeNull()
  })
})

describeWith({ shared: ['gold/letters'] }, 'authorities of the real letters', () => {
  const folder = join(SHARED, 'gold/letters')

  it('are found in the subject line, with their codes', () => {
    for (const file of readdirSync(folder)) {
      const { title, letterDate, authority } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      const found = toAuthority([title], letterDate)
      expect(toAuthorityKey(found.name), file).toBe(toAuthorityKey(authority))
      expect(found.gssCode, file).not.toBeNull()
    }
  })
})
