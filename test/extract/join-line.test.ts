import { describe, expect, it } from 'vitest'
import { joinLine } from '../../src/extract/reflow.js'
import { toVocabulary } from '../../src/extract/vocabulary.js'

const join = (first: string, second: string) =>
  joinLine(first, second, toVocabulary([{ text: 'child protection' }])) + second

describe('two lines of a paragraph', () => {
  it.each([
    ['a soft hyphen is only the layout’s', 'child protec\u00ad', 'tion', 'child protection'],
    [
      'so is the hyphen that a browser prints for one',
      'child protec\u00ad\u2010',
      'tion',
      'child protection',
    ],
    ['so is one that parts a word', 'child protec-', 'tion', 'child protection'],
    ['a word that is written with one keeps it', 'the co-', 'located team', 'the co-located team'],
    ['without one a space parts them', 'child', 'protection', 'child protection'],
  ])('%s', (_, first, second, joined) => {
    expect(join(first, second)).toBe(joined)
  })

  it('keeps the hyphen of "day-to-day", and the space behind one that hangs', () => {
    expect(join('the day-', 'to-day work')).toBe('the day-to-day work')
    expect(join('for one-', 'to two-year-olds')).toBe('for one- to two-year-olds')
  })

  it('has no space behind a slash between words or a dash between figures, and one behind other dashes', () => {
    expect(join('parents and/', 'or carers')).toBe('parents and/or carers')
    expect(join('ages 0\u2013', '19 years')).toBe('ages 0\u201319 years')
    expect(join('in 2019 \u2013', '19 of them')).toBe('in 2019 \u2013 19 of them')
  })

  it('keeps the hyphen of a compound whose second half is no word, in a layout that parts none', () => {
    expect(join('a multi-', 'faceted plan')).toBe('a multi-faceted plan')
    expect(join('a co-', 'ordinated plan')).toBe('a co-ordinated plan')
  })
})

describe('in a layout that parts words', () => {
  const PARTED = ['the infor-', 'mation of manage-', 'ment and chil-', 'dren is of long-term use']
  const joinIn = (lines: readonly string[], first: string, second: string) =>
    joinLine(first, second, toVocabulary([...lines, first, second].map((text) => ({ text })))) + second

  it.each([
    ['both halves of which are words', 'good relation-', 'ships', 'good relationships'],
    ['whose end is a word of its own', 'the pri-', 'or plan', 'the prior plan'],
    ['that no lexicon has', 'the neuro-', 'divergencies', 'the neurodivergencies'],
    ['with a half that stands there only as a half', 'more prac-', 'titioners', 'more practitioners'],
  ])('a word %s is made whole', (_, first, second, joined) => {
    expect(joinIn(PARTED, first, second)).toBe(joined)
  })

  it.each([
    ['that the document has elsewhere', 'for the long-', 'term future', 'for the long-term future'],
    ['that the language has', 'on short-', 'term work', 'on short-term work'],
    ['of a word and what is none', 'at Berwick-', 'upon-Tweed', 'at Berwick-upon-Tweed'],
    ['with a hanging hyphen', 'the pre-', 'and post-birth work', 'the pre- and post-birth work'],
    ['of two words that are none together', 'a multi-', 'agency plan', 'a multi-agency plan'],
    ['with a figure', 'for a 12-', 'month period', 'for a 12-month period'],
    ['of names', 'Smith-', 'Jones', 'Smith-Jones'],
  ])('a compound %s keeps its hyphen', (_, first, second, joined) => {
    expect(joinIn(PARTED, first, second)).toBe(joined)
  })

  it('a hyphen of another kind than the typed ones is the layout’s', () => {
    expect(joinIn(['a long-term plan'], 'some over\u2010', 'sight')).toBe('some oversight')
    expect(joinIn(['a long\u2010term plan'], 'some over\u2010', 'worked staff')).toBe(
      'some over\u2010worked staff',
    )
    expect(joinIn(['a long-term plan'], 'at Over\u2010', 'Town')).toBe('at Over\u2010Town')
    expect(joinIn(['a long-term plan', 'some over\u2010', 'sight'], 'child-', 'centred')).toBe(
      'child-centred',
    )
  })
})
