import type { Paragraph, Root } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { jointTargetedArea } from '../../src/structure/families/joint-targeted-area.js'
import { promote } from '../../src/structure/promote.js'

/** The kinds of nodes that a paragraph of two lines becomes, with text below it. */
function kindsOf(first: string, second: string): string[] {
  const lines: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: first }, { type: 'break' }, { type: 'text', value: second }],
  }
  const below: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: 'Staff know the town.' }] }
  const tree: Root = { type: 'root', children: [lines, below] }
  const file = new VFile()
  file.data.family = jointTargetedArea
  return promote()(tree, file).children.map((node) => node.type)
}

describe('the first line of a paragraph', () => {
  it('is a heading where it reads like one', () => {
    expect(kindsOf('Strengths', 'Nurses in Marlow Vale visit early.')).toEqual([
      'heading',
      'paragraph',
      'paragraph',
    ])
  })

  it('is none where its sentence goes on in the next', () => {
    const first = 'It is a strength that children in Marlow Vale or those who live in'
    expect(kindsOf(first, 'care are seen without delay.')).toEqual(['paragraph', 'paragraph'])
  })
})

describe('the last line of a paragraph', () => {
  it('is a heading behind a sentence that is short enough to belong to it', () => {
    expect(kindsOf('Staff know the town well.', 'Areas for development')).toEqual([
      'paragraph',
      'heading',
      'paragraph',
    ])
  })

  it('is the rest of a heading that was wrapped', () => {
    expect(kindsOf('Key areas that require', 'Improvement')).toEqual(['heading', 'paragraph'])
  })
})
