import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Element, Nodes, Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parse } from 'parse5'
import { beforeAll, describe, expect, it } from 'vitest'
import { printable } from '../../src/emit/printable.js'
import { report } from '../../src/emit/report/index.js'
import { Summary } from '../../src/emit/report/summary.js'
import { themePages } from '../../src/emit/report/theme-pages.js'
import type { Letter } from '../../src/schema.js'
import {
  archiveOf,
  copyOf,
  hostileLetter,
  putRun,
  specimenLetters,
  temporaryFolder,
} from '../store/letters.js'

let letters: Letter[]

beforeAll(async () => {
  letters = await specimenLetters()
})

/** The pages of a report, as a browser reads them, by their paths. */
async function pagesOf(archive: string): Promise<Map<string, Root>> {
  const out = temporaryFolder()
  await report(archive, { out })
  return new Map(
    filesOf(out).map((path) => [path, fromParse5(parse(readFileSync(join(out, path), 'utf8'))) as Root]),
  )
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

function elementsOf(node: Nodes): Element[] {
  const within = 'children' in node ? node.children.flatMap(elementsOf) : []
  return node.type === 'element' ? [node, ...within] : within
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

const named = (page: Root | undefined, name: string) =>
  elementsOf(page as Root).filter(({ tagName }) => tagName === name)

/** The words of the finding that an item of a list shows, without what is said about it. */
const wordsOf = (item: Element) => textOf(item.children[0] as Nodes)

const findingsOf = (letter: Letter) => letter.sections.flatMap(({ findings }) => findings)

describe('report', () => {
  it('shows every finding on the page of its letter and of each of its themes', async () => {
    const pages = await pagesOf(archiveOf(letters))
    for (const letter of letters) {
      const shown = named(pages.get(`letters/${letter.id}.html`), 'li')
      for (const { id, text, themes } of findingsOf(letter)) {
        expect(wordsOf(shown.find(({ properties }) => properties.id === id)!)).toBe(text)
        for (const theme of themes)
          expect(named(pages.get(`themes/${theme.id}.html`), 'li').map(wordsOf)).toContain(text)
      }
    }
  })

  it('counts in its overview what the letters hold', async () => {
    const pages = await pagesOf(archiveOf(letters))
    const rows = named(pages.get('index.html'), 'tr').map((row) => row.children.map(textOf))
    const all = letters.flatMap(findingsOf)
    const themes = new Set(all.flatMap(({ themes }) => themes.map(({ id }) => id)))
    const counts = [...themes].map(
      (id) => all.filter(({ themes }) => themes.some((each) => each.id === id)).length,
    )
    const shown = rows.slice(1, 1 + themes.size).map((row) => Number(row.at(-1)))
    expect(shown).toEqual(counts.sort((one, other) => other - one))
    const years = rows.slice(2 + themes.size).map((row) => [row[0], Number(row.at(-1))])
    const countOf = (year: string) =>
      letters.filter(({ letterDate }) => letterDate?.startsWith(year)).flatMap(findingsOf).length
    expect(years).toEqual(
      [...new Set(letters.map(({ letterDate }) => letterDate!.slice(0, 4)))]
        .sort()
        .map((year) => [year, countOf(year)]),
    )
  })

  it('leads by every link to a place that is there', async () => {
    const pages = await pagesOf(archiveOf([...letters, { ...letters[0]!, id: '../../Elsewhere?#%' }]))
    const links = [...pages].flatMap(([path, page]) =>
      named(page, 'a').map(({ properties }) => ({ path, href: String(properties.href) })),
    )
    expect(links.length).toBeGreaterThan(letters.flatMap(findingsOf).length)
    for (const { path, href } of links) {
      const [file = '', place] = href.split('#')
      const target = pages.get(join(dirname(path), file))
      expect(target, `${path}: ${href}`).toBeDefined()
      if (place === undefined) continue
      const ids = elementsOf(target!).map(({ properties }) => properties.id)
      expect(ids, `${path}: ${href}`).toContain(decodeURIComponent(place))
    }
  })

  it('shows hostile texts as they are, and obeys none', async () => {
    const hostile = hostileLetter(letters[0]!)
    const doubt = { ruleId: '<b>', severity: 'warning', reason: hostile.title!, page: null } as const
    const pages = await pagesOf(archiveOf([{ ...hostile, messages: [doubt] }]))
    const shown = named(pages.get(`letters/${hostile.id}.html`), 'li')
    for (const { id, text } of findingsOf(hostile)) {
      const item = shown.find(({ properties }) => properties.id === id)!
      expect(wordsOf(item)).toBe(printable(text))
    }
    const elements = [...pages.values()].flatMap(elementsOf)
    const known = [
      'id',
      'href',
      'className',
      'scope',
      'value',
      'lang',
      'charSet',
      'name',
      'content',
      'httpEquiv',
    ]
    expect(new Set(elements.flatMap(({ properties }) => Object.keys(properties)))).toEqual(new Set(known))
    expect(elements.filter(({ tagName }) => ['script', 'b', 'img', 'iframe'].includes(tagName))).toEqual([])
  })

  it('says what is in doubt: files of which no letter came, and a run that was interrupted', async () => {
    const archive = archiveOf(letters)
    putRun(archive, false)
    const record = JSON.parse(readFileSync(join(archive, 'run.json'), 'utf8'))
    const failure = { path: 'letters/torn.pdf', ruleId: 'corrupt-pdf', reason: 'Torn in two', page: 3 }
    writeFileSync(join(archive, 'run.json'), JSON.stringify({ ...record, failures: [failure] }))
    const pages = await pagesOf(archive)
    expect(textOf(pages.get('index.html')!)).toContain('The archive is incomplete')
    const cells = named(pages.get('doubts.html'), 'tr').map((row) => row.children.map(textOf))
    expect(cells).toContainEqual(['letters/torn.pdf', '3', 'Torn in two', 'corrupt-pdf'])
    const doubts = letters.flatMap(({ messages }) => messages.filter(({ severity }) => severity !== 'info'))
    for (const { reason } of doubts) expect(cells.map((row) => row[2])).toContain(reason)
  })

  it('touches no page that is as it would be, and removes only its own of letters that are gone', async () => {
    const archive = archiveOf([...letters, copyOf(letters[0]!, 'again')])
    const out = temporaryFolder()
    await report(archive, { out })
    const times = () => filesOf(out).map((path) => [path, statSync(join(out, path)).mtimeMs])
    const before = times()
    await report(archive, { out })
    expect(times()).toEqual(before)

    writeFileSync(join(out, 'letters', 'notes.html'), '<p>My own notes')
    await report(archiveOf(letters), { out })
    const gone = `letters/${letters[0]!.id}-again.html`
    expect(before.map(([path]) => path)).toContain(gone)
    expect(filesOf(out)).not.toContain(gone)
    expect(filesOf(out)).toContain('letters/notes.html')
  })

  it('refuses an archive’s own folder, and two letters of one id', async () => {
    const archive = archiveOf(letters)
    await expect(report(archive, { out: archive })).rejects.toMatchObject({ ruleId: 'archive-in-the-way' })
    expect(filesOf(archive)).toEqual(['letters.ndjson'])
    const within = join(archive, 'letters')
    await expect(report(archive, { out: within })).rejects.toMatchObject({ ruleId: 'archive-in-the-way' })
    await expect(report(archiveOf([letters[0]!, letters[0]!]))).rejects.toMatchObject({
      ruleId: 'bad-letters',
    })
  })

  it('gives a theme with many findings a page a year, on which they all are', () => {
    const summary = new Summary()
    for (const letter of [...letters, copyOf(letters[0]!, 'undated', { letterDate: null })])
      summary.add(letter)
    for (const [theme, findings] of summary.themes) {
      const [first, ...years] = [...themePages(theme, findings, 3)]
      const read = ({ html }: { html: string }) => fromParse5(parse(html)) as Root
      const isMany = findings.length > 3
      expect(years.length > 0, `${theme}`).toBe(isMany)
      const leads = named(read(first!), 'a').map(({ properties }) => join('themes', String(properties.href)))
      for (const { path } of years) expect(leads).toContain(path)
      const shown = (isMany ? years : [first!]).flatMap((page) => named(read(page), 'li').map(wordsOf))
      expect(shown.sort()).toEqual(findings.map(({ text }) => text).sort())
    }
  })

  it('replaces no file of others', async () => {
    const out = temporaryFolder()
    writeFileSync(join(out, 'index.html'), '<p>My own site')
    await expect(report(archiveOf(letters), { out })).rejects.toMatchObject({ ruleId: 'file-in-the-way' })
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('<p>My own site')
    expect(filesOf(out)).toEqual(['index.html'])
  })

  it.each([undefined, '{"failu', '{"failures":[{}],"run":{"isComplete":false}}'])(
    'gives no all-clear without a record of the run: %s',
    async (record) => {
      const archive = archiveOf(letters)
      if (record !== undefined) writeFileSync(join(archive, 'run.json'), record)
      const pages = await pagesOf(archive)
      expect(textOf(pages.get('index.html')!)).toContain('no letter came: not known')
      expect(textOf(pages.get('doubts.html')!)).toContain('is not known')
    },
  )

  it('shows findings without a theme beside those of a theme called so, and ids of any text', async () => {
    const [one, other] = letters as [Letter, Letter]
    const themed = (
      letter: Letter,
      themes: Letter['sections'][0]['findings'][0]['themes'],
      mark: string,
    ) => ({
      ...letter,
      sections: letter.sections.map((section) => ({
        ...section,
        findings: section.findings.map((finding) => ({ ...finding, id: finding.id + mark, themes })),
      })),
    })
    const own = [{ id: 'no-theme', score: 1, main: true, evidence: [] }]
    const pages = await pagesOf(archiveOf([themed(one, [], '\ud800'), themed(other, own, '#?')]))
    const shown = [...pages.keys()].filter((path) => path.startsWith('themes/'))
    const counts = shown.map((path) => named(pages.get(path), 'li').length)
    expect(counts.sort()).toEqual([findingsOf(one).length, findingsOf(other).length].sort())
  })
})
