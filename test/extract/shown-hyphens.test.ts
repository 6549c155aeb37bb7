import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { mendShownHyphens } from '../../src/extract/shown-hyphens.js'
import { toSettings } from '../../src/settings.js'
import { plainText } from '../../src/structure/nodes.js'

describe('soft hyphens', () => {
  const shown = [
    'Multi\u00adagency teams share plans with needs\u00adled aims, and the self\u00ad',
    'aware leaders of the night service write them down in good time.',
  ]

  it('are hyphens where they part words that are none when joined, and it is said', async () => {
    const file = new VFile('letter.txt')
    const document = await extract(Buffer.from(`${shown.join('\n')}\n`), file, toSettings())
    expect(document!.tree.children.map((node) => plainText(node)).join(' ')).toBe(
      'Multi-agency teams share plans with needs-led aims, and the self-aware leaders of the night service write them down in good time.',
    )
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['mended-encoding'])
  })

  it.each([
    [
      'a layout parted words',
      'The infor\u00admation that man\u00adagers have of chil\u00addren is needs\u00adled.',
    ],
    ['one word shows nothing', 'Multi\u00adagency teams share plans.'],
  ])('are soft where %s', (_, text) => {
    const file = new VFile()
    expect(mendShownHyphens([text], file)).toEqual([text])
    expect(file.messages).toEqual([])
  })
})
