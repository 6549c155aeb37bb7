import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Scores } from '../../src/evaluate/scores.js'
import { expectItem } from '../docs/figures.js'
import { describeWith } from '../outside.js'
import { expectAtLeast, type Floors, LETTERS, readAll, readGoldOfFiles, scoreByFamily } from './letters.js'

/** A little under what is reached by the text of a page alone. */
const FLOORS: Floors = {
  title: 0.99,
  letterDate: 0.99,
  inspectionStart: 0.99,
  inspectionEnd: 0.99,
  addresseeNames: 0.99,
  signatoryNames: 0.98,
  sections: 0.99,
  pages: 0.99,
  nothingLost: 0.99,
}

/** `-layout` keeps columns and indents; without it lines are put in reading order, and some hyphens are lost. */
const MANNERS: [command: string, item: string, floors: Floors][] = [
  ['pdftotext -layout', 'figures-pdftotext-layout', { ...FLOORS, findingsExact: 0.99 }],
  ['pdftotext', 'figures-pdftotext', { ...FLOORS, findingsExact: 0.975 }],
  ['pdftotext -raw', 'figures-pdftotext-raw', { ...FLOORS, findingsExact: 0.985 }],
]

describeWith({ shared: ['letters', 'gold/letters'], commands: ['pdftotext'] }, 'pdftotext', () => {
  describe.each(MANNERS)('of the real letters: %s', (command, item, floors) => {
    let folder: string
    let scores: Record<string, Scores>

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'letters-as-text-'))
      const gold = readGoldOfFiles().filter(({ source }) => source.endsWith('.pdf'))
      const texts = gold.map(({ source }) => toTextPath(source))
      for (const { source } of gold) {
        const path = join(folder, toTextPath(source))
        mkdirSync(dirname(path), { recursive: true })
        const [program, ...options] = command.split(' ')
        execFileSync(program!, [...options, join(LETTERS, source), path])
      }
      const results = await readAll(texts, folder)
      scores = scoreByFamily(gold, (path) => results.get(toTextPath(path))?.letter ?? null)
    }, 600_000)

    afterAll(() => rmSync(folder, { recursive: true }))

    it.each(['joint-targeted-area', 'focused-visit'])('agrees with gold: %s', (family) => {
      expectAtLeast(scores[family], floors)
    })

    it('reaches the figure that README shows', () => {
      expectItem(item, `as text by \`${command}\` (72 letters)`, scores.all!)
    })

    it('gives letters that are all read', () => expect(scores.all?.missing).toBe(0))
  })
})

const toTextPath = (path: string) => path.replace(/\.pdf$/, '.txt')

/** Ways in which a letter without pages comes by e-mail. */
const BY_MAIL: [name: string, change: (markdown: string) => string][] = [
  ['hard-wrapped', (markdown) => wrapAll(plain(markdown)).join('\n')],
  ['double-spaced', (markdown) => wrapAll(plain(markdown)).join('\n\n')],
  ['without any markup, bullets included', (markdown) => plain(markdown).replace(/^(\s*)[-*+]\s+/gm, '$1')],
]

describeWith({ shared: ['letters', 'gold/letters'] }, 'the letter that is Markdown, as plain text', () => {
  it.each(BY_MAIL)('%s', async (_, change) => {
    const gold = readGoldOfFiles().filter(({ source }) => source.endsWith('.md'))
    const folder = mkdtempSync(join(tmpdir(), 'letters-by-mail-'))
    try {
      for (const { source } of gold) {
        mkdirSync(join(folder, dirname(source)), { recursive: true })
        const path = join(folder, source.replace(/\.md$/, '.txt'))
        writeFileSync(path, change(readFileSync(join(LETTERS, source), 'utf8')))
      }
      const results = await readAll(
        gold.map(({ source }) => source.replace(/\.md$/, '.txt')),
        folder,
      )
      const scores = scoreByFamily(gold, (path) => results.get(path.replace(/\.md$/, '.txt'))?.letter ?? null)
      const { pages: _pages, ...floors } = FLOORS
      expectAtLeast(scores.all, { ...floors, findingsExact: 1 })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

/** Without headings, emphasis and escapes of Markdown. */
function plain(markdown: string): string {
  return markdown
    .replace(/^#+\s+/gm, '')
    .replace(/[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}|\\(?=[^\w\s])| {2}$/gm, '')
}

function wrapAll(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.match(/.{1,72}(?:\s+|$)/g)?.map((part) => part.trimEnd()) ?? [''])
}
