import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as library from '../../src/index.js'
import { FindingSchema, type Letter, LetterSchema, SectionSchema } from '../../src/schema.js'
import { describeCommands } from './commands.js'
import { describeMessages } from './messages.js'
import { codeBlocks, expectBlock, readReadme } from './readme.js'

/** A copy of what a newcomer has after the install, for README's commands to be run in. */
const folder = mkdtempSync(join(tmpdir(), 'readme-'))

beforeAll(() => {
  cpSync('corpus', join(folder, 'corpus'), { recursive: true })
  cpSync('package.json', join(folder, 'package.json'))
  symlinkSync(resolve('dist'), join(folder, 'dist'))
  install(join(folder, 'node_modules'))
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Puts the package there as npm would pack it, with what it depends on. */
function install(modules: string): void {
  const installed = join(modules, 'ofsted-letters')
  mkdirSync(installed, { recursive: true })
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const [{ filename }] = JSON.parse(execFileSync('npm', pack, { encoding: 'utf8' }))
  execFileSync('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', installed])
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const name of [...Object.keys(dependencies), '@types/node', '@types/unist', '@types/mdast']) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(resolve('node_modules', name), join(modules, name))
  }
}

/** Runs shell lines in the copy; stdout and stderr as one would see them. */
const shell = (lines: string) =>
  execFileSync('sh', ['-e', '-c', `{ ${lines}\n} 2>&1`], { cwd: folder, encoding: 'utf8' })

/** Lines on how far a run is come on a slow machine, every five seconds. */
const PROGRESS = /^\d+\/\d+ files .*\n/gm

const withoutTimes = (text: string) => text.replace(/\d+(\.\d+)?( s | a second)/g, 'N$2')

/** The letters that the first run reads: every form of every specimen. */
const SPECIMEN_FILES = readdirSync('corpus', { recursive: true, encoding: 'utf8' }).filter((path) =>
  /letter\.\w+$/.test(path),
).length

describe('README', () => {
  it('shows what npm start prints', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const printed = shell(scripts.start).replaceAll(PROGRESS, '')
    expectBlock('first-run', `\`\`\`text\n${printed}\`\`\`\n`, withoutTimes)
  })

  it('shows a finding as parse prints it', () => {
    const letter: Letter = JSON.parse(
      shell('node dist/cli.js parse corpus/thornley-2009-12-22/letter.pdf 2> /dev/null'),
    )
    const { findings } = letter.sections.find(({ kind }) => kind === 'areas-for-development')!
    expectBlock('finding', `\`\`\`json\n${JSON.stringify(findings[1], null, 2)}\n\`\`\`\n`)
  })

  it('lists every command and flag', async () => expectBlock('commands', await describeCommands()))

  it('lists every message', () => expectBlock('messages', describeMessages()))

  it('names every event of a run', () => {
    const named = (text: string, name: RegExp) => new Set([...text.matchAll(name)].map(([, event]) => event))
    const [table = ''] = /\| event \| says \|\n(?:\|.*\n)+/.exec(readReadme()) ?? []
    const cells = table.split('\n').map((row) => row.split(' | ')[0])
    const told = named(readFileSync('src/ingest/events.ts', 'utf8'), /\bevent: '(\w+)'/g)
    // The command line's own, behind those of the run.
    expect(named(cells.join('\n'), /`(\w+)`/g)).toEqual(new Set([...told, 'loaded']))
  })

  it('gives commands that run', () => {
    const blocks = codeBlocks('sh')
    expect(blocks.length).toBeGreaterThan(1)
    for (const block of blocks) expect(shell(block)).not.toBe('')
  }, 300_000)

  it('gives library code that runs', () => {
    const [one, archive, ...others] = codeBlocks('js')
    expect(others).toEqual([])
    writeFileSync(join(folder, 'one.mjs'), one!)
    expect(shell('node one.mjs')).toMatch(/^areas-for-development \[ 2 \] \S/m)
    writeFileSync(join(folder, 'archive.mjs'), archive!)
    const printed = shell('rm -rf output; node archive.mjs')
    expect(printed).toMatch(/^2009-12-22 Thornley \d$/m)
    expect(printed).toMatch(new RegExp(`^${SPECIMEN_FILES} letters added, [1-9]\\d* rows changed$`, 'm'))
    expect(printed).toContain("'tables/findings_in_full.csv'")
  })

  it('gives library code that keeps to the types of the package', () => {
    const tsc = resolve('node_modules/typescript/bin/tsc')
    const modules = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', '--types', 'node']
    for (const [at, code] of codeBlocks('js').entries())
      writeFileSync(join(folder, `example-${at}.mts`), code)
    const files = codeBlocks('js').map((_, at) => `example-${at}.mts`)
    execFileSync(process.execPath, [tsc, ...modules, ...files], { cwd: folder, stdio: 'inherit' })
    writeFileSync(join(folder, 'wrong.mts'), "import { load } from 'ofsted-letters'\nawait load(1)\n")
    const wrong = spawnSync(process.execPath, [tsc, ...modules, 'wrong.mts'], { cwd: folder })
    expect(String(wrong.stdout)).toContain('wrong.mts(2,')
  })

  it('is packed with the model and the licence, and without tests', () => {
    const packed = readdirSync(join(folder, 'node_modules/ofsted-letters'), { recursive: true }).map(String)
    expect(packed).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'dist/index.d.ts', 'dist/classify/model.bin']),
    )
    expect(packed.filter((path) => /test|^src|^corpus|^output/.test(path))).toEqual([])
  })

  it('names every function of the library and every field of a letter', () => {
    const readme = readReadme()
    const exported = Object.keys(library).filter((name) => !/.Schema$/.test(name))
    const fields = [LetterSchema, SectionSchema, FindingSchema].flatMap(({ shape }) => Object.keys(shape))
    const unnamed = [...exported, ...fields].filter((name) => !new RegExp(`\`${name}\\b`).test(readme))
    expect(unnamed).toEqual([])
  })
})
