import { describe, expect, it } from 'vitest'
import { toMarkdownBullets } from '../../src/extract/markdown/bullets.js'

describe('lines of Markdown', () => {
  it('are items where a sign stands right before their text', () => {
    expect(toMarkdownBullets('*Nurses visit early.\n*Plans are late.')).toBe(
      '- Nurses visit early.\n- Plans are late.',
    )
  })

  it('are none where they are emphasised', () => {
    const text = '*Contact and referral*\n\n- Nurses visit early.\n\n*Assessment*\n\n- Plans are late.'
    expect(toMarkdownBullets(text)).toBe(text)
  })
})
