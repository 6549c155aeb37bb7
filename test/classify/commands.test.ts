import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeModel } from '../../src/classify/model-file.js'
import { THEMES } from '../../src/classify/themes.js'
import type { Letter } from '../../src/schema.js'
import { inventExamples, SHORT_LIST } from './invented.js'

const folder = mkdtempSync(join(tmpdir(), 'themes-'))
const LETTER = 'corpus/ashcombe-2019-02-11/letter.md'

/** The built command line, as a process. */
function run(...args: string[]) {
  return runOn('', ...args)
}

function runOn(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    encoding: 'utf8',
    input,
  })
  return { code: status, stdout, stderr }
}

/** A file in the test's own folder. */
function fileOf(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('themes', () => {
  it('prints the list as JSON, as a table and for people', () => {
    expect(JSON.parse(run('themes', '--json').stdout)).toEqual(THEMES)
    for (const format of ['md', 'text']) {
      const { stdout } = run('themes', '--format', format)
      for (const { id, label } of THEMES) expect(stdout).toMatch(new RegExp(`${id}.*${label}`))
    }
  })

  it('refuses an unknown format', () => {
    expect(run('themes', '--format', 'xml')).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('train', () => {
  const list = fileOf('list.json', JSON.stringify(SHORT_LIST))
  const labels = fileOf(
    'labels.ndjson',
    inventExamples()
      .map(({ text, themes, letter }) =>
        JSON.stringify({ text, letter, themes: themes.map((theme) => SHORT_LIST[theme]!.id) }),
      )
      .join('\n'),
  )

  it('makes a model for a list of one’s own, which letters are then read with', () => {
    const out = join(folder, 'model.bin')
    const { code, stdout } = run('train', '--themes', list, '--labels', labels, '--out', out)
    expect(code).toBe(0)
    const { themes, facts } = decodeModel(readFileSync(out), out)
    expect(themes).toEqual(SHORT_LIST)
    expect(JSON.parse(stdout)).toEqual({ model: out, ...facts })
    const parsed = run('parse', LETTER, '--model', out)
    const letter: Letter = JSON.parse(parsed.stdout)
    const given = letter.sections.flatMap(({ findings }) => findings.flatMap((finding) => finding.themes))
    expect(given.length).toBeGreaterThan(0)
    for (const { id } of given) expect(SHORT_LIST.map((theme) => theme.id)).toContain(id)
  })

  it('leaves no file where the labels are bad', () => {
    const out = join(folder, 'never.json')
    const bad = fileOf('bad.csv', 'text,themes\nA finding,lakes\n')
    const ran = run('train', '--themes', list, '--labels', bad, '--out', out)
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('bad.csv:2')
    expect(existsSync(out)).toBe(false)
  })

  it.each([
    ['a folder that is not there', join('nowhere', 'model.bin'), 'The folder is not there'],
    ['a folder', '.', 'A folder stands where a file is needed'],
  ])('says before it trains that the model cannot be written: %s', (_, name, reason) => {
    const out = join(folder, name)
    const ran = run('train', '--themes', list, '--labels', labels, '--out', out)
    expect(ran).toEqual({
      code: 1,
      stdout: '',
      // Nothing of "trained 20 %" before it.
      stderr: `ofsted-letters: ${reason}: ${out}. No model was written; run again when this is put right.\n`,
    })
  })

  it('wants gold or labels, not both', () => {
    expect(run('train')).toMatchObject({ code: 2 })
    expect(run('train', '--gold', folder, '--labels', labels)).toMatchObject({ code: 2 })
  })
})

describe('explain', () => {
  it('says the same of a letter and of the JSON made of it', () => {
    const fromLetter = run('explain', LETTER)
    const json = fileOf('letter.json', run('parse', LETTER).stdout)
    expect(fromLetter.code).toBe(0)
    expect(run('explain', json).stdout).toBe(fromLetter.stdout)
    expect(runOn(readFileSync(json, 'utf8'), 'explain', '-').stdout).toBe(fromLetter.stdout)
    const rows = run('parse', LETTER, LETTER, '--format', 'ndjson').stdout
    expect(runOn(rows, 'explain', '-').stdout).toBe(`${fromLetter.stdout}\n${fromLetter.stdout}`)
    expect(fromLetter.stdout).toMatch(/● [a-z-]+ +\d\.\d\d: “/)
  })

  it('lets nothing in a letter steer the terminal', () => {
    const letter: Letter = JSON.parse(run('parse', LETTER).stdout)
    for (const { findings } of letter.sections) {
      for (const finding of findings) finding.text = `Supervision\u001b[31m is\u202e late. ${finding.text}`
    }
    const { stdout } = run('explain', fileOf('steering.json', JSON.stringify(letter)))
    expect(stdout).toContain('\\u001b')
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  it('takes a letter that begins with a bracket for a letter', () => {
    const bracketed = fileOf('bracketed.md', `[Published](letter.md)\n\n${readFileSync(LETTER, 'utf8')}`)
    expect(run('explain', bracketed)).toMatchObject({ code: 0 })
  })

  it('fails on JSON that is no letter, and on a model that is none', () => {
    const other = fileOf('other.json', '{}')
    expect(run('explain', other)).toMatchObject({ code: 1, stdout: '' })
    expect(run('explain', LETTER, '--model', other)).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('evaluate', () => {
  it('wants letters, or to cross-validate', () => {
    expect(run('evaluate', '--gold', folder)).toMatchObject({ code: 2, stdout: '' })
    expect(run('evaluate', '--gold', folder, '--cross-validate', '--folds', '1')).toMatchObject({ code: 2 })
  })
})
