import { expect, it } from 'vitest'
import { isWithoutWidth } from '../../src/extract/no-width.js'

it.each([
  [0x200e, true],
  [0xfeff, true],
  [0x2028, false],
  [0x2019, false],
  [0x1f600, false],
])('whether %i has no width', (code, expected) => {
  expect(isWithoutWidth(code)).toBe(expected)
})
