import { expect, it } from 'vitest'
import { follows, isLabel } from '../../src/extract/markdown/label-order.js'

it.each([
  ['1.1', '1.2', true],
  ['1.3', '2.1', true],
  ['1.1', '1.1.1', true],
  ['1.1.4', '1.2', true],
  ['A3', 'B1', true],
  ['(iv)', '(v)', true],
  ['(h)', '(i)', true],
  ['1.1', '1.3', false],
  ['1.2', '1.1', false],
  ['1', '1', false],
  ['(a)', 'b.', false],
  ['2.1', '3.2', false],
])('%s and %s', (before, label, expected) => {
  expect(follows(before, label)).toBe(expected)
})

it('no long text is taken for a label, and none takes long', () => {
  for (const text of ['1.'.repeat(50_000), 'iv'.repeat(50_000), '('.repeat(100_000)])
    expect(isLabel(text)).toBe(false)
})
