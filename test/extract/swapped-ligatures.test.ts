import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { mendSwappedLigatures } from '../../src/extract/swapped-ligatures.js'

describe('ligatures with their bytes in reverse', () => {
  it('are plain letters, and it is said', () => {
    const file = new VFile()
    expect(mendSwappedLigatures('sta昀昀, o昀昀椀cers, 昀椀ndings, se琀琀led', file)).toBe(
      'staff, officers, findings, settled',
    )
    expect(file.messages.map(({ ruleId, reason }) => [ruleId, reason])[0]).toEqual([
      'mended-encoding',
      'Unexpected bytes of ligatures in reverse, mended 昀昀 to ff, 昀昀椀 to ffi, 昀椀 to fi, 琀琀 to tt',
    ])
  })

  it('are none where Chinese is written', () => {
    const file = new VFile()
    expect(mendSwappedLigatures('the word 昀椀 is no word, nor is 昀 in Marlow', file)).toContain('昀椀 is')
    expect(file.messages).toEqual([])
  })
})
