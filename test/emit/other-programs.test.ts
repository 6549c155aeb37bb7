import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportArchive } from '../../src/emit/export.js'
import { EXPORT_FORMATS } from '../../src/emit/export-formats.js'
import { isLikeFormula } from '../../src/emit/formulas.js'
import { toNdjson } from '../../src/emit/ndjson.js'
import type { Letter } from '../../src/schema.js'
import { load } from '../../src/store/load.js'
import type { Cell, Row } from '../../src/tables/column.js'
import { EXPORTED } from '../../src/tables/dictionary-rows.js'
import { codeBlocks } from '../docs/readme.js'
import { copyOf, hostileLetter, specimenLetters } from '../store/letters.js'

/** Programs that people read the exports with; what is not on this machine is skipped with a word on the console. */

const TABLES = Object.keys(EXPORTED)

/** As README's recipes have it: `output` as ingest and load leave it, `tables` beside it. */
const folder = mkdtempSync(join(tmpdir(), 'recipes-'))
let letters: Letter[]

beforeAll(async () => {
  const [first, ...others] = await specimenLetters()
  const later = others.map((letter) => copyOf(letter, 'later', { letterDate: '2030-01-31' }))
  letters = [hostileLetter(first!), ...others, ...later]
  mkdirSync(join(folder, 'output'))
  const output = join(folder, 'output')
  writeFileSync(join(output, 'letters.ndjson'), letters.map(toNdjson).join(''))
  await load(output, join(output, 'letters.db'))
  for (const format of EXPORT_FORMATS) await exportArchive(output, format, { out: join(folder, 'tables') })
})

afterAll(() => rmSync(folder, { recursive: true }))

/** A test by a program, found by the first command that runs. */
function by(name: string, commands: ReadonlyArray<readonly [program: string, ...args: string[]]>) {
  const found = commands.find(
    ([program, ...args]) => spawnSync(program, args, { timeout: 60_000 }).status === 0,
  )
  if (found === undefined) process.stderr.write(`${name} is not on this machine: reading by it is skipped\n`)
  return { test: it.skipIf(found === undefined), program: found?.[0] ?? name }
}

/** Debian's Python is not always the first one on the path. */
const pythonWith = (modules: string) =>
  ['python3', '/usr/bin/python3'].map((path) => [path, '-c', `import ${modules}`] as const)

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9, timeout: 240_000 })
}

/** Rows as the letters have them. */
function rowsOf(table: string): Row[] {
  const lines = readFileSync(join(folder, `tables/${table}.ndjson`), 'utf8')
    .split('\n')
    .slice(0, -1)
  return lines.map((line) => JSON.parse(line))
}

/** Rows as a program saw them against those of the letters, each cell in the words that `toText` gives. */
function expectSame(table: string, seen: readonly unknown[], toText: (cell: Cell) => unknown): void {
  const columns = Object.keys(EXPORTED[table]!.columns)
  const wanted = rowsOf(table).map((row) => columns.map((column) => toText(row[column] ?? null)))
  expect(seen, table).toEqual([columns, ...wanted])
}

const asText = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'string' ? cell : JSON.stringify(cell)

