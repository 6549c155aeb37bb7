import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromBuffer } from 'yauzl'
import { exportArchive } from '../../src/emit/export.js'
import { EXPORT_FORMATS, type ExportFormat } from '../../src/emit/export-formats.js'
import type { Letter } from '../../src/schema.js'
import { load } from '../../src/store/load.js'
import type { Row } from '../../src/tables/column.js'
import { EXPORTED } from '../../src/tables/dictionary-rows.js'
import { contentOf } from '../store/databases.js'
import {
  archiveOf,
  HOSTILE_TEXTS,
  hostileLetter,
  LONG_TEXT,
  specimenLetters,
  temporaryFolder,
} from '../store/letters.js'

let letters: Letter[]
let hostile: Letter

beforeAll(async () => {
  letters = await specimenLetters()
  hostile = hostileLetter(letters[0]!, [...HOSTILE_TEXTS, 'before\0after', 'half \uD83D a pair'])
})

/** The tables of letters in a form, as files by their names. */
async function exported(
  format: ExportFormat,
  of: readonly Letter[],
  options = {},
): Promise<Record<string, Buffer>> {
  const out = temporaryFolder()
  await exportArchive(archiveOf(of), format, { out, ...options })
  return Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]))
}

/** Rows of a table as NDJSON has them, to hold the other forms against. */
function ndjsonRows(files: Record<string, Buffer>, table: string): Row[] {
  const lines = files[`${table}.ndjson`]!.toString().split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line))
}

const TABLES = Object.keys(EXPORTED)

describe('export', () => {
  it('gives as NDJSON what a database holds', async () => {
    const files = await exported('ndjson', letters)
    const database = join(temporaryFolder(), 'letters.db')
    await load(archiveOf(letters), database)
    const content = await contentOf(database)
    for (const table of TABLES) {
      const rows = ndjsonRows(files, table).map((row) => JSON.stringify(row))
      // A database explains its views too.
      const stored = content[table]!.filter((row) => TABLES.includes(String(row.table_name ?? table)))
      expect(rows.sort(), table).toEqual(stored.map((row) => JSON.stringify(row)).sort())
    }
  })

  it('gives as NDJSON every text as it is', async () => {
    const files = await exported('ndjson', [hostile])
    expect(ndjsonRows(files, 'findings').map(({ text }) => text)).toEqual([
      ...HOSTILE_TEXTS,
      'before\0after',
      'half \uD83D a pair',
    ])
  })

  it.each(EXPORT_FORMATS)('gives the same %s for the same archive', async (format) => {
    expect(await exported(format, letters)).toEqual(await exported(format, letters))
  })
})

describe('export into an archive', () => {
  const filesOf = (folder: string) =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

  it('refuses to replace the files of the one that it reads, named by whatever path', async () => {
    const archive = archiveOf(letters)
    const link = join(temporaryFolder(), 'link')
    symlinkSync(archive, link)
    const before = filesOf(archive)
    for (const out of [archive, join(archive, '.'), link]) {
      await expect(exportArchive(archive, 'ndjson', { out }), out).rejects.toMatchObject({
        name: 'CliError',
        ruleId: 'archive-in-the-way',
        message: expect.stringMatching(/letters\.ndjson and \S*findings\.ndjson; name another folder/),
      })
      expect(filesOf(archive)).toEqual(before)
    }
  })

  it('refuses to replace the files of another, known by its ledger', async () => {
    const other = archiveOf(letters.slice(1))
    writeFileSync(join(other, 'ledger.ndjson'), '')
    const before = filesOf(other)
    await expect(exportArchive(archiveOf(letters), 'ndjson', { out: other })).rejects.toThrow(other)
    expect(filesOf(other)).toEqual(before)
  })

  it('refuses a form that there is none of, by saying which there are', async () => {
    await expect(exportArchive(archiveOf(letters), 'pdf' as 'csv')).rejects.toMatchObject({
      name: 'CliError',
      message: expect.stringMatching(/^Unexpected format pdf, expected one of csv, /),
    })
  })

  it.each(['csv', 'xlsx', 'parquet'] as const)('writes %s, whose names are others', async (format) => {
    const archive = archiveOf(letters)
    const before = filesOf(archive)
    const paths = await exportArchive(archive, format, { out: archive })
    expect(paths.length).toBeGreaterThan(0)
    expect(filesOf(archive)).toMatchObject(before)
  })

  it('takes away what a killed export left long ago', async () => {
    const out = temporaryFolder()
    const left = '.draft-00000000-0000-4000-8000-000000000000'
    writeFileSync(join(out, left), '')
    utimesSync(join(out, left), 0, 0)
    await exportArchive(archiveOf(letters), 'csv', { out })
    expect(readdirSync(out)).not.toContain(left)
  })

  it('writes NDJSON again where an export was before', async () => {
    const archive = archiveOf(letters)
    const out = join(archive, 'tables')
    mkdirSync(out)
    const paths = await exportArchive(archive, 'ndjson', { out })
    expect(await exportArchive(archive, 'ndjson', { out })).toEqual(paths)
  })
})

