import { expect, it } from 'vitest'
import { readGoldExamples } from '../../src/classify/gold.js'
import { classifierOf } from '../../src/classify/index.js'
import { THEMES } from '../../src/classify/themes.js'
import { describeWith, SHARED } from '../outside.js'

describeWith({ shared: ['gold/findings.ndjson', 'gold/letters'] }, 'the model and its gold', () => {
  it('says of itself what it was trained on', () => {
    const examples = readGoldExamples(`${SHARED}gold`, THEMES)
    const { facts } = classifierOf().model
    expect(facts).toMatchObject({
      examples: examples.length,
      judged: examples.filter(({ judged }) => judged).length,
      letters: new Set(examples.map(({ letter }) => letter)).size,
    })
    THEMES.forEach(({ id }, theme) => {
      expect(facts.support[id]).toBe(examples.filter(({ themes }) => themes.includes(theme)).length)
    })
  })

  it('keeps each council on one side, however its name is spelt', () => {
    const groups = new Set(readGoldExamples(`${SHARED}gold`, THEMES).map(({ group }) => group))
    for (const group of groups) expect(group).toMatch(/^[a-z]+(-[a-z]+)*$/)
    const words = [...groups].map((group) =>
      group
        .split('-')
        .filter((word) => word !== 'and')
        .sort()
        .join(' '),
    )
    expect(new Set(words).size).toBe(groups.size)
  })
})