describe('an export', () => {
  const python = by('Python', pythonWith('csv'))
  python.test('is read as CSV by Python', () => {
    const script = `import csv, json, sys
print(json.dumps(list(csv.reader(open(sys.argv[1], newline='', encoding='utf-8'), strict=True))))`
    for (const table of TABLES) {
      const seen = JSON.parse(run(python.program, '-c', script, `tables/${table}.csv`))
      expectSame(table, seen, (cell) => (isLikeFormula(asText(cell)) ? `'${asText(cell)}` : asText(cell)))
    }
  })

  const openpyxl = by('openpyxl', pythonWith('openpyxl'))
  openpyxl.test('is read as XLSX by openpyxl, with its days, its frozen header and its filters', () => {
    const script = `import json, openpyxl
book = openpyxl.load_workbook('tables/letters.xlsx')
plain = lambda cell: {'day': cell.value.date().isoformat()} if cell.is_date else cell.value
print(json.dumps({sheet.title: {
  'rows': [[plain(cell) for cell in row] for row in sheet.iter_rows()],
  'frozen': sheet.freeze_panes, 'filtered': sheet.auto_filter.ref == sheet.dimensions,
} for sheet in book}))`
    const sheets = JSON.parse(run(openpyxl.program, '-c', script))
    expect(Object.keys(sheets)).toEqual(TABLES)
    for (const [table, { rows, frozen, filtered }] of Object.entries<Sheet>(sheets)) {
      expect({ frozen, filtered }, table).toEqual({ frozen: 'A2', filtered: true })
      expect(rows).toHaveLength(rowsOf(table).length + 1)
    }
    const days = sheets.letters.rows
      .slice(1)
      .map((row: unknown[]) => row[sheets.letters.rows[0].indexOf('letter_date')])
    expect(days).toEqual(letters.map(({ letterDate }) => ({ day: letterDate })))
  })

  interface Sheet {
    rows: unknown[][]
    frozen: string
    filtered: boolean
  }

  const office = by('LibreOffice Calc', [
    ['sh', '-c', 'command -v soffice && ls /usr/lib/libreoffice/program/libsclo.so'],
  ])
  office.test(
    'is opened as XLSX by LibreOffice, with every row and text',
    () => {
      const profile = `-env:UserInstallation=file://${folder}/profile`
      // Commas, quotation marks, UTF-8, cells as they are and not as they look, every sheet.
      const form = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'
      run('soffice', profile, '--headless', '--convert-to', form, '--outdir', 'office', 'tables/letters.xlsx')
      for (const table of TABLES) {
        const seen: string[][] = parse(readFileSync(join(folder, `office/letters-${table}.csv`)), {
          relax_column_count: true,
        })
        expectSame(
          table,
          seen.map((cells) => cells.map(withoutEnds)),
          inOffice,
        )
      }
    },
    240_000,
  )

  const pandas = by('pandas', pythonWith('pandas, sqlite3'))
  pandas.test('is read by the recipe for pandas', () => {
    writeFileSync(join(folder, 'recipe.py'), codeBlocks('python').join('\n'))
    expect(run(pandas.program, 'recipe.py')).toMatch(/Supervision +\d/)
  })

  const r = by('R with jsonlite, RSQLite and readxl', [
    [
      'Rscript',
      '-e',
      'stopifnot(all(c("jsonlite", "DBI", "RSQLite", "readxl") %in% rownames(installed.packages())))',
    ],
  ])
  r.test('is read by the recipe for R', () => {
    const check = `stopifnot(nrow(findings) == ${rowsOf('findings').length}, any(!is.na(findings$subheading)))`
    writeFileSync(join(folder, 'recipe.R'), [...codeBlocks('r'), check].join('\n'))
    expect(run('Rscript', 'recipe.R')).toMatch(/supervision[\s\S]*Supervision +\d[\s\S]*20\d\d-\d\d-\d\d/)
  })

  it('is read as Parquet and NDJSON by DuckDB, and by its recipe', async (context) => {
    const client = await duckdb()
    if (client === null) {
      const reason = '@duckdb/node-api is not installed'
      if (process.env.CI === 'true') throw new Error(`${reason}: .ci/run does it`)
      process.stderr.write(`${reason}: reading by DuckDB is skipped\n`)
      return context.skip(reason)
    }
    const connection = await (await client.DuckDBInstance.create(':memory:')).connect()
    const ask = async (query: string) =>
      (await connection.runAndReadAll(query.replaceAll("'tables/", `'${folder}/tables/`))).getRowObjectsJson()
    for (const table of TABLES) {
      const columns = Object.keys(EXPORTED[table]!.columns)
      const seen = await ask(`select * from 'tables/${table}.parquet'`)
      expectSame(table, [columns, ...seen.map((row) => columns.map((column) => asJson(row[column])))], asJson)
    }
    const [counts] = codeBlocks('sql').filter((block) => block.includes('.parquet'))
    const [main, every] = counts!.split(';')
    const themes = rowsOf('finding_themes')
    const countsOf = (rows: readonly Row[]) => {
      const counts: Record<string, string> = {}
      for (const { theme_id } of rows) {
        const theme = String(theme_id)
        counts[theme] = String(Number(counts[theme] ?? 0) + 1)
      }
      return counts
    }
    const seen = (rows: ReadonlyArray<Record<string, unknown>>) =>
      Object.fromEntries(rows.map((row) => Object.values(row)))
    expect(seen(await ask(main!))).toEqual(countsOf(themes.filter((row) => row.is_main)))
    expect(seen(await ask(every!))).toEqual(countsOf(themes))
  })
})

/** LibreOffice has its own words for truth. */
function inOffice(cell: Cell): string {
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : withoutEnds(asText(cell))
}

/** It keeps the ends of lines in one form or another, and none at the start of a cell. */
function withoutEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^\n/, '')
}

/** DuckDB's client gives whole numbers of 64 bits as text, and takes a byte order mark off the front of a text. */
function asJson(cell: unknown): unknown {
  if (Array.isArray(cell)) return cell.map(asJson)
  if (typeof cell === 'string') return cell.replace(/^\uFEFF/, '')
  return typeof cell === 'number' && Number.isInteger(cell) ? String(cell) : cell
}

/** What is used of DuckDB's client, which the project itself does not need. */
interface DuckDb {
  DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        runAndReadAll(query: string): Promise<{ getRowObjectsJson(): Array<Record<string, unknown>> }>
      }>
    }>
  }
}

async function duckdb(): Promise<DuckDb | null> {
  const name = '@duckdb/node-api'
  return import(name).catch(() => null)
}
