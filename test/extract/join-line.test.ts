import { describe, expect, it } from 'vitest'
import { joinLine, toVocabulary } from '../../src/extract/reflow.js'

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
})
