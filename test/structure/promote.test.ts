import type { Paragraph, Root } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { jointTargetedArea } from '../../src/structure/families/joint-targeted-area.js'
import { promote } from '../../src/structure/promote.js'

/** The kinds of nodes that a paragraph of these lines becomes, with text below it. */
function kindsOf(...texts: string[]): string[] {
  const lines: Paragraph = {
    type: 'paragraph',
    children: texts
      .flatMap((value): Paragraph['children'] => [{ type: 'break' }, { type: 'text', value }])
      .slice(1),
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

describe('a line within a paragraph', () => {
  it('is a heading behind a sentence, and what is below it may hold the next', () => {
    const lines = [
      'Staff know the town.',
      'Areas for development',
      'Notes are short.',
      'Areas for priority action',
    ]
    const parts = ['paragraph', 'heading', 'paragraph', 'heading', 'paragraph']
    expect(kindsOf(...lines, 'None')).toEqual([...parts, 'paragraph'])
    expect(kindsOf('Strengths', ...lines, 'None')).toEqual(['heading', ...parts, 'paragraph'])
  })

  it('is none within a sentence', () => {
    expect(kindsOf('They call these', 'Areas for development', 'Notes are short.')).toEqual([
      'paragraph',
      'paragraph',
    ])
    expect(kindsOf('Staff stay.', 'Areas for development', 'are few.')).toEqual(['paragraph', 'paragraph'])
  })
})

describe('a paragraph of several sentences', () => {
  it('is no heading for its first words', () => {
    const text = 'There are no areas for priority action. However, this should be done:'
    expect(kindsOf(text)).toEqual(['paragraph', 'paragraph'])
  })
})
