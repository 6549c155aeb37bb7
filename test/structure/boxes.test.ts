import type { Blockquote, Heading, List, Root } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { focusedVisit } from '../../src/structure/families/focused-visit.js'
import { toSections } from '../../src/structure/sections.js'

const heading = (value: string): Heading => ({
  type: 'heading',
  depth: 2,
  children: [{ type: 'text', value }],
})
const list = (value: string): List => ({
  type: 'list',
  children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] }],
})

/** The kinds and headings of the sections that a box becomes. */
function sectionsOf(...children: Blockquote['children']) {
  const tree: Root = { type: 'root', children: [{ type: 'blockquote', children }] }
  const file = new VFile()
  file.data.family = focusedVisit
  return toSections()(tree, file).children.flatMap((node) =>
    node.type === 'section' ? [[node.kind, node.heading]] : [],
  )
}

describe('a box', () => {
  it('of findings is their sections, one below the other or side by side', () => {
    const nodes = [
      heading('Strengths'),
      list('Nurses visit early.'),
      heading('Areas for improvement'),
      list('Plans are late.'),
    ]
    expect(sectionsOf(...nodes)).toEqual([
      ['strengths', 'Strengths'],
      ['areas-for-development', 'Areas for improvement'],
    ])
  })

  it('that opens with a study is one, whatever stands in it', () => {
    expect(sectionsOf(heading('Case study'), heading('Strengths'), list('Nurses visit early.'))).toEqual([
      ['narrative', 'Case study'],
      ['narrative', 'Strengths'],
    ])
  })
})
