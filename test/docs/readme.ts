import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

const README = fileURLToPath(new URL('../../README.md', import.meta.url))

export const readReadme = () => readFileSync(README, 'utf8')

/** What stands in README between `<!-- generated: NAME -->` and `<!-- end: NAME -->`. */
export function readBlock(name: string): string {
  return partsOf(name).block
}

/**
 * Expects a generated block of README to be up to date; under `UPDATE=1` (`npm run docs`) writes it.
 *
 * @param comparable takes out of both texts what differs from run to run (times).
 */
export function expectBlock(name: string, actual: string, comparable = (text: string) => text): void {
  const { before, block, after } = partsOf(name)
  if (process.env.UPDATE === '1') {
    if (comparable(block) !== comparable(actual)) writeFileSync(README, `${before}${actual}${after}`)
    return
  }
  expect(comparable(block), `README is stale at ${name}: npm run docs`).toBe(comparable(actual))
}

function partsOf(name: string): { before: string; block: string; after: string } {
  const readme = readReadme()
  const [start, end] = [`<!-- generated: ${name} -->\n`, `<!-- end: ${name} -->\n`]
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)]
  if (from < 0 || to < 0) throw new Error(`README has no block ${name}`)
  const at = from + start.length
  return { before: readme.slice(0, at), block: readme.slice(at, to), after: readme.slice(to) }
}

/** The code blocks of README in a language, without those that a comment above excuses (`<!-- not run: why -->`). */
export function codeBlocks(language: string): string[] {
  const blocks = readReadme().matchAll(
    new RegExp(`(<!-- not run: .* -->\\n)?^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'),
  )
  return [...blocks].flatMap(([, excuse, code]) => (excuse === undefined ? [code!] : []))
}

/** A table in Markdown. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('')
}
