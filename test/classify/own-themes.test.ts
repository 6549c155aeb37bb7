import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLabels } from '../../src/classify/labels.js'
import { parseThemeList } from '../../src/classify/theme-list.js'
import { THEMES } from '../../src/classify/themes.js'

const folder = mkdtempSync(join(tmpdir(), 'labels-'))
const LIST = parseThemeList('- {id: roads, label: Roads}\n- {id: parks, label: Parks}\n', 'list.yaml')

/** The labels in a file of this name and content. */
function labelsOf(name: string, lines: readonly string[]) {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return readLabels(path, LIST)
}

describe('parseThemeList', () => {
  it('takes YAML and JSON, bare or under a key', () => {
    const json = JSON.stringify({ themes: LIST })
    expect(parseThemeList(json, 'list.json')).toEqual(LIST)
    expect(parseThemeList(JSON.stringify(THEMES), 'all.json')).toEqual(THEMES)
  })

  it.each([
    [
      'an id twice',
      '- {id: a, label: A}\n- {id: b, label: B}\n- {id: a, label: C}\n',
      /list\.yaml:3: .*second theme "a"/,
    ],
    [
      'an id with spaces',
      'themes:\n  - {id: a, label: A}\n  - {id: not kebab, label: B}\n',
      /list\.yaml:3: .*kebab-case/s,
    ],
    ['a missing label', '- {id: a, label: A}\n- {id: b}\n', /list\.yaml:2: .*label/s],
    ['an unknown key', '- {id: a, label: A}\n- {id: b, label: B, colour: red}\n', /list\.yaml:2: .*colour/s],
    ['one theme alone', '- {id: a, label: A}\n', /Unexpected 1 themes/],
    ['an empty file', '', /expected a list/],
    ['no list', 'a: 1\n', /expected a list/],
    ['no YAML', '- {id: a\n- b', /list\.yaml:\d+: .*expected YAML/],
  ])('says what is wrong with %s', (_, text, expected) => {
    expect(() => parseThemeList(text, 'list.yaml')).toThrow(expected)
  })
})

describe('readLabels', () => {
  const good = Array.from({ length: 5 }, (_, at) => [
    `"The road, number ${at}, is\nuneven",roads,eastmere-2020-01-0${at + 1}`,
    `Park ${at} is green,parks; roads,`,
  ]).flat()

  it('reads CSV and NDJSON alike', () => {
    const fromCsv = labelsOf('good.csv', ['text,themes,letter', ...good])
    const lines = fromCsv.map(({ text, themes, letter }) =>
      JSON.stringify({ text, themes: themes.map((theme) => LIST[theme]!.id), letter }),
    )
    const fromLines = labelsOf('good.ndjson', lines)
    expect(fromLines.map(({ text, themes }) => ({ text, themes }))).toEqual(
      fromCsv.map(({ text, themes }) => ({ text, themes })),
    )
    expect(fromCsv[1]!.themes).toEqual([1, 0])
    expect(fromCsv[0]!.group).toBe('eastmere')
  })

  it.each([
    ['an unknown theme', ['text,themes', 'A park,lakes'], /bad\.csv:2: .*"lakes"/],
    ['a theme twice', ['text,themes', 'A park,parks;parks'], /bad\.csv:2: .*second "parks"/],
    ['no theme', ['text,themes', 'A road,roads', 'A park,'], /bad\.csv:3: .*without themes/],
    ['no text', ['text,themes', ',parks'], /bad\.csv:2/],
    ['a missing column', ['text', 'A park'], /bad\.csv:2: .*themes/s],
    ['too few examples', ['text,themes', 'A park,parks'], /roads \(0\), parks \(1\)/],
    ['nothing', [''], /empty/],
  ])('says what is wrong with %s', (_, lines, expected) => {
    expect(() => labelsOf('bad.csv', lines)).toThrow(expected)
  })

  it('names the line that is no JSON', () => {
    expect(() => labelsOf('bad.ndjson', ['{"text":"A","themes":["roads"]}', '{'])).toThrow(/bad\.ndjson:2/)
  })
})
