import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
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
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(resolve('.'), join(folder, 'node_modules/ofsted-letters'))
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Runs shell lines in the copy; stdout and stderr as one would see them. */
const shell = (lines: string) =>
  execFileSync('sh', ['-e', '-c', `{ ${lines}\n} 2>&1`], { cwd: folder, encoding: 'utf8' })

/** Lines on how far a run is come on a slow machine, every five seconds. */
const PROGRESS = /^\d+\/\d+ files .*\n/gm

const withoutTimes = (text: string) => text.replace(/\d+(\.\d+)?( s | a second)/g, 'N$2')

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

  it('lists every command and flag', () => expectBlock('commands', describeCommands()))

  it('lists every message', () => expectBlock('messages', describeMessages()))

  it('gives commands that run', () => {
    const blocks = codeBlocks('sh')
    expect(blocks.length).toBeGreaterThan(1)
    for (const block of blocks) expect(shell(block)).not.toBe('')
  })

  it('gives library code that runs', () => {
    const [example, ...others] = codeBlocks('js')
    expect(others).toEqual([])
    writeFileSync(join(folder, 'example.mjs'), example!)
    expect(shell('node example.mjs')).toMatch(/^areas-for-development \[ 2 \] \S/m)
  })

  it('names every function of the library and every field of a letter', () => {
    const readme = readReadme()
    const exported = Object.keys(library).filter((name) => !/.Schema$/.test(name))
    const fields = [LetterSchema, SectionSchema, FindingSchema].flatMap(({ shape }) => Object.keys(shape))
    const unnamed = [...exported, ...fields].filter((name) => !new RegExp(`\`${name}\\b`).test(readme))
    expect(unnamed).toEqual([])
  })
})
