import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { doubt } from '../../src/structure/doubts.js'

/** What is said of a letter with this subject line. */
function saidOf(title: string): string[] {
  const file = new VFile()
  const person = { name: 'Una Thorpe', role: null, organisation: null }
  doubt(
    {
      title,
      letterDate: null,
      salutation: 'Dear Ms Thorpe',
      addressees: [{ ...person, address: [], postcode: null }],
      signatories: [person],
      authority: { name: 'Bury', laCode: '351', gssCode: 'E08000002', region: 'North West' },
      sections: [],
    },
    file,
  )
  return file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)
}

it('a letter about two authorities is said to be, for it is entered under one', () => {
  const said = saidOf('Focused visit to Bury and Leeds children\u2019s services')
  expect(said).toContain(
    'several-authorities: Unexpected authorities “Bury” and “Leeds”, expected the one that the letter is about',
  )
  expect(saidOf('Focused visit to Bury children\u2019s services').join()).not.toContain('several')
})
