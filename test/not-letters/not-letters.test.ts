import { describe, expect, it } from 'vitest'
import { readLetters } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'
import { OTHERS } from './others.js'
import { UNSEEN } from './unseen.js'

const settings = toSettings({ classify: false })

describe.each(['txt', 'md'])('as %s', (form) => {
  const read = (text: string) => readLetters({ path: `file.${form}`, bytes: Buffer.from(text) }, settings)

  it.each(Object.entries(OTHERS))('a %s is no letter, and a reason says so', async (_, text) => {
    const [{ letter, file }, ...others] = await read(text)
    expect(letter).toBeNull()
    expect(others).toEqual([])
    const fatal = file.messages.filter((message) => message.fatal)
    expect(fatal.map(({ ruleId }) => ruleId)).toEqual(['not-a-letter'])
    expect(fatal[0]?.reason).toMatch(/^Unexpected .*, expected /)
  })

  it.each(Object.entries(UNSEEN))('a letter on a %s is of an unknown family', async (_, { text, judged }) => {
    const [{ letter }, ...others] = await read(text)
    expect(others).toEqual([])
    expect(letter?.family).toBe('unknown')
    expect(letter?.salutation).toBe('Dear Ms Vane')
    const sections = letter?.sections.filter(({ kind }) => kind !== 'narrative') ?? []
    expect(sections.map(({ kind }) => kind)).toEqual(judged)
    expect(sections.map(({ findings }) => findings.length)).toEqual(judged.map(() => 1))
    expect(letter?.messages.map(({ ruleId }) => ruleId)).toContain('unknown-family')
  })
})
