import { expect, it } from 'vitest'
import { isGreeted, toGreeted } from '../../src/structure/greeting.js'

it.each([
  ['Dear Ms Thorpe and Mr Vale', ['Thorpe', 'Vale']],
  ['Dear Ms THORPE', ['THORPE']],
  ['Dear Dr J. O’Brien', ['O’Brien']],
  ['Dear colleagues', []],
])('%j greets %j', (salutation, surnames) => {
  expect(toGreeted(salutation)).toEqual(surnames)
})

it('knows a name by its surname, however that is written', () => {
  expect(isGreeted('Ms Una Thorpe', ['THORPE'])).toBe(true)
  expect(isGreeted("Dr Jo O'Brien", ['O’Brien'])).toBe(true)
  expect(isGreeted('Mr Piers Hallam', ['Thorpe'])).toBe(false)
})
