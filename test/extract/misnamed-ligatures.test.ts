import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { mendMisnamedLigatures } from '../../src/extract/misnamed-ligatures.js'
import { witness } from '../../src/extract/witness.js'
import { toSettings } from '../../src/settings.js'
import { plainText } from '../../src/structure/nodes.js'
import { printPdf } from './printed-page.js'

describe('letters that stand for ligatures', () => {
  it('are the ligatures again, in names too, for both readers of a PDF, and it is said', async () => {
    const lines = [
      'Staû in Bayüeld House make speciüc plans;',
      'the ündings say so, and oûers beneüt from staû.',
    ]
    const bytes = await printPdf([lines.map((text, at) => ({ text, x: 60, y: 80 + 14 * at, size: 11 }))])
    const file = new VFile('letter.pdf')
    const document = await extract(bytes, file, toSettings())
    const text = document!.tree.children.map((node) => plainText(node)).join(' ')
    expect(text).toBe(
      'Staff in Bayfield House make specific plans; the findings say so, and offers benefit from staff.',
    )
    expect(file.messages.map(({ reason }) => reason)).toContain(
      'Unexpected letters for ligatures, mended û to ff, ü to fi',
    )
    expect((await witness(bytes, 'application/pdf'))[0]?.text).toContain('findings')
  })

  it('are the ligatures again where they are of another script', () => {
    const file = new VFile()
    const mended = mendMisnamedLigatures(['O昀케cers of the o昀케ce', 'are e昀케cient.'], file)
    expect(mended).toEqual(['Officers of the office', 'are efficient.'])
    expect(file.messages).toHaveLength(1)
  })

  it('are the ligatures again where they are capitals', () => {
    const file = new VFile()
    expect(mendMisnamedLigatures(['The Þndings on oÝers, and staÝ beneÞt.'], file)).toEqual([
      'The findings on offers, and staff benefit.',
    ])
  })

  it.each([
    ['Chinese', 'Talks in 中文 and 日本語 are for all; leaflets are in 中文 too.'],
    ['a name', 'Ms Müller and Mr Brontë met the Zürich team; Ms Müller leads.'],
    ['words of French', 'The café is a naïve façade, a cliché, a fête.'],
    ['one word with a capital and without', 'Naïve views are rare; few staff are naïve.'],
    ['one word that another letter makes English', 'Mr Süre went home.'],
  ])('are letters in %s', (_, text) => {
    const file = new VFile()
    expect(mendMisnamedLigatures([text], file)).toEqual([text])
    expect(file.messages).toEqual([])
  })

  it('are looked for in one pass, however long a run of letters is', () => {
    const started = performance.now()
    mendMisnamedLigatures([`${'a'.repeat(200_000)} café`], new VFile())
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
