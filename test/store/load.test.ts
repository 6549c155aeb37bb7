import { appendFileSync, existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Letter } from '../../src/schema.js'
import { load } from '../../src/store/load.js'
import { contentOf, databases, type Engine, rowsOf, searchFor } from './databases.js'
import {
  archiveOf,
  copyOf,
  HOSTILE_TEXTS,
  hostileLetter,
  LONG_TEXT,
  putRun,
  reworded,
  specimenLetters,
  temporaryFolder,
} from './letters.js'

const fresh = databases()
let letters: Letter[]
let first: Letter

beforeAll(async () => {
  letters = await specimenLetters()
  first = letters[0]!
})

describe.each<Engine>(['sqlite', 'postgres'])('load into %s', (engine) => {
  it('holds every letter, section, finding, person and message', async () => {
    const database = await fresh(engine)
    const loaded = await load(archiveOf(letters), database)
    expect(loaded).toMatchObject({ added: letters.length, replaced: 0, unchanged: 0, removed: 0 })
    const content = await contentOf(database)
    const sections = letters.flatMap((letter) => letter.sections)
    const findings = sections.flatMap((section) => section.findings)
    expect(content.letters?.map((row) => row.letter_id)).toEqual(letters.map(({ id }) => id).sort())
    expect(content.sections).toHaveLength(sections.length)
    expect(textsOf(content.findings)).toEqual(findings.map(({ text }) => text).sort())
    expect(content.finding_themes).toHaveLength(findings.flatMap(({ themes }) => themes).length)
    expect(content.messages).toHaveLength(letters.flatMap(({ messages }) => messages).length)
    const people = letters.flatMap((letter) => [
      ...letter.addressees,
      ...letter.signatories,
      ...letter.copies,
    ])
    expect(content.people?.map(({ name }) => name).sort()).toEqual(people.map(({ name }) => name).sort())
  })

  it('changes nothing the second time', async () => {
    const database = await fresh(engine)
    const archive = archiveOf(letters)
    const once = await load(archive, database)
    expect(once.rowsChanged).toBeGreaterThan(0)
    const bytes = engine === 'sqlite' ? readFileSync(database) : null
    const twice = await load(archive, database, { prune: true })
    expect(twice).toMatchObject({ added: 0, replaced: 0, unchanged: letters.length, rowsChanged: 0 })
    if (bytes !== null) expect(readFileSync(database).equals(bytes)).toBe(true)
  })

  it('replaces a letter that is read anew, and no other', async () => {
    const database = await fresh(engine)
    await load(archiveOf(letters), database)
    const before = await contentOf(database)
    const changed = reworded(first, (text) => `${text} Indeed.`)
    const loaded = await load(archiveOf([changed, ...letters.slice(1)]), database)
    expect(loaded).toMatchObject({ added: 0, replaced: 1, unchanged: letters.length - 1 })
    const after = await contentOf(database)
    const others = (content: typeof after) => content.findings?.filter((row) => row.letter_id !== first.id)
    expect(others(after)).toEqual(others(before))
    const texts = after.findings?.filter((row) => row.letter_id === first.id)
    expect(textsOf(texts)).toEqual(textsIn(changed))
    expect(await found(database, engine, 'indeed')).toEqual(textsIn(changed))
  })

  it('replaces the letter that a file held before', async () => {
    const database = await fresh(engine)
    await load(archiveOf(letters), database)
    const other = copyOf(first, 'other', { source: { ...first.source, sha256: 'f'.repeat(64) } })
    const loaded = await load(archiveOf([other, ...letters.slice(1)]), database)
    expect(loaded).toMatchObject({ replaced: 1, unchanged: letters.length - 1, kept: 0 })
    const ids = (await contentOf(database)).letters?.map((row) => row.letter_id)
    expect(ids).toEqual([other, ...letters.slice(1)].map(({ id }) => id).sort())
  })

  it('takes several letters from one file, and lets go those that it no longer gives', async () => {
    const database = await fresh(engine)
    const ids = async () => (await contentOf(database)).letters?.map((row) => row.letter_id)
    const { source } = first
    const pack = ['p1', 'p4', 'p9'].map((page) => copyOf(first, page, { source }))
    const others = letters.slice(1)
    await load(archiveOf([...pack, ...others]), database)
    expect(await ids()).toEqual([...pack, ...others].map(({ id }) => id).sort())
    const reread = reworded(pack[0]!, (text) => `${text} Too.`)
    expect(await load(archiveOf([reread, ...pack.slice(1), ...others]), database)).toMatchObject({
      added: 0,
      replaced: 1,
      unchanged: letters.length + 1,
      removed: 0,
    })
    const otherwiseCut = [reread, copyOf(first, 'p3', { source }), pack[2]!]
    expect(await load(archiveOf([...otherwiseCut, ...others]), database)).toMatchObject({
      added: 1,
      removed: 1,
      kept: 0,
    })
    expect(await ids()).toEqual([...otherwiseCut, ...others].map(({ id }) => id).sort())
    const otherBytes = ['p1', 'p2'].map((page) =>
      copyOf(first, `other-${page}`, { source: { ...source, sha256: 'f'.repeat(64) } }),
    )
    await load(archiveOf([...otherBytes, ...others]), database)
    expect(await ids()).toEqual([...otherBytes, ...others].map(({ id }) => id).sort())
    const undisturbed = await fresh(engine)
    await load(archiveOf([...otherBytes, ...others]), undisturbed)
    expect(await contentOf(database)).toEqual(await contentOf(undisturbed))
  })

  it('gives two files that have changed places their letters', async () => {
    const database = await fresh(engine)
    const [one, two] = [letters[0]!, letters[1]!]
    await load(archiveOf([one, two]), database)
    const swapped = [
      { ...one, source: two.source },
      { ...two, source: one.source },
    ]
    await load(archiveOf(swapped), database)
    const other = await fresh(engine)
    await load(archiveOf(swapped), other)
    expect(await contentOf(database)).toEqual(await contentOf(other))
  })

  it('keeps what is gone until --prune', async () => {
    const database = await fresh(engine)
    await load(archiveOf(letters), database)
    const fewer = archiveOf(letters.slice(1))
    expect(await load(fewer, database)).toMatchObject({ removed: 0, kept: 1, rowsChanged: 0 })
    expect(await load(fewer, database, { prune: true })).toMatchObject({ removed: 1, kept: 0 })
    const other = await fresh(engine)
    await load(fewer, other)
    expect(await contentOf(database)).toEqual(await contentOf(other))
  })

  it('does not prune by an archive that an interrupted run left', async () => {
    const database = await fresh(engine)
    await load(archiveOf(letters), database)
    const before = await contentOf(database)
    const fewer = archiveOf(letters.slice(1))
    putRun(fewer, false)
    await expect(load(fewer, database, { prune: true })).rejects.toMatchObject({
      name: 'CliError',
      ruleId: 'incomplete-archive',
      message: expect.stringMatching(/run ingest again, or load without --prune$/),
    })
    expect(await contentOf(database)).toEqual(before)
    expect(await load(fewer, database)).toMatchObject({ isComplete: false, removed: 0, kept: 1 })
    putRun(fewer, true)
    expect(await load(fewer, database, { prune: true })).toMatchObject({ isComplete: true, removed: 1 })
  })

  it('loads nothing of an archive with a broken line', async () => {
    const database = await fresh(engine)
    await load(archiveOf(letters.slice(1)), database)
    const before = await contentOf(database)
    const broken = archiveOf(letters)
    appendFileSync(join(broken, 'letters.ndjson'), '{"id": "torn')
    await expect(load(broken, database)).rejects.toMatchObject({
      name: 'CliError',
      message: expect.stringContaining(`letters.ndjson:${letters.length + 1}:`),
    })
    expect(await contentOf(database)).toEqual(before)
  })

  it('loads nothing where it is interrupted', async () => {
    const database = await fresh(engine)
    await load(archiveOf(letters.slice(1)), database)
    const before = await contentOf(database)
    const interrupted = AbortSignal.abort()
    await expect(load(archiveOf(letters), database, { interrupted })).rejects.toBe(interrupted.reason)
    expect(await contentOf(database)).toEqual(before)
  })

  it('takes hostile text and gives it back', async () => {
    const database = await fresh(engine)
    const letter = hostileLetter(first)
    await load(archiveOf([letter, ...letters.slice(1)]), database)
    const content = await contentOf(database)
    const ofLetter = (table: string) => content[table]!.filter((row) => row.letter_id === letter.id)
    expect(textsOf(ofLetter('findings'))).toEqual([...HOSTILE_TEXTS].sort())
    expect(ofLetter('people')[0]).toMatchObject({ name: letter.title, address: [...HOSTILE_TEXTS] })
    expect(ofLetter('letters')[0]).toMatchObject({ title: letter.title, authority: letter.title })
    expect(ofLetter('finding_themes').flatMap((row) => row.evidence)).toEqual(
      expect.arrayContaining([...HOSTILE_TEXTS]),
    )
    expect(content.letters).toHaveLength(letters.length)
    expect(await load(archiveOf([letter, ...letters.slice(1)]), database)).toMatchObject({ rowsChanged: 0 })
  })

  it('takes a finding of a megabyte', async () => {
    const database = await fresh(engine)
    await load(archiveOf([hostileLetter(first, [LONG_TEXT])]), database)
    const [row] = await rowsOf(database, 'select text from findings')
    expect(row?.text === LONG_TEXT).toBe(true)
  })

  it('puts U+FFFD for what no database holds', async () => {
    const database = await fresh(engine)
    const texts = ['before\0after', 'half \uD83D a pair']
    await load(archiveOf([hostileLetter(first, texts)]), database)
    const content = await contentOf(database)
    expect(textsOf(content.findings)).toEqual(['before\uFFFDafter', 'half \uFFFD a pair'])
    expect(content.finding_themes?.map((row) => row.evidence)).toContainEqual(['before\uFFFDafter'])
    expect(await load(archiveOf([hostileLetter(first, texts)]), database)).toMatchObject({ rowsChanged: 0 })
  })

  it('finds findings by other forms of a word', async () => {
    const database = await fresh(engine)
    const letter = hostileLetter(first, ['Children were visited weekly.', 'Plans are timely.'])
    await load(archiveOf([letter]), database)
    expect(await found(database, engine, 'visiting')).toEqual(['Children were visited weekly.'])
  })
})

