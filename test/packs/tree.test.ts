import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { toCoverage } from '../../src/account/index.js'
import type { Document } from '../../src/extract/document.js'
import { extract } from '../../src/extract/index.js'
import { toSettings } from '../../src/settings.js'
import { toStructure } from '../../src/structure/index.js'
import { type LetterPart, toPack } from '../../src/structure/pack/index.js'
import { AGENDA, MINUTES, toMarkdown } from './matter.js'

const markdownOf = (slug: string) => readFileSync(join('corpus', slug, 'letter.md'), 'utf8')

/** What several files would be in one, as a reader without lines gives it: the tree alone can be cut. */
async function partsOf(...texts: string[]): Promise<LetterPart[]> {
  const file = new VFile({ path: 'pack.md' })
  const read = (text: string) => extract(Buffer.from(text), file, toSettings())
  const documents = (await Promise.all(texts.map(read))).map((document) => document!)
  const { parts: _, ...first } = documents[0]!
  const joined: Document = {
    ...first,
    tree: { type: 'root', children: documents.flatMap(({ tree }) => tree.children) },
    source: documents.flatMap(({ source }) => source),
    furniture: documents.flatMap(({ furniture }) => furniture),
  }
  return toPack(joined, file).parts
}

async function told({ document, file }: LetterPart) {
  const { furniture, ...structure } = await toStructure(document, file)
  const left = [...document.furniture, ...furniture]
  const coverage = toCoverage(structure, { source: document.source, furniture: left }, file)
  return { ...structure, lost: coverage.lost }
}

describe('a tree without lines', () => {
  it('is cut into the letters that it holds, no word of them lost', async () => {
    const slugs = ['ashcombe-2019-02-11', 'westmarch-2010-03-17']
    const [first, second] = slugs.map(markdownOf)
    const parts = await partsOf(toMarkdown(AGENDA), first!, toMarkdown(MINUTES), second!)
    expect(parts).toHaveLength(2)
    for (const [at, part] of parts.entries()) {
      const [alone] = await partsOf(markdownOf(slugs[at]!))
      expect(await told(part)).toEqual(await told(alone!))
    }
  })

  it('stays whole where it is one letter', async () => {
    const [part, ...others] = await partsOf(markdownOf('ashcombe-2019-02-11'))
    expect(others).toEqual([])
    expect(part?.stretch).toBeNull()
  })
})