describe('export as CSV', () => {
  it('has the same rows as NDJSON, formulas disarmed', async () => {
    const of = [hostile, ...letters.slice(1)]
    const [files, wanted] = [await exported('csv', of), await exported('ndjson', of)]
    let disarmed = 0
    for (const table of TABLES) {
      const [header, ...records] = parse(files[`${table}.csv`]!, { record_delimiter: '\r\n' })
      const columns = Object.keys(EXPORTED[table]!.columns)
      expect(header).toEqual(columns)
      const cells = ndjsonRows(wanted, table).map((row) => columns.map((column) => plain(row[column])))
      const isFormula = (cell: string) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell)
      disarmed += cells.flat().filter(isFormula).length
      expect(records, table).toEqual(
        cells.map((row) => row.map((cell) => (isFormula(cell) ? `'${cell}` : cell))),
      )
    }
    expect(disarmed).toBeGreaterThan(8)
  })

  it('tells an empty text from none', async () => {
    const [section] = letters[0]!.sections
    const sections = [{ ...section!, heading: null, page: null, paragraphs: [] }]
    const files = await exported('csv', [{ ...letters[0]!, sections }])
    const line = files['sections.csv']!.toString().split('\r\n')[1]
    expect(line).toMatch(/,1,[a-z-]+,,,(true|false),""$/)
  })

  it('begins with a byte order mark where that is asked for', async () => {
    const files = await exported('csv', letters, { bom: true })
    for (const bytes of Object.values(files)) expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
    expect((await exported('csv', letters))['letters.csv']!.toString()).toMatch(/^letter_id,/)
  })

  /** A cell as text, null being nothing, and U+0000 what it becomes. */
  function plain(cell: unknown): string {
    if (cell === null) return ''
    const text = typeof cell === 'string' ? cell : JSON.stringify(cell)
    return text.replaceAll(/[\0\p{Surrogate}]/gu, '\uFFFD')
  }
})

describe('export as Parquet', () => {
  it('has the same rows as NDJSON, each column of its type', async () => {
    const of = [hostile, hostileLetter({ ...letters[1]! }, [LONG_TEXT]), ...letters.slice(2)]
    const [files, wanted] = [await exported('parquet', of), await exported('ndjson', of)]
    for (const table of TABLES) {
      const file = new Uint8Array(files[`${table}.parquet`]!).buffer
      const rows = await parquetReadObjects({ file, parsers: { stringFromBytes } })
      const comparable = rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, ofParquet(cell)])),
      )
      expect(comparable, table).toEqual(ndjsonRows(wanted, table).map(inUtf8))
    }
    const [letter] = await parquetReadObjects({ file: new Uint8Array(files['letters.parquet']!).buffer })
    expect(letter).toMatchObject({ letter_date: expect.any(Date), words: expect.any(BigInt), ocr: false })
  }, 180_000)

  /** Half a surrogate pair, which JSON can write and UTF-8 cannot, is U+FFFD. */
  function inUtf8(row: Row): Row {
    return JSON.parse(JSON.stringify(row), (_, cell) =>
      typeof cell === 'string' ? cell.replaceAll(/\p{Surrogate}/gu, '\uFFFD') : cell,
    )
  }

  /** The reader's own takes a byte order mark off the front of a text. */
  function stringFromBytes(bytes: Uint8Array): string {
    return bytes && Buffer.from(bytes).toString()
  }

  function ofParquet(cell: unknown): unknown {
    if (typeof cell === 'bigint') return Number(cell)
    if (cell instanceof Date) return cell.toISOString().slice(0, 10)
    return Array.isArray(cell) ? cell.map(ofParquet) : cell
  }
})

