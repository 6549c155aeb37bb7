import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Element, Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import { VFile } from 'vfile'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Scores } from '../../src/evaluate/scores.js'
import { extract } from '../../src/extract/index.js'
import { toSettings } from '../../src/settings.js'
import { expectItem } from '../docs/figures.js'
import { describeWith } from '../outside.js'
import { expectAtLeast, type Floors, LETTERS, readAll, readGoldOfFiles, scoreByFamily } from './letters.js'

/** A little under what is reached; the tree that is written out is what the PDF reader made of the pages. */
const FLOORS: Floors = { sections: 0.99, findingsExact: 0.99, findingsSoft: 0.99, signatoryNames: 0.99 }

describeWith(
  { shared: ['letters', 'gold/letters'], commands: ['soffice'] },
  'the real joint targeted area letters, saved as Word documents by LibreOffice',
  () => {
    let folder: string
    let scores: Record<string, Scores>

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'letters-as-word-'))
      const gold = readGoldOfFiles().filter(({ family }) => family === 'joint-targeted-area')
      const pages = await Promise.all(
        gold.map(async ({ source }, index) => {
          const bytes = readFileSync(join(LETTERS, source))
          const document = await extract(bytes, new VFile({ path: source }), toSettings())
          writeFileSync(join(folder, `${index}.html`), toPage(toHast(document!.tree)))
          return join(folder, `${index}.html`)
        }),
      )
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
      const filters = ['--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML']
      execFileSync('soffice', [profile, '--headless', ...filters, '--outdir', folder, ...pages], {
        stdio: 'ignore',
      })
      const results = await readAll(
        gold.map((_, index) => `${index}.docx`),
        folder,
      )
      const indexes = new Map(gold.map(({ source }, index) => [source, `${index}.docx`]))
      scores = scoreByFamily(gold, (path) => results.get(indexes.get(path) ?? '')?.letter ?? null)
    }, 900_000)

    afterAll(() => rmSync(folder, { recursive: true }))

    it('agree with gold', () => expectAtLeast(scores.all, FLOORS))

    it('are all read', () => expect(scores.all?.missing).toBe(0))

    it('reach the figure that README shows', () => {
      expectItem('figures-office', 'saved as Word documents by LibreOffice (44 letters)', scores.all!)
    })
  },
)

/** A page of the elements of a tree, a boxed study in a table of one cell with a border. */
function toPage(tree: Nodes): string {
  box(tree)
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${toHtml(tree)}</body></html>`
}

function box(node: Nodes): void {
  if (!('children' in node)) return
  for (const child of node.children) box(child)
  if (node.type !== 'element' || node.tagName !== 'blockquote') return
  const toElement = (tagName: string, children: Element['children']): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children,
  })
  Object.assign(node, { tagName: 'table', properties: { border: 1 } })
  node.children = [toElement('tr', [toElement('td', node.children)])]
}