describe('load into sqlite', () => {
  it('makes no database where it refuses to prune', async () => {
    const [folder, database] = [archiveOf(letters), await fresh('sqlite')]
    putRun(folder, false)
    await expect(load(folder, database, { prune: true })).rejects.toThrow('incomplete')
    expect(existsSync(database)).toBe(false)
  })

  it('lets go of the file, whatever came of it', async (context) => {
    if (!existsSync(OPEN_FILES)) return context.skip('no list of open files')
    const database = await fresh('sqlite')
    await load(archiveOf(letters), database)
    expect(openFiles()).not.toContain(database)
    const broken = archiveOf(letters)
    appendFileSync(join(broken, 'letters.ndjson'), '{"id": "torn')
    await expect(load(broken, database)).rejects.toThrow()
    expect(openFiles()).not.toContain(database)
    const notes = join(temporaryFolder(), 'notes.txt')
    writeFileSync(notes, 'These are notes and no database. '.repeat(100))
    await expect(load(archiveOf(letters), notes)).rejects.toThrow('no SQLite database')
    expect(openFiles()).not.toContain(notes)
  })
})

/** What this process has open, as Linux tells. */
const OPEN_FILES = '/proc/self/fd'

function openFiles(): string[] {
  return readdirSync(OPEN_FILES).flatMap((name) => {
    try {
      return [readlinkSync(join(OPEN_FILES, name))]
    } catch {
      // The one by which the list was read.
      return []
    }
  })
}

async function found(database: string, engine: Engine, word: string) {
  return textsOf(await rowsOf(database, searchFor(engine, word)))
}

function textsOf(rows: ReadonlyArray<Record<string, unknown>> | undefined) {
  return rows?.map((row) => row.text).sort()
}

function textsIn(letter: Letter) {
  return letter.sections.flatMap(({ findings }) => findings.map(({ text }) => text)).sort()
}