describe('export as XLSX', () => {
  it('has a sheet a table with the rows of NDJSON', async () => {
    const of = [hostile, ...letters.slice(1)]
    const workbook = (await exported('xlsx', of))['letters.xlsx']!
    const wanted = await exported('ndjson', of)
    expect(sheetNames(await part(workbook, 'xl/workbook.xml'))).toEqual(TABLES)
    for (const [at, table] of TABLES.entries()) {
      const xml = await part(workbook, `xl/worksheets/sheet${at + 1}.xml`)
      const [header, ...rows] = rowsOfSheet(xml)
      const columns = Object.entries(EXPORTED[table]!.columns)
      expect(header).toEqual(columns.map(([column]) => column))
      const cells = ndjsonRows(wanted, table).map((row) =>
        columns.map(([column, { type }]) => inSheet(row[column], type)),
      )
      expect(
        rows.map((row) => columns.map((_, place) => row[place] ?? null)),
        table,
      ).toEqual(cells)
      expect(xml).toContain('state="frozen"')
      expect(xml).toMatch(new RegExp(`<autoFilter ref="A1:[A-Z]+${rows.length + 1}"/>`))
      expect(xml).not.toContain('<f>')
    }
  })

  it('cuts a text that is too long for a cell, and says so with an ellipsis', async () => {
    const losses: string[] = []
    const onLoss = (reason: string) => losses.push(reason)
    const files = await exported('xlsx', [hostileLetter(letters[0]!, [LONG_TEXT])], { onLoss })
    const workbook = files['letters.xlsx']!
    const [header, row] = rowsOfSheet(await part(workbook, 'xl/worksheets/sheet1.xml'))
    expect(row![header!.indexOf('text')]).toBe(`${LONG_TEXT.slice(0, 32_766)}…`)
    expect(losses).toContain(
      'letters.xlsx: 1 text of findings_in_full.text cut to the 32767 characters that a cell holds; the other forms have all',
    )
    expect(losses.filter((reason) => /themes|pages/.test(reason.split(' cut ')[0]!))).toEqual([
      expect.stringContaining('finding_themes.evidence'),
    ])
  })

  /** A cell as the sheet means it: days as the count of days since 1899-12-30. */
  function inSheet(cell: unknown, type: string): string | null {
    if (cell === null) return null
    if (type === 'date') return String((Date.parse(String(cell)) - Date.UTC(1899, 11, 30)) / 86_400_000)
    if (typeof cell === 'boolean') return cell ? '1' : '0'
    const text = typeof cell === 'string' ? cell : JSON.stringify(cell)
    return text.replaceAll(/[\0\p{Surrogate}]/gu, '\uFFFD')
  }
})

const sheetNames = (xml: string) => [...xml.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)

/** Cells of a sheet, by the place that each says it has. */
function rowsOfSheet(xml: string): string[][] {
  return [...xml.matchAll(/<row r="\d+">([\s\S]*?)<\/row>/g)].map(([, row]) => {
    const cells: string[] = []
    for (const [, letters, content] of row!.matchAll(/<c r="([A-Z]+)\d+"[^>]*>([\s\S]*?)<\/c>/g))
      cells[placeOf(letters!)] = fromXml(content!.replace(/<[^>]*>/g, ''))
    return cells
  })
}

function placeOf(column: string): number {
  return [...column].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function fromXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** One part of a workbook. */
function part(workbook: Buffer, path: string): Promise<string> {
  return new Promise((found, failed) => {
    fromBuffer(workbook, { lazyEntries: false }, (error, zip) => {
      if (error) return failed(error)
      zip.on('entry', (entry) => {
        if (entry.fileName !== path) return
        zip.openReadStream(entry, (broken, stream) =>
          broken ? failed(broken) : found(buffer(stream).then(String)),
        )
      })
    })
  })
}
