import { toString as textOf } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { toSettings } from '../../src/settings.js'

it('takes figures that are above the line by their characters for footnotes on a web page', async () => {
  const page = `<html><body><p>Dear Ms Venn</p><h2>Strengths</h2>
<ul><li>Managers¹ follow the guidance.²</li><li>Rooms are of 20 m² and more.</li></ul>
<p>¹ Those of the teams.</p><p>² That of the spring.</p>
<p>Yours sincerely</p><p>Ada Venn</p></body></html>`
  const document = await extract(Buffer.from(page), new VFile('letter.html'), toSettings({}))
  expect(document!.tree.children.map((node) => textOf(node))).toEqual([
    'Dear Ms Venn',
    'Strengths',
    'Managers follow the guidance.Rooms are of 20 m² and more.',
    'Yours sincerely',
    'Ada Venn',
  ])
  expect(document!.furniture.map(({ kind, text }) => [kind, text])).toEqual([
    ['footnote-mark', '1'],
    ['footnote-mark', '2'],
    ['footnote', '1 Those of the teams.'],
    ['footnote', '2 That of the spring.'],
  ])
})
