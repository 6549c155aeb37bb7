import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { explainFinding } from '../../src/classify/explain.js'
import { classifierOf, classifyFindings } from '../../src/classify/index.js'
import { THEMES } from '../../src/classify/themes.js'
import type { Finding } from '../../src/schema.js'

const findingOf = (text: string): Finding => ({
  id: 'f1',
  ordinal: 1,
  subheading: null,
  text,
  pages: [3],
  boxes: [],
  themes: [],
})

/** The themes of one finding, and what was said of it. */
function classify(text: string) {
  const file = new VFile()
  const [finding] = classifyFindings([findingOf(text)], file, classifierOf())
  return { themes: finding!.themes, rules: file.messages.map(({ ruleId }) => ruleId), file }
}

describe('THEMES', () => {
  it('has an id, a label and a definition of its own for each theme', () => {
    for (const key of ['id', 'label', 'definition'] as const) {
      expect(new Set(THEMES.map((theme) => theme[key])).size).toBe(THEMES.length)
    }
  })

  it('is the list that the model was trained with', () => {
    expect(classifierOf().model.themes).toEqual(THEMES)
  })
})

describe('classifyFindings', () => {
  it.each([
    ['Supervision of social workers is irregular and poorly recorded.', 'supervision'],
    ['Return home interviews for children who go missing are not always offered.', 'exploitation-missing'],
    ['Caseloads in Eastmere are too high because of vacancies and staff turnover.', 'workforce-capacity'],
    ['Strategy discussions are not attended by health professionals.', 'child-protection'],
    ['The emergency duty team responds well at weekends.', 'out-of-hours'],
  ])('says what %j is first of all about', (text, main) => {
    const { themes } = classify(text)
    expect(themes[0]).toMatchObject({ id: main, main: true })
    expect(themes.filter((theme) => theme.main)).toHaveLength(1)
  })

  it('quotes its evidence from the finding, as printed', () => {
    const text = 'Children’s SUPERVISION-plans: “Managers” don’t sign-off chronologies promptly.'
    for (const { evidence } of classify(text).themes) {
      expect(evidence.length).toBeGreaterThan(0)
      for (const words of evidence) expect(text).toContain(words)
    }
  })

  it('gives a finding that it can make little of its best theme, and says that the score is low', () => {
    const { themes, rules } = classify('It was a pleasant building with a garden.')
    expect(themes).toHaveLength(1)
    expect(rules).toContain('low-score')
  })

  it('gives no theme where it knows no word, and says so with the page', () => {
    const { themes, rules, file } = classify('— Qqq zzz. —')
    expect(themes).toEqual([])
    expect(rules).toEqual(['no-theme'])
    expect(file.messages[0]).toMatchObject({ page: 3, fatal: false })
  })

  it('bears a finding as long as a book', () => {
    const { themes } = classify('Supervision is late, and neglect is not measured. '.repeat(20_000))
    expect(themes.map(({ id }) => id)).toContain('supervision')
  })

  it('changes nothing but the themes', () => {
    const finding = Object.freeze(findingOf('Neglect is not measured.'))
    const [classified] = classifyFindings([finding], new VFile(), classifierOf())
    expect({ ...classified, themes: [] }).toEqual(finding)
  })
})

describe('explainFinding', () => {
  it('gives the themes of the finding and the runner-up, each with the words that spoke for it', () => {
    const text = 'Neglect is not measured, and visits to children are delayed.'
    const reasons = explainFinding(text, classifierOf())
    expect(reasons.filter(({ given }) => given).map(({ id }) => id)).toEqual(
      classify(text).themes.map(({ id }) => id),
    )
    expect(reasons.filter(({ given }) => !given)).toHaveLength(1)
    for (const { evidence } of reasons) {
      for (const { words, start, end } of evidence) expect(text.slice(start, end)).toBe(words)
    }
  })
})

describe('the model file', () => {
  const path = new URL('../../src/classify/model.bin', import.meta.url)

  it('is at most 3 MB', () => {
    expect(statSync(path).size).toBeLessThan(3_000_000)
  })

  it('is read, with all that it needs, without a word on stdout or stderr', () => {
    const script = "import('./dist/classify/index.js').then(({ classifierOf }) => classifierOf())"
    const output = execFileSync(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    expect(output.length).toBe(0)
  })
})
